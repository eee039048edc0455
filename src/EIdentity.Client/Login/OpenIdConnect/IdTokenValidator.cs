using System.Text.Json;

namespace EIdentity.Client;

/// <summary>Checks an ID token: form, algorithm, key and signature here, claims in <see cref="IdTokenClaimRules"/>.</summary>
internal sealed class IdTokenValidator(ProviderDocuments documents, IList<string> algorithms, bool allowSandbox)
{
    // Nothing is done with them; but who sends another type there does not write what
    // RFC 7515, section 4.1, and RFC 7516, section 4.1.3, define.
    private static readonly string[] Texts = ["cty", "x5t", "zip"];

    /// <summary>Checks a token; the caller disposes of it after reading the claims.</summary>
    /// <exception cref="LoginException">EID2041 to EID2051, or EID2004: the first rule that does not hold.</exception>
    public async ValueTask<IdTokenClaims> ValidateAsync(
        CompactToken token,
        IdTokenExpectation expected,
        CancellationToken cancellationToken)
    {
        string algorithm = ReadAlgorithm(token.Header);
        ProviderKey key = await FindKeyAsync(token.Header, algorithm, cancellationToken).ConfigureAwait(false);
        if (!key.Verify(algorithm, token.Signed, token.Signature))
        {
            throw new LoginException(ErrorCodes.IdTokenSignature, "The ID token's signature does not verify with the provider's key.");
        }

        SandboxMarker.ThrowUnlessAllowed(token.Payload, allowSandbox, "The ID token");
        return IdTokenClaimRules.Check(token.Payload, algorithm, expected);
    }

    private string ReadAlgorithm(StrictObject header)
    {
        // RFC 7515, section 4.1.11: an extension that is not understood refuses the token; none is understood here.
        if (header.Contains("crit") || header.Contains("b64"))
        {
            throw new LoginException(ErrorCodes.IdTokenMalformed, "The ID token's header demands an extension.");
        }

        // RFC 8725, section 3.11: a logout token or an access token is not an ID token.
        bool isIdToken = !header.TryGetProperty("typ", out StrictMember type)
            || string.Equals(type.Text, "JWT", StringComparison.OrdinalIgnoreCase);
        if (!isIdToken)
        {
            throw new LoginException(ErrorCodes.IdTokenMalformed, "The ID token's header says another type than JWT.");
        }

        if (!Array.TrueForAll(Texts, name => IsAbsentOrText(header, name)))
        {
            throw new LoginException(ErrorCodes.IdTokenMalformed, "The ID token's header has a cty, x5t or zip that is not a text.");
        }

        return header.FindString("alg") is { } algorithm && IsAllowed(algorithm, algorithms)
            ? algorithm
            : throw new LoginException(ErrorCodes.IdTokenAlgorithm, "The ID token's algorithm is not one of SigningAlgorithms.");
    }

    private static bool IsAllowed(string algorithm, IList<string> listed) =>
        listed.Count > 0 ? listed.Contains(algorithm) : SigningAlgorithm.All.Contains(algorithm);

    private static bool IsAbsentOrText(StrictObject header, string name) =>
        !header.TryGetProperty(name, out StrictMember member) || member.Kind == JsonTokenType.String;

    private async ValueTask<ProviderKey> FindKeyAsync(StrictObject header, string algorithm, CancellationToken cancellationToken)
    {
        // A key id that is no text would match "no key id", so it is refused first.
        bool isText = !header.TryGetProperty("kid", out StrictMember kid) || kid.Text is not null;
        if (!isText)
        {
            throw new LoginException(ErrorCodes.IdTokenMalformed, "The ID token's key id is not a text.");
        }

        ProviderKeySet keys = await documents.GetKeysAsync(cancellationToken).ConfigureAwait(false);
        string? keyId = kid.Text;
        if (keys.Find(keyId, algorithm) is { } known)
        {
            return known;
        }

        // The provider may have rolled its keys since the last fetch: one look at the newest set, no more.
        ProviderKeySet newer = await documents.GetNewerKeysAsync(keys, cancellationToken).ConfigureAwait(false);
        return newer.Find(keyId, algorithm)
            ?? throw new LoginException(
                ErrorCodes.IdTokenKeyUnknown,
                "No key of the provider's key set fits the ID token's key id and algorithm.");
    }
}
