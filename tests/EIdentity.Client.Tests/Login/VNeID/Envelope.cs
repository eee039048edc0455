using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace EIdentity.Client.Tests;

/// <summary>Encrypts as VNeID's sample code does, with none of the client's code.</summary>
internal sealed record Envelope(string Key, string Data)
{
    public static Envelope Seal(RSA publicKey, string plaintext, int keyBytes = 16)
    {
        byte[] key = RandomNumberGenerator.GetBytes(keyBytes);
        return new(
            Convert.ToBase64String(publicKey.Encrypt(key, RSAEncryptionPadding.Pkcs1)),
            Convert.ToBase64String(Encrypt(key, Encoding.UTF8.GetBytes(plaintext))));
    }

    public static byte[] Encrypt(byte[] key, byte[] plaintext)
    {
        using Aes aes = Aes.Create();
        aes.Key = key;
        return aes.EncryptEcb(plaintext, PaddingMode.PKCS7);
    }

    public JsonObject ToJson() => new() { ["data"] = Data, ["key"] = Key };
}
