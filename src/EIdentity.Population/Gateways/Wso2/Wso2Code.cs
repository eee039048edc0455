using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace EIdentity.Population;

/// <summary>Reads the number under which a WSO2 API Manager itself refuses a call or fails, and says what it means.</summary>
/// <remarks>
/// What stands here is what its documentation says (apim.docs.wso2.com, "Error Handling"); a number that it does not explain is
/// printed, and the status decides. Nothing else of the body is repeated.
/// </remarks>
internal static partial class Wso2Code
{
    // Its own answers begin with the number; one that comes later is not looked for in a megabyte.
    private const int LongestStart = 2_048;

    private const int BackendTimeout = 101504;
    private const int CallerBlocked = 900805;

    /// <summary>Finds the number in a body that is the API Manager's own.</summary>
    /// <returns>Six digits, or <see langword="null"/> when the body is anything else.</returns>
    public static int? Find(ReadOnlySpan<byte> body)
    {
        body = body.StartsWith(Encoding.UTF8.Preamble) ? body[Encoding.UTF8.Preamble.Length..] : body;
        string start = Encoding.Latin1.GetString(body[..Math.Min(body.Length, LongestStart)]);
        Match found = InXml().Match(start);
        found = found.Success ? found : InJson().Match(start);
        return found.Success ? int.Parse(found.Groups["code"].ValueSpan, CultureInfo.InvariantCulture) : null;
    }

    /// <summary>Gives the error that a number means, or <see langword="null"/> where the status has to decide.</summary>
    public static ErrorCode? ErrorOf(int code) => code switch
    {
        BackendTimeout => ErrorCodes.RegisterTimeout,
        (>= 101500 and <= 101599) or (>= 303000 and <= 303002) or 700700 or 900900 => ErrorCodes.RegisterUnavailable,
        CallerBlocked => ErrorCodes.RegisterUnauthorised,
        >= 900800 and <= 900807 => ErrorCodes.RegisterThrottled,
        900906 => ErrorCodes.RegisterAddressWrong,
        >= 900901 and <= 900910 => ErrorCodes.RegisterUnauthorised,
        _ => null,
    };

    /// <summary>Says what a number means and what helps, as the rest of a sentence.</summary>
    public static string Explain(int code) => code switch
    {
        BackendTimeout => "the register behind it did not answer in time",
        >= 101500 and <= 101599 => "its connection to the register behind it failed",
        >= 303000 and <= 303002 => "it asks the register behind it nothing for a while, since calls to it failed",
        700700 => "the API is blocked for now; ask its operator until when",
        CallerBlocked => "it blocks this caller, address or application; ask its operator why",
        >= 900800 and <= 900807 => "a quota of calls is used up; ask its operator for the limits",
        900900 => "it could not check the token",
        900901 => "it does not know the token, or the token is no longer valid",
        900902 => "no token reached it; something in between may take Authorization out",
        900903 or 900904 => "the token has expired or is inactive; compare the clocks",
        900905 => "it wants another kind of token",
        900906 => "the API has no resource at this path; check Address",
        900907 or 900909 => "the subscription of this application is blocked or inactive; ask its operator",
        900908 => "this application is not subscribed to the API; ask its operator",
        900910 => "the token has not the scope that the API wants; check Wso2:ServiceToken:Scope",
        _ => "its documentation does not explain this number to callers",
    };

    // <am:fault xmlns:am="http://wso2.org/apimanager"><am:code>101503</am:code>…; the parts security and throttling have namespaces below.
    [GeneratedRegex(
        """^\s*(<\?xml[^>]*\?>\s*)?<(\w+:)?fault\s[^>]*["']http://wso2\.org/apimanager[^>]*>\s*<(\w+:)?code>\s*(?<code>[0-9]{6})\s*<""",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex InXml();

    // {"fault":{"code":900901,…}}, and since 3.1 {"code":"900901",…}.
    [GeneratedRegex(
        """^\s*\{\s*("fault"\s*:\s*\{\s*)?"code"\s*:\s*"?(?<code>[0-9]{6})"?\s*[,}]""",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex InJson();
}
