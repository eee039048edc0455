using System.Security.Cryptography;
using System.Text;

namespace EIdentity.Client;

/// <summary>Opens sealed ID tokens (RFC 7519, section 5.2); what is inside must be a signed token, and is checked as any other.</summary>
internal static class SealedTokenOpener
{
    /// <summary>Gives the signed token: the one inside the seal, or the token itself when this service has no key for sealing.</summary>
    /// <exception cref="LoginException">
    /// EID2052: a seal was registered and is missing. EID2053: the seal does not open. EID2040, EID2041: its form or algorithm is refused.
    /// </exception>
    public static ReadOnlyMemory<byte> Open(ReadOnlyMemory<byte> token, IReadOnlyCollection<DecryptionKey> keys)
    {
        bool isSealed = SealedToken.IsSealed(token.Span);
        if (keys.Count == 0)
        {
            return !isSealed
                ? token
                : throw new LoginException(
                    ErrorCodes.IdTokenNotOpened,
                    "The ID token is sealed, but DecryptionKeys names no key to open it with.");
        }

        if (!isSealed)
        {
            throw new LoginException(
                ErrorCodes.IdTokenNotSealed,
                "The ID token is not sealed, although this service has a key for sealed ones.");
        }

        byte[] inner = Decrypt(SealedToken.Parse(Encoding.Latin1.GetString(token.Span)), keys);
        return !SealedToken.IsSealed(inner)
            ? inner
            : throw new LoginException(ErrorCodes.IdTokenMalformed, "The ID token is sealed twice.");
    }

    /// <summary>Decrypts with the key that the header names, or, when it names none, with each that fits.</summary>
    /// <exception cref="LoginException">EID2053: no key opens the token.</exception>
    public static byte[] Decrypt(SealedToken token, IEnumerable<DecryptionKey> keys)
    {
        foreach (DecryptionKey key in keys.Where(key => Fits(token.Header, key)))
        {
            byte[] contentKey = ContentKey.Recover(token, key);
            byte[]? plain = token.Header.Encryption.TryOpen(contentKey, token);
            CryptographicOperations.ZeroMemory(contentKey);
            if (plain is not null)
            {
                return plain;
            }
        }

        throw new LoginException(ErrorCodes.IdTokenNotOpened, "The sealed ID token does not open with the keys of this service.");
    }

    private static bool Fits(SealedTokenHeader header, DecryptionKey key) =>
        (header.KeyId is null || string.Equals(header.KeyId, key.KeyId, StringComparison.Ordinal))
        && (key.Algorithm is null || string.Equals(header.Algorithm, key.Algorithm, StringComparison.Ordinal))
        && header.EphemeralKey?.Curve.Name == key.Curve?.Name;
}
