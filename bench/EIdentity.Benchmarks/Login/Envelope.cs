using System.Security.Cryptography;
using System.Text;

namespace EIdentity.Benchmarks;

/// <summary>Seals answers to an RSA key as VNeID does: an AES key under PKCS#1 v1.5, the answer under AES-ECB.</summary>
internal sealed class Envelope : IDisposable
{
    private const int KeyBytes = 16;

    private readonly RSA _key = RSA.Create(2048);
    private readonly byte[] _sealedKey;

    public Envelope() => _sealedKey = _key.Encrypt(RandomNumberGenerator.GetBytes(KeyBytes), RSAEncryptionPadding.Pkcs1);

    /// <summary>Gets the key that opens the answers.</summary>
    public string PrivateKey => _key.ExportPkcs8PrivateKeyPem();

    public byte[] Seal(byte[] answer)
    {
        byte[] key = RandomNumberGenerator.GetBytes(KeyBytes);
        using Aes cipher = Aes.Create();
        cipher.Key = key;
        string data = Convert.ToBase64String(cipher.EncryptEcb(answer, PaddingMode.PKCS7));
        string sealedKey = Convert.ToBase64String(_key.Encrypt(key, RSAEncryptionPadding.Pkcs1));
        return Encoding.ASCII.GetBytes($$"""{"data":"{{data}}","key":"{{sealedKey}}"}""");
    }

    /// <summary>Does the one operation with the private key and nothing else.</summary>
    public bool DecryptBare() => _key.Decrypt(_sealedKey, RSAEncryptionPadding.Pkcs1).Length == KeyBytes;

    public void Dispose() => _key.Dispose();
}
