using System.Globalization;
using System.Text.Json;

namespace EIdentity.Client;

/// <summary>Checks who signed a token: its header, the provider's key for it, and the signature.</summary>
internal sealed class TokenSignatures(ProviderDocuments documents, IList<string> algorithms)
{
    private const int MaxPrinted = 64;

    // Nothing is done with them; but who sends another type there does not write what
    // RFC 7515, section 4.1, and RFC 7516, section 4.1.3, define.
    private static readonly string[] Texts = ["cty", "x5t", "zip"];

    /// <summary>Checks a token.</summary>
    /// <param name="token">The token.</param>
    /// <param name="type">The type that its header may name.</param>
    /// <param name="cancellationToken">Cancels the fetch of a newer key set.</param>
    /// <returns>The algorithm; or what is wrong, in which case the algorithm means nothing.</returns>
    /// <exception cref="LoginException">EID2001 to EID2004: there is no key set.</exception>
    public async ValueTask<(string Algorithm, SignatureFlaw? Flaw)> CheckAsync(
        CompactToken token, string type, CancellationToken cancellationToken)
    {
        if (FindFlaw(token.Header, type) is { } malformed)
        {
            return (string.Empty, malformed);
        }

        string? algorithm = token.Header.FindString("alg");
        if (algorithm is null || !IsAllowed(algorithm))
        {
            return (string.Empty, new SignatureFlaw(
                ErrorCodes.IdTokenAlgorithm,
                $"is signed with {Quote(algorithm) ?? "no named algorithm"}, which is not one of SigningAlgorithms "
                    + $"({string.Join(", ", algorithms.Count > 0 ? algorithms : SigningAlgorithm.All)})"));
        }

        ProviderKeySet keys = await documents.GetKeysAsync(cancellationToken).ConfigureAwait(false);
        SignatureFlaw? flaw = Judge(keys, token, algorithm);
        if (flaw is null)
        {
            documents.NoteFit(true);
            return (algorithm, null);
        }

        // The provider may have changed its keys since the last fetch, under the same key id too: one look at the newest set, no more.
        ProviderKeySet newer = await documents.TryGetNewerKeysAsync(keys, cancellationToken).ConfigureAwait(false);
        flaw = ReferenceEquals(newer, keys) ? flaw : Judge(newer, token, algorithm);
        if (flaw is not null)
        {
            ProviderKeySet moved = await documents.TryGetMovedKeysAsync(newer, cancellationToken).ConfigureAwait(false);
            flaw = ReferenceEquals(moved, newer) ? flaw : Judge(moved, token, algorithm);
        }

        documents.NoteFit(flaw is null);
        return (algorithm, flaw is null ? null : flaw with { Why = $"{flaw.Why}; the set is {Age()} old" });
    }

    private static SignatureFlaw? FindFlaw(StrictObject header, string type)
    {
        // RFC 7515, section 4.1.11: an extension that is not understood refuses the token; none is understood here.
        if (header.IsNamed("crit") || header.IsNamed("b64"))
        {
            return Malformed("demands an extension in its header (crit or b64)");
        }

        // RFC 8725, section 3.11: a logout token or an access token is not an ID token.
        bool isOfType = !header.TryGetProperty("typ", out StrictMember named)
            || string.Equals(named.Text, "JWT", StringComparison.OrdinalIgnoreCase)
            || string.Equals(named.Text, type, StringComparison.OrdinalIgnoreCase);
        if (!isOfType)
        {
            return Malformed($"says in its header another type than {type}: {Quote(named.Text) ?? named.DescribeForm()}");
        }

        if (Array.Find(Texts, name => !IsAbsentOrText(header, name)) is { } wrong)
        {
            return Malformed($"has a {wrong} in its header that is not a text");
        }

        // A key id that is no text would match "no key id".
        return IsAbsentOrText(header, "kid") ? null : Malformed("has a key id (kid) that is not a text");
    }

    private static SignatureFlaw? Judge(ProviderKeySet keys, CompactToken token, string algorithm)
    {
        string? keyId = token.Header.FindString("kid");
        ProviderKey? key = keys.Find(keyId, algorithm, out bool isSeveral);
        if (key?.Verify(algorithm, token.Signed, token.Signature) == true)
        {
            return null;
        }

        string header = $"{(keyId is null ? "no key id" : $"the key id {Quote(keyId)}")} and {algorithm}";
        return key is not null
            ? new SignatureFlaw(ErrorCodes.IdTokenSignature, $"names {header}, and its signature does not verify with that key")
            : new SignatureFlaw(
                ErrorCodes.IdTokenKeyUnknown,
                isSeveral
                    ? $"names {header}, which several different keys of the provider's key set fit"
                    : $"names {header}, which no key of the provider's key set fits");
    }

    private bool IsAllowed(string algorithm) =>
        algorithms.Count > 0 ? algorithms.Contains(algorithm) : SigningAlgorithm.All.Contains(algorithm);

    private string Age() => string.Create(CultureInfo.InvariantCulture, $"{(documents.KeySetAge ?? TimeSpan.Zero).TotalSeconds:0} s");

    private static bool IsAbsentOrText(StrictObject header, string name) =>
        !header.TryGetProperty(name, out StrictMember member) || member.Kind == JsonTokenType.String;

    // Key ids and names of algorithms are no data of anybody; what is not printable is not printed.
    private static string? Quote(string? text) => text is null
        ? null
        : $"\"{PrintableText.Of(text, MaxPrinted)}\"";

    private static SignatureFlaw Malformed(string why) => new(ErrorCodes.IdTokenMalformed, why);
}
