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
    public static async Task<string> DescribeAsync(this SandboxHost sandbox, LoginStep step) => step switch
    {
        LoginStep.Authorization => (await sandbox.AuthorizeAsync()).StatusCode.ToString(),
        LoginStep.Callback => await DescribeCallbackAsync(sandbox),
        LoginStep.IdToken => await DescribeIdTokenAsync(sandbox),
        _ => await DescribeAsync(sandbox, await sandbox.RequestAsync(step)),
    };

    private static async Task<string> DescribeCallbackAsync(SandboxHost sandbox)
    {
        HttpResponseMessage answer = await sandbox.DecideAsync();
        Uri location = answer.Headers.Location!;
        List<string> description = [answer.StatusCode.ToString(), location.GetLeftPart(UriPartial.Path), location.Fragment.Length > 0 ? "fragment" : "query"];
        foreach (QueryStringEnumerable.EncodedNameValuePair pair in new QueryStringEnumerable((location.Query + location.Fragment).TrimStart('#')))
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

    /// <summary>Makes the call of a step, after all the steps before it.</summary>
    public static async Task<HttpRequestMessage> RequestAsync(this SandboxHost sandbox, LoginStep step)
    {
        switch (step)
        {
            case LoginStep.Discovery:
                return new HttpRequestMessage(HttpMethod.Get, "/.well-known/openid-configuration");
            case LoginStep.KeySet:
                return new HttpRequestMessage(HttpMethod.Get, "/.well-known/jwks.json");
            case LoginStep.Token:
                return Redemption(sandbox, await sandbox.CodeAsync());
            default:
                HttpRequestMessage request = new(HttpMethod.Get, "/userinfo");
                request.Headers.Authorization = SandboxHost.Bearer((string)(await sandbox.TokensAsync())["access_token"]!);
                return request;
        }
    }

    private static async Task<string> DescribeIdTokenAsync(SandboxHost sandbox)
    {
        var tokens = await sandbox.TokensAsync();
        string token = (string)tokens["id_token"]!;
        string[] parts = token.Split('.');
        string hash = Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes((string)tokens["access_token"]!))[..16]);
        JsonWebKey key = new(sandbox.Engine.Key.ToPublicJwk().ToJsonString());
        bool isSigned = parts.Length == 3 && parts[2].Length == 86 && parts[1].Length < Head && MetadataEndpointTests.Verifies(token, key);
        string content = string.Join(' ', parts.Take(2)).Replace("\n", "<line break>", StringComparison.Ordinal);
        string claims = parts.Length > 1 ? Decode(parts[1]).Replace(hash, "<at_hash>", StringComparison.Ordinal) : content;
        return $"{parts.Length} {isSigned} {(isSigned ? 86 : parts[^1].Length)} {Decode(parts[0])} {claims[..Math.Min(claims.Length, Head)]}";
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

    private static HttpRequestMessage Redemption(SandboxHost sandbox, string code)
    {
        HttpRequestMessage request = new(HttpMethod.Post, "/token")
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["grant_type"] = "authorization_code",
                ["code"] = code,
                ["redirect_uri"] = SandboxHost.Callback,
                ["code_verifier"] = Login.Verifier,
            }),
        };
        request.Headers.Authorization = SandboxHost.Basic("sandbox-portal", sandbox.ClientSecret);
        return request;
    }

    private static async Task<string> DescribeAsync(SandboxHost sandbox, HttpRequestMessage request)
    {
        try
        {
            using HttpResponseMessage answer = await sandbox.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
            using Stream body = await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
            byte[] head = new byte[Head];
            int length = await body.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, TestContext.Current.CancellationToken);
            string text = Secrets().Replace(Encoding.Latin1.GetString(head, 0, length), "$1<token>");
            return $"{(int)answer.StatusCode} {Describe(answer.Headers)} {Describe(answer.Content.Headers)} {text}";
        }
        catch (Exception failure) when (failure is OperationCanceledException or IOException or HttpRequestException)
        {
            return failure.GetType().Name;
        }
    }

    private static string Describe(HttpHeaders headers) => string.Join(' ', headers.Select(header => $"{header.Key}={string.Join(',', header.Value)}"));

    [GeneratedRegex("(\"(?:access_token|id_token)\":\")(?:[A-Za-z0-9_-]{43}|[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+)(?=\")")]
    private static partial Regex Secrets();
}
