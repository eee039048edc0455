using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.Tokens;

namespace EIdentity.Sandbox;

/// <summary>Checks DPoP proofs and hands out the nonces that they must hold (RFC 9449).</summary>
internal sealed class DpopProofs(OpenIdConnectProvider provider)
{
    private const string Header = "DPoP";
    private const string NonceHeader = "DPoP-Nonce";
    private const int LongestIdentifier = 256;

    private static readonly TimeSpan Window = TimeSpan.FromSeconds(60);

    // A proof is accepted within a minute of its time, before and after, so its name is worth nothing later.
    private readonly ExpiringStore<string> _used = new(provider.Options.TimeProvider, 3 * Window);
    private readonly ExpiringStore<string> _nonces = new(provider.Options.TimeProvider, Window);

    /// <summary>Checks the proof of a call without a token; a call without a proof passes unless one is required.</summary>
    public Rule? CheckCall(HttpRequest request, string path, bool isRequired, out string? keyThumbprint)
    {
        keyThumbprint = null;
        return !isRequired && request.Headers[Header].Count == 0 ? null : Check(request, path, accessToken: null, out keyThumbprint);
    }

    /// <summary>Checks the proof of a call, and that it is about the token where there is one.</summary>
    public Rule? Check(HttpRequest request, string path, string? accessToken, out string? keyThumbprint)
    {
        keyThumbprint = null;
        if (request.Headers[Header] is not [{ Length: > 0 } text])
        {
            return request.Headers[Header].Count > 1 ? ProviderRules.DpopDoubled : ProviderRules.DpopMissing;
        }

        if (CheckKey(text, out ClientJwt? proof, out JsonWebKey? key) is { } rule)
        {
            return rule;
        }

        keyThumbprint = Base64Url.EncodeToString(key!.ComputeJwkThumbprint());
        return CheckClaims(proof!, request.Method, path, accessToken) ?? CheckNonce(proof!) ?? Use(proof!);
    }

    /// <summary>Adds a fresh nonce to the answer when the lack of one is why the call is refused.</summary>
    public void OfferNonce(HttpContext context, Rule rule)
    {
        if (rule == ProviderRules.DpopNonce)
        {
            context.Response.Headers[NonceHeader] = _nonces.Add(NonceHeader);
        }
    }

    private static Rule? CheckKey(string text, out ClientJwt? proof, out JsonWebKey? key)
    {
        key = null;
        proof = ClientJwt.Read(text);
        if (proof is null)
        {
            return ProviderRules.DpopForm;
        }

        if (proof.Type != "dpop+jwt")
        {
            return ProviderRules.DpopType;
        }

        if (!proof.HasKnownAlgorithm)
        {
            return ProviderRules.DpopAlgorithm;
        }

        key = ClientPublicKey.Read(proof.Header["jwk"]);
        if (key is null || !ClientPublicKey.Fits(key, proof.Algorithm))
        {
            return ProviderRules.DpopKey;
        }

        return proof.IsSignedBy(key) ? null : ProviderRules.DpopSignature;
    }

    private Rule? CheckClaims(ClientJwt proof, string method, string path, string? accessToken) => proof switch
    {
        _ when proof.Text("htm") != method => ProviderRules.DpopMethod,
        _ when !IsAddress(proof.Text("htu"), path) => ProviderRules.DpopAddress,
        _ when proof.Time("iat") is not { } issued || (provider.Now - issued).Duration() > Window => ProviderRules.DpopTime,
        _ when accessToken is not null && proof.Text("ath") != HashOf(accessToken) => ProviderRules.DpopTokenHash,
        _ => null,
    };

    private Rule? CheckNonce(ClientJwt proof) =>
        provider.Options.RequireDpopNonce && !_nonces.TryFind(proof.Text("nonce"), out _) ? ProviderRules.DpopNonce : null;

    private Rule? Use(ClientJwt proof) => proof.Text("jti") switch
    {
        not { Length: > 0 and <= LongestIdentifier } => ProviderRules.DpopIdentifier,
        { } identifier => _used.TryAdd(identifier, identifier) ? null : ProviderRules.DpopReused,
    };

    // RFC 9449, section 4.3: compared after syntax and scheme based normalisation; query and fragment have no place in it.
    private bool IsAddress(string? text, string path) =>
        Uri.TryCreate(text, UriKind.Absolute, out Uri? address)
        && address.Query.Length == 0
        && address.Fragment.Length == 0
        && address == new Uri(provider.Ground.AddressOf(path));

    private static string HashOf(string accessToken) => Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(accessToken)));
}
