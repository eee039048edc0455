using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.IdentityModel.Tokens;

namespace EIdentity.Sandbox.Tests;

/// <summary>Walks to one step of a login and describes its answer without what differs from login to login.</summary>
internal static partial class FaultWalk
{
    private const int Head = 64 * 1024;

    /// <summary>Returns the same text for two honest answers, and another one for an answer that a fault changed.</summary>
    public static async Task<string> DescribeAsync(this SandboxHost sandbox, LoginFault fault) => fault.Step switch
    {
        LoginStep.Authorization => (await sandbox.AuthorizeAsync()).StatusCode.ToString(),
        LoginStep.Callback => await DescribeCallbackAsync(sandbox),
        LoginStep.IdToken => await DescribeIdTokenAsync(sandbox),
        _ => await DescribeAsync(sandbox, await sandbox.RequestAsync(fault)),
    };

    private static async Task<string> DescribeCallbackAsync(SandboxHost sandbox)
    {
        HttpResponseMessage answer = await sandbox.DecideAsync();
        Uri location = answer.Headers.Location!;
        List<string> description =
        [
            answer.StatusCode.ToString(),
            location.GetLeftPart(UriPartial.Path),
            location.Fragment.Length > 0 ? "fragment" : "query",
        ];
        foreach (QueryStringEnumerable.EncodedNameValuePair pair in new QueryStringEnumerable(
            (location.Query + location.Fragment).TrimStart('#')))
        {
            string name = pair.DecodeName().ToString();
            string value = pair.DecodeValue().ToString();
            description.Add($"{name}={(name == "code" ? await WhoseAsync(sandbox, value) : value)}");
        }

        return string.Join(' ', description);
    }

    private static async Task<string> WhoseAsync(SandboxHost sandbox, string code)
    {
        var answer = await (await sandbox.RedeemAsync(code)).JsonAsync();
        return answer["id_token"] is { } token ? (string)Login.Payload((string)token!)["sub"]! : (string)answer["rule"]!;
    }

    /// <summary>Makes the call that a fault answers, after all the steps before it.</summary>
    public static async Task<HttpRequestMessage> RequestAsync(this SandboxHost sandbox, LoginFault fault) => fault.Step switch
    {
        LoginStep.Discovery => new HttpRequestMessage(HttpMethod.Get, "/.well-known/openid-configuration"),
        LoginStep.KeySet => new HttpRequestMessage(HttpMethod.Get, "/.well-known/jwks.json"),
        LoginStep.PushedRequest => Post(sandbox, "/par", Login.Parameters),
        LoginStep.Token when fault.Need == LoginFaultNeed.Dpop => WithProof(sandbox, await RedemptionAsync(sandbox)),
        LoginStep.Token => await RedemptionAsync(sandbox),
        _ => await UserInfoAsync(sandbox),
    };

    private static async Task<string> DescribeIdTokenAsync(SandboxHost sandbox)
    {
        var tokens = await sandbox.TokensAsync();
        string token = (string)tokens["id_token"]!;
        string hash = Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes((string)tokens["access_token"]!))[..16]);
        return sandbox.World.Options.Client.IdTokenEncryption is not null
            ? $"{token.DescribeSeal()} {Describe(sandbox, sandbox.Unseal(token), hash)}"
            : Describe(sandbox, token, hash);
    }

    private static string Describe(SandboxHost sandbox, string token, string hash)
    {
        string[] parts = token.Split('.');
        JsonWebKey key = new(sandbox.World.Part<OpenIdConnectProvider>().Key.ToPublicJwk().ToJsonString());
        bool isSigned = parts.Length == 3 && parts[2].Length == 86 && parts[1].Length < Head && MetadataEndpointTests.Verifies(token, key);
        string content = string.Join(' ', parts.Take(2)).Replace("\n", "<line break>", StringComparison.Ordinal);
        string claims = parts.Length > 1 ? Decode(parts[1]).Replace(hash, "<at_hash>", StringComparison.Ordinal) : content;
        return $"{parts.Length} {isSigned} {(isSigned ? 86 : parts[^1].Length)}"
            + $" {Decode(parts[0])} {claims[..Math.Min(claims.Length, Head)]}";
    }

    private static string Decode(string part)
    {
        try
        {
            return Encoding.UTF8.GetString(Base64UrlEncoder.DecodeBytes(part));
        }
        catch (FormatException)
        {
            return part;
        }
    }

    private static async Task<HttpRequestMessage> RedemptionAsync(SandboxHost sandbox) =>
        Post(sandbox, "/token", new Dictionary<string, string?>
        {
            ["grant_type"] = "authorization_code",
            ["code"] = await sandbox.CodeAsync(),
            ["redirect_uri"] = SandboxHost.Callback,
            ["code_verifier"] = Login.Verifier,
        });

    private static async Task<HttpRequestMessage> UserInfoAsync(SandboxHost sandbox)
    {
        HttpRequestMessage request = new(HttpMethod.Get, "/userinfo");
        request.Headers.Authorization = SandboxHost.Bearer((string)(await sandbox.TokensAsync())["access_token"]!);
        return request;
    }

    private static HttpRequestMessage Post(SandboxHost sandbox, string path, IEnumerable<KeyValuePair<string, string?>> form)
    {
        HttpRequestMessage request = new(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(form!) };
        request.Headers.Authorization = SandboxHost.Basic("sandbox-portal", sandbox.ClientSecret);
        return request;
    }

    private static HttpRequestMessage WithProof(SandboxHost sandbox, HttpRequestMessage request)
    {
        using TestKey key = new();
        request.Headers.Add("DPoP", sandbox.Proof(key, "/token"));
        return request;
    }

    private static async Task<string> DescribeAsync(SandboxHost sandbox, HttpRequestMessage request)
    {
        try
        {
            using HttpResponseMessage answer = await sandbox.Client.SendAsync(
                request,
                HttpCompletionOption.ResponseHeadersRead,
                TestContext.Current.CancellationToken);
            using Stream body = await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
            byte[] head = new byte[Head];
            int length = await body.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, TestContext.Current.CancellationToken);
            string read = Encoding.Latin1.GetString(head, 0, length);
            string text = answer.Content.Headers.ContentType?.MediaType == "application/jwt"
                ? Describe(sandbox, read, "at_hash")
                : Secrets().Replace(read, "$1<token>");
            return $"{(int)answer.StatusCode} {Describe(answer.Headers)} {Describe(answer.Content.Headers)} {text}";
        }
        catch (Exception failure) when (failure is OperationCanceledException or IOException or HttpRequestException)
        {
            return failure.GetType().Name;
        }
    }

    private static string Describe(HttpHeaders headers) =>
        string.Join(' ', headers.Select(header => $"{header.Key}={string.Join(',', header.Value)}"));

    [GeneratedRegex(
        "(\"(?:access_token|id_token|request_uri)\":\")(?:(?:urn:ietf:params:oauth:request_uri:)?"
            + "[A-Za-z0-9_-]{43}|[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+)(?=\")")]
    private static partial Regex Secrets();
}
