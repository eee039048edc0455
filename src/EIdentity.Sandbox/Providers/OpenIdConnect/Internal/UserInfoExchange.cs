using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.Tokens;

namespace EIdentity.Sandbox;

/// <summary>Holds one answer of UserInfo: an object, or a signed one (OpenID Connect Core 1.0, section 5.3.2).</summary>
internal sealed class UserInfoExchange : ProviderExchange
{
    private readonly ProviderClient _client;

    public UserInfoExchange(OpenIdConnectProvider provider, HttpContext context, AccessGrant access)
        : base(provider, context, provider.DescribePerson(access), access.Person)
    {
        _client = access.Client;
        IsSigned = _client.Registration.SignUserInfo;
        SigningKey key = provider.Key;
        Header = new JsonObject { ["alg"] = key.Algorithm, ["kid"] = key.Id, ["typ"] = "JWT" };
        Sign = key.Sign;
    }

    public bool IsSigned { get; }

    public JsonObject Header { get; }

    /// <summary>Gets or sets what signs the first two parts.</summary>
    public Func<byte[], byte[]> Sign { get; set; }

    public override Task WriteAsync(JsonObject body, int? status = null)
    {
        if (!IsSigned)
        {
            return base.WriteAsync(body, status);
        }

        body["iss"] ??= Provider.Issuer;
        body["aud"] ??= _client.Id;
        string content = $"{Encode(Header)}.{Encode(OAuthAnswer.Mark(body))}";
        string token = $"{content}.{Base64UrlEncoder.Encode(Sign(Encoding.ASCII.GetBytes(content)))}";
        return OAuthAnswer.WriteTokenAsync(Context, token);
    }

    private static string Encode(JsonObject part) => Base64UrlEncoder.Encode(part.ToJsonString());
}
