using System.Security.Cryptography;

namespace EIdentity.Client;

/// <summary>Recovers the key that a sealed token's content is encrypted with.</summary>
internal static class ContentKey
{
    private const int WrappingKeyBytes = 32;
    private const int WrapOverheadBytes = 8;

    /// <summary>Gives the key, or a random one of the same length when anything about it is wrong.</summary>
    /// <remarks>
    /// The random key makes the work go on to the same end, so that neither text nor time says which step failed (RFC 7516, section 11.5).
    /// </remarks>
    public static byte[] Recover(SealedToken token, DecryptionKey key)
    {
        int length = token.Header.Encryption.KeyBytes;
        byte[]? recovered = null;
        try
        {
            recovered = SealAlgorithm.IsForRsa(token.Header.Algorithm)
                ? key.Decrypt(token.EncryptedKey, token.Header.Algorithm)
                : Agree(token, key);
        }
        catch (CryptographicException)
        {
            // Goes on with a random key.
        }

        return recovered?.Length == length ? recovered : RandomNumberGenerator.GetBytes(length);
    }

    private static byte[]? Agree(SealedToken token, DecryptionKey key)
    {
        SealedTokenHeader header = token.Header;
        bool isDirect = header.Algorithm == SealAlgorithm.EcdhEs;
        int wanted = isDirect ? 0 : header.Encryption.KeyBytes + WrapOverheadBytes;
        if (header.EphemeralKey is not { } ephemeral || token.EncryptedKey.Length != wanted)
        {
            return null;
        }

        byte[] secret = key.DeriveSecret(ephemeral.Point);
        byte[] derived = [];
        try
        {
            if (isDirect)
            {
                return ConcatKdf.Derive(secret, header.Encryption.Name, header.PartyU, header.PartyV, header.Encryption.KeyBytes);
            }

            derived = ConcatKdf.Derive(secret, header.Algorithm, header.PartyU, header.PartyV, WrappingKeyBytes);
            return AesKeyUnwrap.TryUnwrap(derived, token.EncryptedKey);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(secret);
            CryptographicOperations.ZeroMemory(derived);
        }
    }
}
