using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using static EIdentity.Population.Tests.Answers;

namespace EIdentity.Population.Tests;

public sealed partial class LeakTests
{
    private static readonly string[] Personal =
        [
            "000190000017", "000000023", "Nguyễn", "NGUYỄN", "NGUYEN", "Lan<", "THỊ LAN", "1990-05", "19900517", "17/05",
            "Bạch Đằng", "21583", "canbo-17", "H08.17", "secret", "service-1",
        ];

    public static TheoryData<HttpStatusCode, string, string> Outcomes => new()
    {
        { HttpStatusCode.OK, People(LanRecord), "text/xml" },
        { HttpStatusCode.OK, People(LanRecord.Replace("000190000017", "000190000018", StringComparison.Ordinal)), "text/xml" },
        { HttpStatusCode.OK, People(LanRecord + LanRecord), "text/xml" },
        { HttpStatusCode.OK, People(LanRecord)[..400], "text/xml" },
        { HttpStatusCode.OK, People(LanRecord.Replace("<GioiTinh>2<", "<GioiTinh>Nguyễn<", StringComparison.Ordinal)), "text/xml" },
        { HttpStatusCode.OK, "<html>NGUYỄN THỊ LAN 000190000017</html>", "text/html" },
        { HttpStatusCode.InternalServerError, Fault("NGUYỄN THỊ LAN"), "text/xml" },
        { HttpStatusCode.ServiceUnavailable, LanRecord, "text/xml" },
        { HttpStatusCode.Unauthorized, "NGUYỄN THỊ LAN", "text/plain" },
    };

    [Theory]
    [MemberData(nameof(Outcomes))]
    public async Task SEC_241_no_log_line_and_no_exception_names_the_person_or_the_secret(
        HttpStatusCode status,
        string body,
        string mediaType)
    {
        await using RegisterUnderTest test = new(("RepeatAfterAmbiguousFailure", "true"));
        test.Network.AlwaysAnswer(status, body, mediaType);

        Exception? failure = await Record.ExceptionAsync(() => test.FindLanAsync(CitizenFields.Name | CitizenFields.Sex));

        Assert.NotEmpty(test.Logs.GetSnapshot());
        Assert.Empty(FindLeaks(test.Logs, failure));
        Assert.All(test.Network.Requests, request => Assert.Equal("POST https://gateway.test/dancu/1.0/soap", request.Address));
    }

    [Fact]
    public async Task A_broken_connection_takes_no_exception_of_another_library_along()
    {
        await using RegisterUnderTest test = new(("RepeatAfterAmbiguousFailure", "true"));
        test.Network
            .Fail(new HttpRequestException(HttpRequestError.Unknown, "sent NGUYỄN THỊ LAN"))
            .Fail(new IOException("sent NGUYỄN THỊ LAN"));

        PopulationRegisterException failure = await Assert.ThrowsAsync<PopulationRegisterException>(() => test.VerifyAsync());

        Assert.Null(failure.InnerException);
        Assert.Empty(FindLeaks(test.Logs, failure));
    }

    [Fact]
    public void What_is_planted_is_found()
    {
        FakeLogger logger = new();
        KeyValuePair<string, object?>[] planted = [new("Name", The.LanName)];
        InvalidOperationException leaky = new("about 19900517");
        logger.Log(LogLevel.Trace, default, planted, leaky, (_, _) => "asked");

        Assert.Equal(["Nguyễn", "NGUYỄN", "THỊ LAN", "19900517", "1990"], FindLeaks(logger.Collector, null));
        Assert.Equal(["21583"], FindLeaks(new FakeLogCollector(), new IOException("outer", new IOException("lives in 21583"))));
    }

    private static string[] FindLeaks(FakeLogCollector logs, Exception? failure)
    {
        // Request ids are random; by chance one holds any five digits.
        string seen = RequestIds().Replace(string.Join('\n', logs.GetSnapshot().Select(Print).Append(Messages(failure))), "id");
        return
        [
            .. Personal.Where(value => seen.Contains(value, StringComparison.OrdinalIgnoreCase)),
            .. BirthYear().Matches(seen).Select(year => year.Value),
        ];
    }

    private static string Print(FakeLogRecord line) =>
        $"{line.Category} {line.Message} {string.Join(' ', line.StructuredState ?? [])}"
        + $" {string.Join(' ', line.Scopes)} {Messages(line.Exception)}";

    // Stack traces hold the names of our tests' folders, not values.
    private static string Messages(Exception? failure) =>
        failure is null ? string.Empty : failure.Message + Messages(failure.InnerException);

    // The year wherever it stands as one, or begins a date; not the fraction of a duration.
    [GeneratedRegex("(?<![0-9.])1990(?![0-9]{1,3}(?![0-9]))")]
    private static partial Regex BirthYear();

    [GeneratedRegex("\\b[0-9A-Fa-f]{32}\\b")]
    private static partial Regex RequestIds();
}
