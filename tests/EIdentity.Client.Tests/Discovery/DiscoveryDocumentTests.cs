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
    [InlineData("token_endpoint", "\"https://eid.example/token#part\"")]
    [InlineData("token_endpoint", "7")]
    [InlineData("token_endpoint", "null")]
    [InlineData("token_endpoint", null)]
    [InlineData("id_token_signing_alg_values_supported", "[\"none\",7]")]
    [InlineData("id_token_signing_alg_values_supported", "\"RS256\"")]
    [InlineData("authorization_endpoint", "\"javascript:alert(1)\"")]
    [InlineData("authorization_endpoint", null)]
    [InlineData("userinfo_endpoint", "\"https://user@eid.example/userinfo\"")]
    public void A_document_that_breaks_a_rule_is_refused(string member, string? value)
    {
        LoginException refused = Assert.Throws<LoginException>(() => Read(member, value));

        Assert.Equal(ErrorCodes.DiscoveryRefused, refused.Error);
        Assert.Contains(member, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("7", "issuer is not a text")]
    [InlineData("null", "issuer is null")]
    [InlineData(null, "issuer is missing")]
    public void A_document_without_an_issuer_is_told_from_one_of_another_issuer(string? value, string said) =>
        Assert.Contains(said, Assert.Throws<LoginException>(() => Read("issuer", value)).Message, StringComparison.Ordinal);

    [Fact]
    public void Another_origin_is_used_only_when_the_settings_list_it()
    {
        ProviderMetadata metadata = Read("jwks_uri", "\"https://keys.example/jwks\"", "https://keys.example");

        Assert.Equal(new Uri("https://keys.example/jwks"), metadata.KeySetAddress);
    }

    [Theory]
    [InlineData("http://keys.example", "http://keys.example/jwks", "jwks_uri is an address of the scheme http, not https")]
    [InlineData("https://keys.example", "ftp://keys.example/jwks", "jwks_uri is an address of the scheme ftp, not https")]
    [InlineData("http://127.0.0.1:5000", "https://127.0.0.1:5000/jwks", "jwks_uri lies outside")]
    public void A_listed_origin_allows_neither_plain_HTTP_nor_another_scheme(string origin, string address, string said)
    {
        LoginException refused = Assert.Throws<LoginException>(() => Read("jwks_uri", $"\"{address}\"", origin));

        Assert.Contains(said, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_that_wants_pushed_requests_must_say_where_to()
    {
        LoginException refused = Assert.Throws<LoginException>(() => Read("require_pushed_authorization_requests", "true"));

        Assert.Contains("pushed_authorization_request_endpoint is missing", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_name_of_an_algorithm_is_left_out_of_what_may_be_printed() =>
        Assert.Equal(["ES256"], Read(SigningAlgorithm.AssertionList, """["","ES256","A12345678901234567","<b>",7]""").AssertionAlgorithms);

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
