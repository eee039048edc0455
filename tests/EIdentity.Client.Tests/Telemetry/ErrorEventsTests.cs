using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;

namespace EIdentity.Client.Tests;

public sealed class ErrorEventsTests
{
    public static TheoryData<string> Codes => [.. ErrorCodes.All.Select(code => code.Value)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_failure_is_logged_under_the_number_and_the_name_of_its_code(string value)
    {
        ErrorCode code = ErrorCodes.All.Single(known => known.Value == value);
        FakeLogger logger = new();
        LoginException failure = new(code, "Something happened.");

        ErrorEvents.Write(
            logger,
            LogLevel.Warning,
            failure,
            "{Code} {Setting}",
            "what is read",
            new KeyValuePair<string, object?>("Setting", "Issuer"));

        FakeLogRecord line = logger.LatestRecord;
        Assert.Equal((new EventId(code.Number, code.Value), "what is read"), (line.Id, line.Message));
        Assert.Equal((code.Value, failure.Reference), (line.GetStructuredStateValue("Code"), line.GetStructuredStateValue("Reference")));
        Assert.Equal("Issuer", line.GetStructuredStateValue("Setting"));
    }
}
