using System.Net;
using System.Text;

namespace EIdentity.Benchmarks;

/// <summary>Answers discovery and key set from memory.</summary>
internal sealed class FixedProvider(string keySet) : HttpMessageHandler
{
    private const string Discovery = $$"""
        {"issuer":"{{TestToken.Issuer}}","authorization_endpoint":"{{TestToken.Issuer}}/authorize",
        "token_endpoint":"{{TestToken.Issuer}}/token","jwks_uri":"{{TestToken.Issuer}}/keys",
        "id_token_signing_alg_values_supported":["RS256","ES256"],"response_types_supported":["code"],"subject_types_supported":["public"]}
        """;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        string body = request.RequestUri!.AbsolutePath.EndsWith("/keys", StringComparison.Ordinal) ? keySet : Discovery;
        return Task.FromResult(
            new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(body, Encoding.UTF8, "application/json") });
    }
}
