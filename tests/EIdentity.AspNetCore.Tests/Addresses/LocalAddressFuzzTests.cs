using System.Text;

namespace EIdentity.AspNetCore.Tests;

/// <summary>Asks for return addresses of drawn characters; none that is taken leaves the host, as browsers read it.</summary>
public sealed class LocalAddressFuzzTests
{
    private const int Addresses = 50_000;
    private const int Seed = 20260;

    private static readonly string[] Pieces =
    [
        "/", "//", "\\", "/\\", ".", "..", "/./", "/../", ":", "@", "?", "#", "%", "%2f", "%5c",
        "%09", "%00", "%2e", "\t", "\n", "\r", "\0", " ",
        "a", "attacker.example", "https:", "javascript:", "data:", "localhost", "[::1]", "ế", "\u202e", "\ufeff",
        "\u2028", "\ud800", ";", "&",
    ];

    [Fact]
    public void No_address_that_is_taken_leaves_the_host()
    {
        Random random = new(Seed);
        int taken = 0;
        for (int i = 0; i < Addresses; i++)
        {
            string asked = (random.Next(4) == 0 ? string.Empty : "/") + string.Concat(random.GetItems(Pieces, random.Next(1, 9)));
            if (LocalAddress.Find(asked) is { } found)
            {
                taken++;
                Assert.True(StaysHere(found), $"{Escape(asked)} was taken as {Escape(found)}.");
                Assert.True(LocalAddress.Find(found) is { } again && StaysHere(again), $"{Escape(found)} leads elsewhere the second time.");
            }
        }

        Assert.InRange(taken, Addresses / 10, Addresses);
    }

    // As the URL Standard reads a relative address: control characters at the ends and tabs and line ends anywhere are dropped, and a
    // backslash is a slash.
    private static bool StaysHere(string address)
    {
        string read = new([.. address.Trim([.. Enumerable.Range(0, 33).Select(c => (char)c)])
            .Where(c => c is not ('\t' or '\n' or '\r'))
            .Select(c => c == '\\' ? '/' : c)]);
        return read.StartsWith('/')
            && !read.StartsWith("//", StringComparison.Ordinal)
            && address.All(char.IsAscii)
            && !address.Any(char.IsControl)
            && new Uri(new Uri("https://localhost/page"), read).Host == "localhost";
    }

    private static string Escape(string text) => Convert.ToHexString(Encoding.Unicode.GetBytes(text));
}
