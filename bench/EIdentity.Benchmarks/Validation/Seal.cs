using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace EIdentity.Benchmarks;

/// <summary>Seals a signed token to an RSA key, as a provider would (RFC 7516, RSA-OAEP-256 with A256GCM).</summary>
internal sealed class Seal : IDisposable
{
    private const int TagBytes = 16;

    private readonly RSA _key;
    private readonly byte[] _sealedKey;

    public Seal(string token, RSA key)
    {
        _key = RSA.Create(key.ExportParameters(includePrivateParameters: true));
        byte[] contentKey = RandomNumberGenerator.GetBytes(32);
        byte[] nonce = RandomNumberGenerator.GetBytes(12);
        byte[] plain = Encoding.ASCII.GetBytes(token);
        byte[] content = new byte[plain.Length];
        byte[] tag = new byte[TagBytes];
        string header = Base64Url.EncodeToString("""{"alg":"RSA-OAEP-256","enc":"A256GCM","cty":"JWT"}"""u8);
        using AesGcm cipher = new(contentKey, TagBytes);
        cipher.Encrypt(nonce, plain, content, tag, Encoding.ASCII.GetBytes(header));
        _sealedKey = _key.Encrypt(contentKey, RSAEncryptionPadding.OaepSHA256);
        Text = string.Join(
            '.',
            header,
            Base64Url.EncodeToString(_sealedKey),
            Base64Url.EncodeToString(nonce),
            Base64Url.EncodeToString(content),
            Base64Url.EncodeToString(tag));
    }

    public string Text { get; }

    /// <summary>Does the one operation with the private key and nothing else.</summary>
    public bool DecryptBare() => _key.Decrypt(_sealedKey, RSAEncryptionPadding.OaepSHA256).Length > 0;

    public void Dispose() => _key.Dispose();
}
