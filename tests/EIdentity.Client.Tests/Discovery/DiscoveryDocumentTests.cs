using System.Text.Json;
using System.Text.Json.Nodes;

namespace EIdentity.Client.Tests;

public sealed class DiscoveryDocumentTests
{
    private const string Issuer = "https://eid.example";

    [Fact]
    public void A_document_of_the_configured_issuer_is_read()
    {
        ProviderMetadata metadata = Read("scopes_supported", "[\"openid\"]");

        Assert.Equal(Issuer, metadata.Issuer);
        Assert.Equal(new Uri(Issuer + "/token"), metadata.TokenEndpoint);
    }

    [Theory]
    [InlineData("issuer", "\"https://other.example\"")]
    [InlineData("issuer", "\"https://eid.example/\"")]
    [InlineData("issuer", "\"https://EID.example\"")]
    [InlineData("issuer", "7")]
    [InlineData("issuer", null)]
    [InlineData("jwks_uri", "\"http://keys.example/jwks\"")]
    [InlineData("jwks_uri", "\"https://keys.example/jwks\"")]
    [InlineData("jwks_uri", "\"file:///etc/passwd\"")]
    [InlineData("jwks_uri", "\"data:application/json,{}\"")]
    [InlineData("jwks_uri", null)]
    [InlineData("token_endpoint", "\"http://eid.example/token\"")]
    [InlineData("token_endpoint", "\"https://eid.example:8443/token\"")]
    [InlineData("token_endpoint", "\"/token\"")]
    [InlineData("token_endpoint", "null")]
    [InlineData("token_endpoint", null)]
    [InlineData("authorization_endpoint", "\"javascript:alert(1)\"")]
    [InlineData("authorization_endpoint", null)]
    [InlineData("userinfo_endpoint", "\"https://user@eid.example/userinfo\"")]
    public void A_document_that_breaks_a_rule_is_refused(string member, string? value)
    {
        LoginException refused = Assert.Throws<LoginException>(() => Read(member, value));

        Assert.Equal(ErrorCodes.DiscoveryRefused, refused.Error);
        Assert.Contains(member, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_origin_is_used_only_when_the_settings_list_it()
    {
        ProviderMetadata metadata = Read("jwks_uri", "\"https://keys.example/jwks\"", "https://keys.example");

        Assert.Equal(new Uri("https://keys.example/jwks"), metadata.KeySetAddress);
    }

    [Fact]
    public void A_sandbox_is_refused_unless_it_is_allowed()
    {
        LoginException refused = Assert.Throws<LoginException>(() => Read("eidentity_sandbox", "true"));

        Assert.Equal(ErrorCodes.SandboxRefused, refused.Error);
    }

    private static ProviderMetadata Read(string member, string? value, params string[] allowedOrigins)
    {
        JsonObject json = new()
        {
            ["issuer"] = Issuer,
            ["authorization_endpoint"] = Issuer + "/authorize",
            ["token_endpoint"] = Issuer + "/token",
            ["jwks_uri"] = Issuer + "/jwks",
        };
        json.Remove(member);
        if (value is not null)
        {
            json[member] = JsonNode.Parse(value);
        }

        using JsonDocument document = JsonDocument.Parse(json.ToJsonString());
        return DiscoveryDocument.Read(document.RootElement, new ExpectedProvider(Issuer, allowedOrigins, AllowSandbox: false));
    }
}
