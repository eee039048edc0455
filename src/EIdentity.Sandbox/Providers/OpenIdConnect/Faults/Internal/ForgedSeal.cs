using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Jose;
using Microsoft.IdentityModel.Tokens;

namespace EIdentity.Sandbox;

/// <summary>Seals ID tokens as a provider that breaks the rules of sealing (RFC 7516), or an attacker on the way.</summary>
internal sealed class ForgedSeal
{
    private const int ModernRsa = 2048;

    private readonly ProviderClient _client;
    private readonly SandboxTokenEncryption _settings;
    private readonly JsonWebKey _key;

    private ForgedSeal(ProviderClient client, SandboxTokenEncryption settings, JsonWebKey key)
    {
        _client = client;
        _settings = settings;
        _key = key;
    }

    /// <summary>Finds the seal in force, or <see langword="null"/> where ID tokens are not sealed.</summary>
    public static ForgedSeal? Find(ProviderClient client) =>
        client.Registration.IdTokenEncryption is { } settings && TokenSealer.FindKey(settings, client.Keys) is { } key
            ? new ForgedSeal(client, settings, key)
            : null;

    /// <summary>Seals as agreed.</summary>
    public string Seal(string token) => TokenSealer.Seal(Encoding.UTF8.GetBytes(token), _settings, _key, _key.Kid);

    /// <summary>Seals as agreed, but says nothing about the key.</summary>
    public string SealUnnamed(string token) => TokenSealer.Seal(Encoding.UTF8.GetBytes(token), _settings, _key, keyId: null);

    /// <summary>Seals with another algorithm for the content, of those that are common.</summary>
    public string SealOtherwise(string token)
    {
        string other = _settings.Encryption == "A128GCM" ? "A256GCM" : "A128GCM";
        return TokenSealer.Seal(
            Encoding.UTF8.GetBytes(token),
            new SandboxTokenEncryption { Algorithm = _settings.Algorithm, Encryption = other },
            _key,
            _key.Kid);
    }

    /// <summary>Seals to a key of nobody, under its own name.</summary>
    public string SealToStranger(string token)
    {
        ForgedKey stranger = TokenSealer.UsesCurve(_settings) ? ForgedKey.Ec() : ForgedKey.Rsa(ModernRsa);
        return TokenSealer.Seal(
            Encoding.UTF8.GetBytes(token),
            _settings,
            new JsonWebKey(stranger.ToPublicJwk().ToJsonString()),
            stranger.Id);
    }

    /// <summary>Seals many times over.</summary>
    public string SealDeep(string token, int depth) => Enumerable.Range(0, depth).Aggregate(token, (content, _) => Seal(content));

    /// <summary>Seals the compressed token.</summary>
    public string SealDeflated(string token) => SealCompressed(output => output.Write(Encoding.UTF8.GetBytes(token)));

    /// <summary>Seals zeros, which are never held at once: a mebibyte of them is a kilobyte once it is compressed.</summary>
    public string SealZeros(int mebibytes) => SealCompressed(output =>
    {
        byte[] mebibyte = new byte[1024 * 1024];
        for (int written = 0; written < mebibytes; written++)
        {
            output.Write(mebibyte);
        }
    });

    /// <summary>Seals with the client secret as a shared key (OpenID Connect Core 1.0, section 10.2).</summary>
    public string SealWithSecret(string token, JweAlgorithm algorithm) =>
        JWT.Encode(
            token,
            SHA256.HashData(Encoding.UTF8.GetBytes(_client.Secret)),
            algorithm,
            JweEncryption.A256GCM,
            extraHeaders: TokenSealer.WriteHeaders(_key.Kid));

    /// <summary>Seals with the padding that leaks (RSA1_5), to the client's key if that is one for RSA.</summary>
    public string SealByPkcs1(string token)
    {
        using RSA recipient = TokenSealer.UsesCurve(_settings)
            ? RSA.Create(ModernRsa)
            : RSA.Create(
                new RSAParameters { Modulus = Base64UrlEncoder.DecodeBytes(_key.N), Exponent = Base64UrlEncoder.DecodeBytes(_key.E) });
        return JWT.Encode(token, recipient, JweAlgorithm.RSA1_5, JweEncryption.A256GCM, extraHeaders: TokenSealer.WriteHeaders(_key.Kid));
    }

    /// <summary>Seals as agreed and then changes a part.</summary>
    public string EditPart(string token, int index, Func<byte[], byte[]> edit)
    {
        string[] parts = Seal(token).Split('.');
        parts[index] = Base64UrlEncoder.Encode(edit(Base64UrlEncoder.DecodeBytes(parts[index])));
        return string.Join('.', parts);
    }

    /// <summary>Seals as agreed and then changes the header.</summary>
    public string EditHeader(string token, Action<JsonObject> edit) => EditPart(token, 0, bytes =>
    {
        JsonObject header = JsonNode.Parse(bytes)!.AsObject();
        edit(header);
        return Encoding.UTF8.GetBytes(header.ToJsonString());
    });

    private string SealCompressed(Action<Stream> write)
    {
        using MemoryStream compressed = new();
        using (DeflateStream output = new(compressed, CompressionLevel.Optimal, leaveOpen: true))
        {
            write(output);
        }

        return TokenSealer.Seal(compressed.ToArray(), _settings, _key, _key.Kid, isDeflated: true);
    }
}
