using System.Text;
using System.Text.RegularExpressions;

namespace EIdentity.Population;

/// <summary>Reads the code under which a security server itself refuses a call, and says what it means.</summary>
/// <remarks>
/// Its form is that of X-Road ("Message Protocol for REST", error handling); whether Vietnam's adapters keep it is not public. A code that
/// is not explained is printed, and the status decides. Nothing else of the body is repeated.
/// </remarks>
internal static partial class AdapterCode
{
    private const int LongestStart = 2_048;

    public static string? Find(ReadOnlySpan<byte> body)
    {
        body = body.StartsWith(Encoding.UTF8.Preamble) ? body[Encoding.UTF8.Preamble.Length..] : body;
        Match found = InJson().Match(Encoding.Latin1.GetString(body[..Math.Min(body.Length, LongestStart)]));
        return found.Success ? found.Groups["code"].Value : null;
    }

    /// <summary>Gives the error that a code means, or <see langword="null"/> where the status has to decide.</summary>
    public static ErrorCode? ErrorOf(string code) => Last(code) switch
    {
        "UnknownMember" => ErrorCodes.RegisterMemberUnknown,
        "UnknownService" => ErrorCodes.RegisterAddressWrong,
        "AccessDenied" => ErrorCodes.RegisterUnauthorised,
        _ => null,
    };

    public static string Explain(string code) => Last(code) switch
    {
        "UnknownMember" => "it does not know the member of Forward:Member, or not your own system; compare the code with the one "
            + "that the provider gave, and ask the security server's operator",
        "UnknownService" => "the member offers no such service; check Forward:ProviderAddress and the path of Address",
        "AccessDenied" => "the member does not let your system call this service; have the right granted",
        _ => "look it up with the operator of the security server",
    };

    private static string Last(string code) => code[(code.LastIndexOf('.') + 1)..];

    [GeneratedRegex(
        """^\s*\{\s*"type"\s*:\s*"(?<code>(Server|Client)(\.[A-Za-z]{1,40}){1,5})"\s*[,}]""",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex InJson();
}
