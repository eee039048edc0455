using System.Net;
using System.Text;
using static EIdentity.Population.Tests.Answers;

namespace EIdentity.Population.Tests;

/// <summary>Holds what is said of an answer that cannot be read: what was seen and where, and nothing of it.</summary>
public sealed class SoapFlawTests
{
    private const string Person = "NGUYEN THI LAN 000190000017";
    private const string Namespace12 = "http://www.w3.org/2003/05/soap-envelope";

    private static readonly string Right = Exists(Person);

    public static TheoryData<string, string?, string> Flaws => new()
    {
        { Right, null, "has no Content-Type; it should be text/xml" },
        { Right, "text/plain", "is of the media type text/plain, not text/xml" },
        { Right, "application/octet-stream; x=1", "is of the media type application/octet-stream, not text/xml" },
        { "{\"hoVaTen\":\"" + Person + "\"}", "application/json", "is of the media type application/json" },
        { "", "text/xml", "is empty" },
        { "", null, "is empty" },
        { " \r\n\t", "text/xml", "holds white space alone" },
        { "\r\n" + Declared(Right), "text/xml", "has something before the XML declaration" },
        { "<!-- gateway 7 -->" + Declared(Right), "text/xml", "has something before the XML declaration" },
        { Person + Declared(Right), "text/xml", "has something before the XML declaration" },
        { "Notice: " + Right, "text/xml", "has text before its first element" },
        { "\uFEFF\uFEFF" + Right, "text/xml", "begins with two byte order marks" },
        { Right, "multipart/related; type=\"application/xop+xml\"; boundary=x", "comes in several parts (MTOM" },
        { Right, "Multipart/Mixed; boundary=x", "comes in several parts (MTOM" },
        { "--uuid:1\r\nContent-Type: text/xml\r\n\r\n" + Right, "text/xml", "comes in several parts (MTOM" },
        { "{\"hoVaTen\":\"" + Person + "\"}", "text/xml", "is JSON, not XML" },
        { "[]", "text/xml", "is JSON, not XML" },
        { Person, "text/xml", "is no XML" },
        { "OK", "application/xml", "is no XML" },
        { Right[..^1], "text/xml", "is cut off in the middle" },
        { Right[..^30], "text/xml", "is cut off in the middle" },
        { Right[..20], "text/xml", "is cut off in the middle" },
        { Right[..(Right.IndexOf(Person, StringComparison.Ordinal) + 4)], "text/xml", "is cut off in the middle" },
        { Declared("\n<!-- x -->\r\n\r") + Right[..^12] + "&am", "text/xml", "is cut off in the middle" },
        { Exists(Person + "&nbsp;"), "text/xml", "is not well-formed XML (line 1, position " },
        { Exists("\r\n<Ten>" + Person + "</ten>"), "text/xml", "is not well-formed XML (line 2, position " },
        { Exists(Person + "\u0001"), "text/xml", "is not well-formed XML" },
        { Right + Right, "text/xml", "goes on after its end (line 1, position " },
        { Right + Person, "text/xml", "goes on after its end" },
        { "<!DOCTYPE x><x/>", "text/xml", "has a document type definition (DTD)" },
        { Declared("<!DOCTYPE x [<!ENTITY e '" + Person + "'>]>") + Exists("&e;"), "text/xml", "has a document type definition (DTD)" },
        { Exists(string.Concat(Enumerable.Repeat("<a>", 40))), "text/xml", "is nested deeper than 32 levels" },
        { Exists(string.Concat(Enumerable.Repeat("<a/>", 100_001))), "text/xml", "has more than 100000 elements" },
        { Exists($"<a {string.Concat(Enumerable.Range(0, 65).Select(i => $"b{i}='' "))}/>"), "text/xml", "more than 64 attributes" },
        { Exists($"<{new string('a', 300)}/>"), "text/xml", "has a name of more than 256 characters" },
        { $"<ThongBao>{Person}</ThongBao>", "text/xml", "is not the Envelope of SOAP 1.1; not understood: ThongBao (1)" },
        { "<N000190000017/>", "text/xml", "is not the Envelope of SOAP 1.1; not understood: others (1)" },
        { Right.Replace("soap/envelope", "soap/Envelope", StringComparison.Ordinal), "text/xml", "is not the Envelope of SOAP 1.1" },
        { """<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"/>""", "text/xml", "is a SOAP envelope without a Body" },
        { Right.Replace("<soap:Header>", "<soap:Body></soap:Body><soap:Header>", StringComparison.Ordinal), "text/xml", "has two bodies" },
    };

