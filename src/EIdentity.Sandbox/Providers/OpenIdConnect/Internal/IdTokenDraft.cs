using System.Text;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;

namespace EIdentity.Sandbox;

/// <summary>Holds an ID token before it is signed, so that a fault can spoil any part of it.</summary>
internal sealed class IdTokenDraft
{
    public IdTokenDraft(OpenIdConnectProvider provider, AuthorizationGrant grant, string accessToken)
    {
        Provider = provider;
        Client = grant.Request.Return.Client;
        Person = grant.Person;
        Now = provider.Now;
        SigningKey key = provider.Key;
        Header = new JsonObject { ["alg"] = key.Algorithm, ["kid"] = key.Id, ["typ"] = "JWT" };
        Sign = key.Sign;
        Seal = token => TokenSealer.Seal(token, Client);
        Claims = new JsonObject
        {
            ["iss"] = provider.Issuer,
            ["sub"] = grant.Person.Subject,
            ["aud"] = Client.Id,
            ["iat"] = Now.ToUnixTimeSeconds(),
            ["exp"] = (Now + ProviderLifetimes.IdToken).ToUnixTimeSeconds(),
            ["auth_time"] = grant.SignedInAt.ToUnixTimeSeconds(),
            ["at_hash"] = HashOf(accessToken, key),
            [SandboxMark.Name] = true,
        };
        if (grant.Request.Nonce is { } nonce)
        {
            Claims["nonce"] = nonce;
        }

        provider.DescribeLogin(Claims, grant);
    }

    public OpenIdConnectProvider Provider { get; }

    /// <summary>Gets the client that the token is for.</summary>
    public ProviderClient Client { get; }

    public SandboxPerson Person { get; }

    public DateTimeOffset Now { get; }

    public JsonObject Header { get; }

    public JsonObject Claims { get; }

    /// <summary>Gets or sets how the header's text becomes octets; a fault may double a member or break the encoding.</summary>
    public Func<string, byte[]> WriteHeader { get; set; } = Encoding.UTF8.GetBytes;

    /// <summary>Gets or sets how the claims' text becomes octets; a fault may double a member or break the encoding.</summary>
    public Func<string, byte[]> WriteClaims { get; set; } = Encoding.UTF8.GetBytes;

    /// <summary>Gets or sets what signs the first two parts.</summary>
    public Func<byte[], byte[]> Sign { get; set; }

    /// <summary>Gets or sets what happens to the finished token.</summary>
    public Func<string, string> Finish { get; set; } = token => token;

    /// <summary>Gets or sets how octets become a part of the token.</summary>
    public Func<byte[], string> Encode { get; set; } = Base64UrlEncoder.Encode;

    /// <summary>Edits the text of a part after the signature was made.</summary>
    public void EditPart(int index, Func<string, string> edit) => Finish = token =>
    {
        string[] parts = token.Split('.');
        parts[index] = Base64UrlEncoder.Encode(edit(Base64UrlEncoder.Decode(parts[index])));
        return string.Join('.', parts);
    };

    /// <summary>Gets or sets what seals the finished token to the client, where the options say so.</summary>
    public Func<string, string> Seal { get; set; }

    /// <summary>Edits the text of the claims, for what no object can hold.</summary>
    public void EditClaimsText(Func<string, string> edit) => WriteClaims = text => Encoding.UTF8.GetBytes(edit(text));

    /// <summary>Edits the signature that the key makes.</summary>
    public void EditSignature(Func<byte[], byte[]> edit)
    {
        Func<byte[], byte[]> sign = Sign;
        Sign = content => edit(sign(content));
    }

    public string Write()
    {
        string content = $"{Encode(WriteHeader(Header.ToJsonString()))}.{Encode(WriteClaims(Claims.ToJsonString()))}";
        return Seal(Finish($"{content}.{Base64UrlEncoder.Encode(Sign(Encoding.ASCII.GetBytes(content)))}"));
    }

    // OpenID Connect Core 1.0, section 3.1.3.6: the left half of the hash of the token's ASCII octets.
    private static string HashOf(string accessToken, SigningKey key)
    {
        byte[] hash = key.Hash(Encoding.ASCII.GetBytes(accessToken));
        return Base64UrlEncoder.Encode(hash[..(hash.Length / 2)]);
    }
}
