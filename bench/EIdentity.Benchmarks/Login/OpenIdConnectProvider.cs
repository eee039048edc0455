using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Web;

namespace EIdentity.Benchmarks;

/// <summary>Plays an OpenID Connect provider that takes pushed requests and says the level in the ID token.</summary>
internal sealed class OpenIdConnectProvider(IdTokenKey key) : LoginProvider(Encoding.UTF8.GetBytes(UserInfo))
{
    public const string Level = Address + "/assurance/level-2";
    private const string Discovery = $$"""
        {"issuer":"{{Address}}","authorization_endpoint":"{{Address}}/authorize","token_endpoint":"{{Address}}/token",
        "jwks_uri":"{{Address}}/keys",
        "pushed_authorization_request_endpoint":"{{Address}}/par","userinfo_endpoint":"{{Address}}/userinfo",
        "id_token_signing_alg_values_supported":["RS256"],
        "response_types_supported":["code"],"subject_types_supported":["public"],
        "token_endpoint_auth_methods_supported":["client_secret_post"],
        "code_challenge_methods_supported":["S256"],"authorization_response_iss_parameter_supported":true}
        """;

    private const string UserInfo =
        $$"""{"sub":"{{IdTokenKey.Subject}}","name":"Công Tằng Tôn Nữ Thị Hoàng Lan","birthdate":"1990-01-02"}""";

    private const string Claims =
        $$"""
        "acr":"{{Level}}","name":"Công Tằng Tôn Nữ Thị Hoàng Lan","birthdate":"1990-01-02",
        "personal_identification_number":"000190000001"
        """;

    private readonly ConcurrentDictionary<string, byte[]> _pushed = new();

    public override IReadOnlyDictionary<string, string?> Settings { get; } = new Dictionary<string, string?>
    {
        ["EIdentity:OpenIdConnect:Issuer"] = Address,
        ["EIdentity:OpenIdConnect:ClientId"] = ClientId,
        ["EIdentity:OpenIdConnect:ClientSecret"] = "secret",
        ["EIdentity:Level:Values:Level2"] = Level,
    };

    public override bool TakesPushedRequests => true;

    public override Uri Authorize(Uri address)
    {
        _pushed.TryRemove(HttpUtility.ParseQueryString(address.Query)["request_uri"]!, out byte[]? form);
        Uri callback = base.Authorize(new Uri($"{Address}/authorize?{Encoding.ASCII.GetString(form!)}"));
        return new Uri($"{callback.AbsoluteUri}&iss={Uri.EscapeDataString(Address)}");
    }

    protected override byte[] WriteTokens(string? nonce) => key.WriteTokens(AccessToken, Address, nonce!, Claims);

    protected override HttpResponseMessage AnswerOther(ReadOnlySpan<char> name, byte[] form) => name switch
    {
        "par" => Answer(Push(form), HttpStatusCode.Created),
        "keys" => Answer(key.WriteKeySet()),
        _ => Answer(Encoding.UTF8.GetBytes(Discovery)),
    };

    private byte[] Push(byte[] form)
    {
        string handle = "urn:ietf:params:oauth:request_uri:" + Guid.NewGuid().ToString("N");
        _pushed[handle] = form;
        return Encoding.ASCII.GetBytes($$"""{"request_uri":"{{handle}}","expires_in":60}""");
    }
}
