using System.Net.Http.Headers;

namespace EIdentity.Client;

/// <summary>Reads and names the headers of proofs of possession (RFC 9449).</summary>
internal static class DpopHeaders
{
    /// <summary>The scheme of a bound access token, and the name of the header with the proof.</summary>
    public const string Name = "DPoP";

    /// <summary>The error of a server that wants its nonce in the proof.</summary>
    public const string UseNonce = "use_dpop_nonce";

    private const string Nonce = "DPoP-Nonce";
    private const int MaxNonceLength = 512;

    /// <summary>Finds the server's nonce; a doubled, endless or unprintable one counts as none (RFC 9449, section 8.1).</summary>
    public static string? FindNonce(HttpResponseHeaders headers) =>
        headers.TryGetValues(Nonce, out IEnumerable<string>? values)
        && values.ToArray() is [{ Length: > 0 and <= MaxNonceLength } nonce]
        && nonce.All(IsAllowed)
            ? nonce
            : null;

    /// <summary>Says whether a challenge asks for a proof with a nonce.</summary>
    public static bool DemandNonce(HttpResponseHeaders headers) =>
        headers.NonValidated.Contains("WWW-Authenticate") && headers.WwwAuthenticate.Any(challenge =>
            string.Equals(challenge.Scheme, Name, StringComparison.OrdinalIgnoreCase)
            && ChallengeParameters.TryRead(challenge.Parameter, out Dictionary<string, string>? parameters)
            && parameters.GetValueOrDefault("error") == UseNonce);

    private static bool IsAllowed(char c) => c is >= '!' and <= '~' and not ('"' or '\\');
}
