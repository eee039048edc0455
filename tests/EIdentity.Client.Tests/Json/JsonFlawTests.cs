using System.Text;

namespace EIdentity.Client.Tests;

public sealed class JsonFlawTests
{
    public static TheoryData<byte[], string> Flaws => new()
    {
        { [], "is empty" },
        { [0x1F, 0x8B, 8], "gzip" },
        { [0xEF, 0xBB, 0xBF, (byte)'{', (byte)'}'], "byte order mark" },
        { Encoding.Unicode.GetBytes("{}"), "UTF-16" },
        { [0xFF, 0xFE, (byte)'{', 0], "UTF-16" },
        { [(byte)'{', (byte)'"', 0xE9, (byte)'"'], "is not UTF-8" },
        { "  \r\n"u8.ToArray(), "white space alone" },
        { "<!DOCTYPE html>"u8.ToArray(), "web page" },
        { "[{}]"u8.ToArray(), "is a list" },
        { "\"{}\""u8.ToArray(), "is a text" },
        { "null"u8.ToArray(), "is no JSON" },
        { "{\"a\":1"u8.ToArray(), "is cut off" },
        { "{\"a\":\"b"u8.ToArray(), "is cut off" },
        { "{\"a\":1}x"u8.ToArray(), "something follows" },
        { "{\"a\":1,}"u8.ToArray(), "is no JSON" },
        { "{\"a\":1,\"a\":2}"u8.ToArray(), "names a member twice" },
        { "{\"a\":\"\\ud800\"}"u8.ToArray(), "half a character" },
        { Encoding.UTF8.GetBytes("{\"a\":" + new string('[', 40) + new string(']', 40) + "}"), "nested deeper than 32" },
    };

    [Theory]
    [MemberData(nameof(Flaws))]
    public void What_is_wrong_with_an_answer_is_said(byte[] answer, string said)
    {
        Assert.False(StrictObject.TryRead(answer, out _));
        Assert.Contains(said, JsonFlaw.Describe(answer), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.b", "has 2 parts")]
    [InlineData("", "has 1 parts")]
    [InlineData("a.b.c.d.e", "is sealed")]
    [InlineData(".e30.AA", "has an empty header")]
    [InlineData("e30=.e30.AA", "has a header that is not base64url")]
    [InlineData("e30.e 30.AA", "has a payload that is not base64url")]
    [InlineData("e30.e30.A+", "has a signature that is not base64url")]
    [InlineData("W10.e30.AA", "has a header that is a list")]
    [InlineData("e30.eyJhIjoxLCJhIjoyfQ.AA", "has a payload that names a member twice")]
    public void What_is_wrong_with_a_token_is_said(string token, string said)
    {
        byte[] bytes = Encoding.ASCII.GetBytes(token);

        Assert.False(CompactToken.TryParse(bytes, out _));
        Assert.Contains(said, TokenFlaw.Describe(bytes), StringComparison.Ordinal);
    }

    [Fact]
    public void A_token_longer_than_any_is_said_to_be() =>
        Assert.Contains("longer than 65536", TokenFlaw.Describe(new byte[70_000]), StringComparison.Ordinal);
}