    [Theory]
    [MemberData(nameof(Flaws))]
    public Task What_is_wrong_with_an_answer_is_said(string answer, string? type, string said) =>
        AssertSaidAsync(Encoding.UTF8.GetBytes(answer), type, said);

    public static TheoryData<byte[], string> Packed => new()
    {
        { [0x1F, 0x8B, 8, 0, 0], "is compressed (gzip), which nobody asked for" },
        { [0x28, 0xB5, 0x2F, 0xFD, 0x20], "is compressed (zstd), which nobody asked for" },
        { [0x1B, 0x10, 0x00, 0xF8], "is compressed (br), which nobody asked for" },
    };

    [Theory]
    [MemberData(nameof(Packed))]
    public async Task An_answer_that_nobody_unpacked_is_said_to_be_packed(byte[] body, string said)
    {
        await using RegisterUnderTest test = new();
        test.Network.Then(_ =>
        {
            HttpResponseMessage response = new(HttpStatusCode.OK) { Content = new ByteArrayContent(body) };
            response.Content.Headers.TryAddWithoutValidation("Content-Type", "text/xml; charset=utf-8");
            response.Content.Headers.ContentEncoding.Add("BR");
            return Task.FromResult(response);
        });

        Assert.Contains(said, (await RefusedAsync(test)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_header_calls_packed_and_is_not_is_read()
    {
        await using RegisterUnderTest test = new();
        test.Network.Answer(HttpStatusCode.OK, Exists("true"), with: response => response.Content.Headers.ContentEncoding.Add("gzip"));

        Assert.Equal(Verdict.Confirmed, await test.VerifyAsync());
    }

    [Theory]
    [InlineData(HttpStatusCode.OK, "<TonTai>true</TonTai>", 3008, "an envelope of SOAP 1.2")]
    [InlineData(HttpStatusCode.OK, "<s:Fault/>", 3018, "a fault of SOAP 1.2")]
    [InlineData(HttpStatusCode.InternalServerError, "<s:Fault><s:Code/></s:Fault>", 3018, "a fault of SOAP 1.2")]
    public async Task SOAP_1_2_is_named_whatever_the_status_and_waiting_does_not_help(
        HttpStatusCode status, string body, int error, string said)
    {
        await using RegisterUnderTest test = new();
        string envelope = $"""<s:Envelope xmlns:s="{Namespace12}"><s:Body>{body}</s:Body></s:Envelope>""";
        test.Network.Answer(status, envelope, "application/soap+xml");

        PopulationRegisterException refused = await RefusedAsync(test);

        Assert.Equal((error, false), (refused.Error.Number, refused.IsTransient));
        Assert.Contains(said, refused.Message, StringComparison.Ordinal);
    }

    private static async Task AssertSaidAsync(byte[] answer, string? type, string said)
    {
        await using RegisterUnderTest test = new();
        test.Network.Answer(answer, type);

        PopulationRegisterException refused = await RefusedAsync(test);

        Assert.Equal((ErrorCodes.RegisterAnswerMalformed, false), (refused.Error, refused.IsTransient));
        Assert.Contains(said, refused.Message, StringComparison.Ordinal);
        Assert.Contains(refused.Message, test.Logs.LatestRecord.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("LAN", test.Logs.LatestRecord.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("00019", test.Logs.LatestRecord.Message, StringComparison.Ordinal);
    }

    private static Task<PopulationRegisterException> RefusedAsync(RegisterUnderTest test) =>
        Assert.ThrowsAsync<PopulationRegisterException>(() => test.VerifyAsync());

    private static string Declared(string text) => """<?xml version="1.0" encoding="UTF-8"?>""" + text;
}
