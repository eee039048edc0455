using System.Buffers.Text;
using System.Text;

namespace EIdentity.Client.Tests;

public sealed class CompactTokenTests
{
    private static readonly string Header = Encode("""{"alg":"ES256"}""");
    private static readonly string Payload = Encode("""{"sub":"s"}""");

    [Fact]
    public void A_token_of_three_parts_is_taken_apart()
    {
        Assert.True(CompactToken.TryParse($"{Header}.{Payload}.AAAA", out CompactToken? token));

        using (token)
        {
            Assert.Equal($"{Header}.{Payload}", Encoding.ASCII.GetString(token.Signed));
            Assert.Equal(3, token.Signature.Length);
        }
    }

    public static TheoryData<string, string> Malformed => new()
    {
        { "two parts", $"{Header}.{Payload}" },
        { "four parts", $"{Header}.{Payload}.AAAA.AAAA" },
        { "empty", string.Empty },
        { "padding", $"{Header}=.{Payload}.AAAA" },
        { "line break", $"{Header}.{Payload}.AAAA\n" },
        { "other alphabet", $"{Header}.{Payload}.AA+A" },
        { "doubled member in the payload", $"{Header}.{Encode("""{"sub":"a","sub":"b"}""")}.AAAA" },
        { "doubled member in the header", $"{Encode("""{"alg":"ES256","alg":"none"}""")}.{Payload}.AAAA" },
        { "doubled member under another spelling", $"{Header}.{Encode("""{"sub":"a","s\u0075b":"b"}""")}.AAAA" },
        { "doubled member further down", $"{Header}.{Encode("""{"a":[{"b":{"c":1,"c":2}}]}""")}.AAAA" },
        { "half a character", $"{Header}.{Encode("""{"sub":"\ud800"}""")}.AAAA" },
        { "something behind the object", $"{Header}.{Encode("""{"sub":"a"}{}""")}.AAAA" },
        { "a comment", $"{Header}.{Encode("""{"sub":"a"/**/}""")}.AAAA" },
        { "a comma too many", $"{Header}.{Encode("""{"sub":"a",}""")}.AAAA" },
        { "a length that no text has", $"{Header}.{Payload}.AAAAA" },
        { "bits left over", $"{Header}.{Payload}.AB" },
        { "blank inside", $"{Header}.{Payload}.AA AA" },
        { "another script", $"{Header}.{Payload}.AAＡA" },
        { "no header", $".{Payload}.AAAA" },
        { "no payload", $"{Header}..AAAA" },
        { "payload is an array", $"{Header}.{Encode("[]")}.AAAA" },
        { "payload is not JSON", $"{Header}.{Encode("sub")}.AAAA" },
        { "bad UTF-8", $"{Header}.{Base64Url.EncodeToString([0x7B, 0x22, 0xFF, 0x22, 0x3A, 0x31, 0x7D])}.AAAA" },
        { "too deep", $"{Header}.{Encode(string.Concat(Enumerable.Repeat("{\"a\":", 40)) + "1" + new string('}', 40))}.AAAA" },
        { "too long", $"{Header}.{new string('A', 70_000)}.AAAA" },
    };

    [Theory]
    [MemberData(nameof(Malformed))]
    public void A_malformed_token_is_refused(string why, string token)
    {
        Assert.False(CompactToken.TryParse(token, out _), why);
    }

    [Theory]
    [InlineData(40_000, true)]
    [InlineData(50_000, false)]
    public void A_well_formed_token_of_more_than_64_kibibytes_is_refused(int letters, bool isRead)
    {
        string token = $"{Header}.{Encode($$"""{"a":"{{new string('a', letters)}}"}""")}.AAAA";

        Assert.Equal(isRead, CompactToken.TryParse(token, out CompactToken? text));
        Assert.Equal(isRead, CompactToken.TryParse(Encoding.ASCII.GetBytes(token), out CompactToken? bytes));
        text?.Dispose();
        bytes?.Dispose();
    }

    [Fact]
    public void Nothing_of_a_token_is_found_after_it_is_disposed_of()
    {
        Assert.True(CompactToken.TryParse($"{Header}.{Payload}.AAAA", out CompactToken? token));

        token.Dispose();

        Assert.Null(token.Payload.FindString("sub"));
        Assert.Null(token.Header.FindString("alg"));
    }

    private static string Encode(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));
}
