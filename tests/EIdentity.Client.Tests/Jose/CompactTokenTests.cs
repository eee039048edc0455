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
        Assert.True(CompactToken.TryParse($"{Header}.{Payload}.AAAA", LoginRules.All, out CompactToken? token));

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
        Assert.False(CompactToken.TryParse(token, LoginRules.All, out _), why);
    }

    private static string Encode(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));
}
