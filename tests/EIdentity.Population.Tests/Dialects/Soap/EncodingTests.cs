using System.Text;
using static EIdentity.Population.Tests.Answers;

namespace EIdentity.Population.Tests;

/// <summary>Holds the encoding of an answer to RFC 7303, section 3.2: byte order mark, then header, then declaration.</summary>
public sealed class EncodingTests
{
    private const string Name = "NGUYỄN THỊ LAN";
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static TheoryData<string, byte[], string?> Read => new()
    {
        { "header utf-8, declared utf-16, as a StringWriter writes it", Utf8.GetBytes(Found("utf-16")), "text/xml; charset=utf-8" },
        { "mark of UTF-8, declared utf-16", Marked(Encoding.UTF8, Found("utf-16")), "text/xml" },
        { "mark of UTF-8, declared utf-16, header utf-16", Marked(Encoding.UTF8, Found("utf-16")), "text/xml; charset=utf-16" },
        { "mark of UTF-16LE, header utf-8", Marked(Encoding.Unicode, Found("utf-8")), "text/xml; charset=utf-8" },
        { "mark of UTF-16BE, nothing else", Marked(Encoding.BigEndianUnicode, Found(null)), "text/xml" },
        { "mark of UTF-32, header utf-8", Marked(Encoding.UTF32, Found("utf-8")), "text/xml; charset=utf-8" },
        { "no mark, little end first, header utf-16", Encoding.Unicode.GetBytes(Found("utf-8")), "text/xml; charset=utf-16" },
        { "no mark, big end first, header utf-16", Encoding.BigEndianUnicode.GetBytes(Found(null)), "text/xml; charset=UTF-16" },
        { "no mark, header utf-16le", Encoding.Unicode.GetBytes(Found(null)), "text/xml; charset=utf-16le" },
        { "no mark, no header, declared utf-16", Encoding.Unicode.GetBytes(Found("utf-16")), "text/xml" },
        { "quoted and in upper case", Utf8.GetBytes(Found("utf-16")), "application/xml; charset=\"UTF-8\"" },
        { "without its hyphen, as many servers write it", Utf8.GetBytes(Found(null)), "text/xml; charset=utf8" },
        { "empty", Utf8.GetBytes(Found("utf-8")), "text/xml; charset=\"\"" },
        { "nothing says anything", Utf8.GetBytes(Found(null)), "text/xml" },
        { "declared in single quotes", Utf8.GetBytes(Found(null).Insert(0, "<?xml version='1.0' encoding='utf-8'?>")), "text/xml" },
    };

    [Theory]
    [MemberData(nameof(Read))]
    public async Task The_mark_goes_before_the_header_and_the_header_before_the_declaration(string what, byte[] body, string? type)
    {
        await using RegisterUnderTest test = new();
        test.Network.Answer(body, type);

        Assert.True(what.Length > 0 && (await test.FindLanAsync(CitizenFields.Name)).Name.Reveal() == Name);
    }

    [Fact]
    public async Task A_header_of_Latin_1_goes_before_a_declaration_of_utf_8()
    {
        string record = LanRecord.Replace("12 Bạch Đằng", "Dông", StringComparison.Ordinal);
        string bare = record.Replace(Name, "NGUYEN THI LAN", StringComparison.Ordinal);
        await using RegisterUnderTest test = new(("NameForm", "BareUpper"));
        test.Network.Answer(Encoding.Latin1.GetBytes(Declared("utf-8", People(bare))), "text/xml; charset=iso-8859-1");

        Citizen lan = await test.FindLanAsync(CitizenFields.PermanentResidence);

        Assert.Equal("Dông", lan.PermanentResidence?.Detail.Reveal());
    }

    public static TheoryData<byte[], string, string> Refused => new()
    {
        { Utf8.GetBytes(Found(null)), "text/xml; charset=x-nonsense", "header names the encoding 'x-nonsense', which is not read" },
        { Utf8.GetBytes(Found(null)), "text/xml; charset=windows-1258", "header names the encoding 'windows-1258', which is not read" },
        { Utf8.GetBytes(Found(null)), "text/xml; charset=utf-7", "header names the encoding 'utf-7', which is not read" },
        { Utf8.GetBytes(Found("windows-1258")), "text/xml", "declaration names the encoding 'windows-1258', which is not read" },
        { Utf8.GetBytes(Found("utf-16")), "text/xml", "declaration names the encoding 'utf-16', and its bytes are not that" },
        { Encoding.Unicode.GetBytes(Found("utf-8")), "text/xml", "declaration names the encoding 'utf-8', and its bytes are not that" },
        { Encoding.Latin1.GetBytes(Found("utf-8") + "<!--é-->"), "text/xml; charset=utf-8", "bytes are not all of the encoding 'utf-8'" },
        { Utf8.GetBytes(Found("utf-8")), "text/xml; charset=us-ascii", "bytes are not all of the encoding 'us-ascii'" },
        { Utf8.GetBytes(Found(null)), "text/xml; charset=000190000017", "header names an encoding that is not read" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task An_encoding_that_is_not_read_or_not_kept_is_named(byte[] body, string type, string said)
    {
        await using RegisterUnderTest test = new();
        test.Network.Answer(body, type);

        PopulationRegisterException refused = await Assert.ThrowsAsync<PopulationRegisterException>(
            () => test.FindLanAsync(CitizenFields.Name));

        Assert.Equal(ErrorCodes.RegisterAnswerMalformed, refused.Error);
        Assert.Contains(said, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_status_says_more_than_the_encoding_of_its_page()
    {
        await using RegisterUnderTest test = new();
        test.Network.Answer(System.Net.HttpStatusCode.ServiceUnavailable, "", with: response =>
            response.Content.Headers.ContentType!.CharSet = "x-nonsense");

        PopulationRegisterException refused = await Assert.ThrowsAsync<PopulationRegisterException>(() => test.VerifyAsync());

        Assert.Equal(ErrorCodes.RegisterUnavailable, refused.Error);
    }

    private static string Found(string? declared) => Declared(declared, People(LanRecord));

    private static string Declared(string? encoding, string text) =>
        encoding is null ? text : $"""<?xml version="1.0" encoding="{encoding}"?>{text}""";

    private static byte[] Marked(Encoding encoding, string text) => [.. encoding.GetPreamble(), .. encoding.GetBytes(text)];
}
