using System.Net.Http.Headers;

namespace EIdentity.Population;

/// <summary>Says which headers a gateway may put on a call, and what may stand in them.</summary>
internal static class GatewayHeader
{
    public const string Authorization = "Authorization";

    private const int LongestValue = 8_192;

    // What HTTP itself, the dialect or a gateway writes: a second value would say something else than the first.
    private static readonly string[] Taken =
    [
        Authorization, "Host", "Accept", "Connection", "Cookie", "Expect", "Keep-Alive", "SOAPAction", "TE", "Trailer", "Transfer-Encoding",
        "Upgrade", "Allow", "Expires", "Last-Modified",
    ];

    private static readonly string[] TakenGroups = ["Content-", "Accept-", "Proxy-"];

    /// <summary>Says what is wrong with the name of a header, as the rest of a sentence, or nothing.</summary>
    public static string? FindFlawInName(string? name) => name switch
    {
        null or "" => "is missing; it is the name of the header",
        _ when !IsName(name) => "must be the name of a header: letters, digits and hyphens or underscores",
        _ when Taken.Contains(name, StringComparer.OrdinalIgnoreCase)
            || Array.Exists(TakenGroups, group => name.StartsWith(group, StringComparison.OrdinalIgnoreCase)) =>
            $"must not be {name}, which the call itself or a gateway sets; remove it",
        _ => null,
    };

    /// <summary>Says whether a text can be the value of a header as it stands (CWE-113); it is never repeated.</summary>
    public static bool IsValue(string text) =>
        text.Length is > 0 and <= LongestValue && text.All(static each => each is >= ' ' and <= '~') && text.Trim().Length == text.Length;

    // RFC 9110, section 5.6.2, without the signs that no header has.
    private static bool IsName(string name) => name.All(static each => char.IsAsciiLetterOrDigit(each) || each is '-' or '_');

    /// <summary>Sets a header, unless somebody has set it already.</summary>
    public static void SetUnlessThere(this HttpRequestHeaders headers, string name, string value)
    {
        if (!headers.Contains(name))
        {
            headers.TryAddWithoutValidation(name, value);
        }
    }
}
