using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace EIdentity.Benchmarks;

/// <summary>Signs the ID tokens of a provider, and publishes the key.</summary>
internal sealed class IdTokenKey(TimeProvider time) : IDisposable
{
    public const string Subject = "c5b1a2f0-6f0e-4b7e-9d38-3f2f1f6f7a10";

    // OpenID Connect Core 1.0, section 3.1.3.6: the left half.
    private const int HashBytes = SHA256.HashSizeInBytes / 2;

    private readonly RSA _key = RSA.Create(2048);

    public byte[] WriteKeySet()
    {
        RSAParameters p = _key.ExportParameters(false);
        return Encoding.ASCII.GetBytes("""{"keys":[{"kty":"RSA","use":"sig","kid":"k-"""
            + $$"""1","n":"{{Base64Url.EncodeToString(p.Modulus)}}","e":"{{Base64Url.EncodeToString(p.Exponent)}}"}]}""");
    }

    /// <summary>Writes a token answer whose ID token carries what every provider says and the claims given.</summary>
    public byte[] WriteTokens(string accessToken, string issuer, string nonce, string claims)
    {
        string idToken = Sign(accessToken, issuer, nonce, claims);
        return Encoding.ASCII.GetBytes(
            $$"""{"access_token":"{{accessToken}}","token_type":"Bearer","expires_in":300,"id_token":"{{idToken}}"}""");
    }

    public void Dispose() => _key.Dispose();

    private string Sign(string accessToken, string issuer, string nonce, string claims)
    {
        long now = time.GetUtcNow().ToUnixTimeSeconds();
        string hash = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(accessToken)).AsSpan(0, HashBytes));
        string payload = $$"""{"iss":"{{issuer}}","sub":"{{Subject}}","aud":"{{LoginProvider.ClientId}}","exp":{{now + 3600}}"""
            + $$""","iat":{{now}},"auth_time":{{now - 5}},"nonce":"{{nonce}}","at_hash":"{{hash}}",{{claims}}}""";
        string signed = $"{Encode("""{"alg":"RS256","typ":"JWT","kid":"k-1"}""")}.{Encode(payload)}";
        byte[] signature = _key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return $"{signed}.{Base64Url.EncodeToString(signature)}";
    }

    private static string Encode(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));
}
