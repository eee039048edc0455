using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Web;

namespace EIdentity.Benchmarks;

/// <summary>Plays a provider with as little work as it takes: every login is the same citizen's, every code good.</summary>
internal sealed class LoginProvider(TimeProvider time) : HttpMessageHandler
{
    public const string Issuer = "https://sso.eid.example";
    public const string ClientId = "portal";
    public const string Level = "https://sso.eid.example/assurance/level-2";
    private const string AccessToken = "jHkWEdUXMU1BwAsC4vtUsZwnNvTIxEl0z9K3vx5KF0Y";
    private const int CodeLength = 32;
    private const string Discovery = $$"""
        {"issuer":"{{Issuer}}","authorization_endpoint":"{{Issuer}}/authorize","token_endpoint":"{{Issuer}}/token",
        "jwks_uri":"{{Issuer}}/keys",
        "pushed_authorization_request_endpoint":"{{Issuer}}/par","userinfo_endpoint":"{{Issuer}}/userinfo",
        "id_token_signing_alg_values_supported":["RS256"],
        "response_types_supported":["code"],"subject_types_supported":["public"],
        "token_endpoint_auth_methods_supported":["client_secret_post"],
        "code_challenge_methods_supported":["S256"],"authorization_response_iss_parameter_supported":true}
        """;

    private const string UserInfo =
        """{"sub":"c5b1a2f0-6f0e-4b7e-9d38-3f2f1f6f7a10","name":"Công Tằng Tôn Nữ Thị Hoàng Lan","birthdate":"1990-01-02"}""";

    private readonly RSA _key = RSA.Create(2048);
    private readonly byte[] _userInfo = Encoding.UTF8.GetBytes(UserInfo);
    private readonly ConcurrentDictionary<string, byte[]> _pushed = new();
    private readonly ConcurrentDictionary<string, byte[]> _answers = new();

    /// <summary>Answers the browser: gives the callback for a login, its token signed beforehand.</summary>
    public Uri Authorize(Uri address)
    {
        string handle = HttpUtility.ParseQueryString(address.Query)["request_uri"]!;
        _pushed.TryRemove(handle, out byte[]? form);
        System.Collections.Specialized.NameValueCollection request = HttpUtility.ParseQueryString(Encoding.ASCII.GetString(form!));
        string code = Guid.NewGuid().ToString("N");
        _answers[code] = Encoding.ASCII.GetBytes(
            $$"""{"access_token":"{{AccessToken}}","token_type":"Bearer","expires_in":300,"id_token":"{{Sign(request["nonce"]!)}}"}""");
        return new Uri(
            $"{request["redirect_uri"]}?code={code}&state={Uri.EscapeDataString(request["state"]!)}&iss={Uri.EscapeDataString(Issuer)}");
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        byte[] form = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken);
        return request.RequestUri!.AbsolutePath switch
        {
            "/par" => Answer(Push(form), HttpStatusCode.Created),
            "/token" => Answer(_answers.TryRemove(CodeIn(form), out byte[]? answer) ? answer : []),
            "/userinfo" => Answer(_userInfo),
            "/keys" => Answer(Encoding.UTF8.GetBytes(KeySet())),
            _ => Answer(Encoding.UTF8.GetBytes(Discovery)),
        };
    }

    private static HttpResponseMessage Answer(byte[] body, HttpStatusCode status = HttpStatusCode.OK)
    {
        HttpResponseMessage answer = new(status) { Content = new ByteArrayContent(body) };
        answer.Content.Headers.TryAddWithoutValidation("Content-Type", "application/json; charset=utf-8");
        return answer;
    }

    private static string CodeIn(ReadOnlySpan<byte> form) =>
        Encoding.ASCII.GetString(form.Slice(form.IndexOf("code="u8) + "code=".Length, CodeLength));

    private string KeySet()
    {
        RSAParameters p = _key.ExportParameters(false);
        return """{"keys":[{"kty":"RSA","use":"sig","kid":"k-"""
            + $$"""1","n":"{{Base64Url.EncodeToString(p.Modulus)}}","e":"{{Base64Url.EncodeToString(p.Exponent)}}"}]}""";
    }

    private byte[] Push(byte[] form)
    {
        string handle = "urn:ietf:params:oauth:request_uri:" + Guid.NewGuid().ToString("N");
        _pushed[handle] = form;
        return Encoding.ASCII.GetBytes($$"""{"request_uri":"{{handle}}","expires_in":60}""");
    }

    private string Sign(string nonce)
    {
        long now = time.GetUtcNow().ToUnixTimeSeconds();
        string claims = $$"""{"iss":"{{Issuer}}","sub":"c5b1a2f0-6f0e-4b7e-9d38-3f2f1f6f7a10","aud":"{{ClientId}}","exp":{{now + 3600}}"""
            + $$""","iat":{{now}},"auth_time":{{now - 5}},"nonce":"{{nonce}}","acr":"{{Level}}","at_hash":"77QmUPtjPfzWtF2AnpK9RQ","""
            + """ "name":"Công Tằng Tôn Nữ Thị Hoàng Lan","birthdate":"1990-01-02","personal_identification_number":"000190000001"}""";
        string signed = $"{Encode("""{"alg":"RS256","typ":"JWT","kid":"k-1"}""")}.{Encode(claims)}";
        byte[] signature = _key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return $"{signed}.{Base64Url.EncodeToString(signature)}";
    }

    private static string Encode(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));
}
