using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace EIdentity.Client.Tests;

public sealed class ClientProofTests
{
    private const string GoodToken = """{"access_token":"a","token_type":"Bearer","id_token":"i"}""";
    private const string GoodHandle = """{"request_uri":"urn:x","expires_in":60}""";

    [Fact]
    public async Task The_assertion_names_client_issuer_and_an_end_within_a_minute()
    {
        using LoginUnderTest login = WithKey();
        login.Provider.Answer(GoodToken);

        await login.RedeemAsync("private_key_jwt");
        string payload = Field(login.Provider.Bodies[0], "client_assertion")!.Split('.')[1];

        using JsonDocument document = JsonDocument.Parse(Base64Url.DecodeFromChars(payload));
        JsonElement claims = document.RootElement;
        long now = login.Time.GetUtcNow().ToUnixTimeSeconds();
        Assert.Equal(["iss", "sub", "aud", "jti", "iat", "exp"], claims.EnumerateObject().Select(claim => claim.Name));
        Assert.Equal(
            ("portal", "portal", "https://eid.example"),
            (claims.FindString("iss"), claims.FindString("sub"), claims.FindString("aud")));
        Assert.Equal((now, now + 60), (claims.GetProperty("iat").GetInt64(), claims.GetProperty("exp").GetInt64()));
        Assert.Equal(43, claims.FindString("jti")!.Length);
    }

    [Theory]
    [InlineData("PKCS#8 RSA", "PS256")]
    [InlineData("P-384", "ES384")]
    public async Task The_assertion_verifies_under_the_published_key(string form, string algorithm)
    {
        using LoginUnderTest login = WithKey(form);
        login.Provider.Answer(GoodToken);

        await login.RedeemAsync("private_key_jwt");
        using CompactToken assertion = AssertionIn(login.Provider.Bodies[0]);

        Assert.Equal((algorithm, "client-authentication+jwt"), (assertion.Header.FindString("alg"), assertion.Header.FindString("typ")));
        Assert.True(TestKeys.Verifies(
            login.Keys.GetPublicKeySet(),
            assertion.Header.FindString("kid")!,
            algorithm,
            assertion.Signed.ToArray(),
            assertion.Signature.ToArray()));
    }

    [Fact]
    public async Task No_id_of_an_assertion_is_used_twice()
    {
        using LoginUnderTest login = WithKey();
        login.Provider.Answer(GoodHandle).Answer(GoodToken).Answer(GoodToken);

        await login.PushAsync();
        await login.RedeemAsync("private_key_jwt");
        await login.RedeemAsync("private_key_jwt");

        Assert.Equal(3, login.Provider.Bodies.Select(IdIn).Distinct().Count());
    }

    [Fact]
    public async Task A_pushed_request_carries_the_assertion_for_the_issuer()
    {
        using LoginUnderTest login = WithKey();
        login.Provider.Answer(GoodHandle);

        await login.PushAsync();
        using CompactToken assertion = AssertionIn(login.Provider.Bodies[0]);

        Assert.Equal("https://eid.example", assertion.Payload.FindString("aud"));
        Assert.Equal("s", Field(login.Provider.Bodies[0], "state"));
    }

    [Fact]
    public async Task The_proof_travels_in_the_body_only()
    {
        using LoginUnderTest login = WithKey();
        login.Provider.Answer(GoodToken);

        await login.RedeemAsync("private_key_jwt");

        Assert.Equal("https://eid.example/token", login.Provider.Addresses[0]?.AbsoluteUri);
        Assert.Null(login.Provider.Authorizations[0]);
        Assert.Equal("urn:ietf:params:oauth:client-assertion-type:jwt-bearer", Field(login.Provider.Bodies[0], "client_assertion_type"));
        Assert.Null(Field(login.Provider.Bodies[0], "client_secret"));
    }

    [Theory]
    [InlineData(true, "private_key_jwt,client_secret_basic", "key")]
    [InlineData(true, "client_secret_basic", "basic")]
    [InlineData(true, "client_secret_post", "post")]
    [InlineData(true, "", "basic")]
    [InlineData(true, "tls_client_auth", "key")]
    [InlineData(false, "client_secret_basic", "key")]
    [InlineData(false, "", "key")]
    public async Task Automatic_takes_the_strongest_that_both_sides_have(bool hasSecret, string methods, string expected)
    {
        using LoginUnderTest login = WithKey(configure: settings => settings.ClientSecret = hasSecret ? "not-a-real-secret" : null);
        login.Provider.Answer(GoodToken);

        await login.RedeemAsync(methods.Split(',', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal(expected, MethodOf(login.Provider));
    }

    [Theory]
    [InlineData("PKCS#8 RSA", "RS512,RS256", "RS256")]
    [InlineData("PKCS#8 EC", "RS256,ES256", "ES256")]
    public async Task The_assertion_is_signed_with_an_algorithm_that_the_provider_lists(string form, string listed, string expected)
    {
        using LoginUnderTest login = WithKey(form);
        login.AssertionAlgorithms = listed.Split(',');
        login.Provider.Answer(GoodToken);

        await login.RedeemAsync("private_key_jwt");
        using CompactToken assertion = AssertionIn(login.Provider.Bodies[0]);

        Assert.Equal(expected, assertion.Header.FindString("alg"));
        Assert.True(TestKeys.Verifies(
            login.Keys.GetPublicKeySet(),
            assertion.Header.FindString("kid")!,
            expected,
            assertion.Signed.ToArray(),
            assertion.Signature.ToArray()));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_assertion_that_could_not_be_signed_is_refused_before_the_citizen_is_sent_away(bool isVault)
    {
        using LoginJourney login = new(
            settings => settings.ClientKey.Pem = isVault ? null : TestKeys.Pem("PKCS#8 EC"),
            isVault ? new VaultSigner() : null);
        login.Provider.Document["token_endpoint_auth_methods_supported"] = new JsonArray("private_key_jwt");
        login.Provider.Document["token_endpoint_auth_signing_alg_values_supported"] = new JsonArray("RS256", "PS256");

        LoginException refusal = await Assert.ThrowsAsync<LoginException>(login.BeginAsync);

        Assert.Equal(ErrorCodes.SettingsInvalid, refusal.Error);
        Assert.Contains(
            "signs with ES256, but the discovery document lists only RS256, PS256 in token_endpoint_auth_signing_alg_values_supported",
            refusal.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_method_in_the_settings_is_not_second_guessed()
    {
        using LoginUnderTest login = WithKey(configure: settings =>
        {
            settings.ClientSecret = "not-a-real-secret";
            settings.ClientAuthentication = ClientAuthenticationMethod.ClientSecretPost;
        });
        login.Provider.Answer(GoodToken);

        await login.RedeemAsync("private_key_jwt");

        Assert.Equal("post", MethodOf(login.Provider));
    }

    [Fact]
    public async Task A_vault_that_fails_is_reported_without_its_words_and_nothing_is_sent()
    {
        using LoginUnderTest login = new(signer: new VaultSigner(_ => throw new InvalidOperationException("token hunter2")));

        LoginException failure = await Assert.ThrowsAsync<LoginException>(() => login.RedeemAsync("private_key_jwt"));

        Assert.Equal(ErrorCodes.ClientKeyUnavailable, failure.Error);
        Assert.DoesNotContain("hunter2", failure.ToString(), StringComparison.Ordinal);
        Assert.Empty(login.Provider.Bodies);
    }

    [Theory]
    [InlineData(nameof(ClientSigner.Algorithm))]
    [InlineData(nameof(ClientSigner.KeyId))]
    public async Task A_vault_that_fails_to_name_its_key_is_reported_too(string question)
    {
        LoginException failure = await Assert.ThrowsAsync<LoginException>(() => ClientAssertion.CreateAsync(
            new SilentSigner(question, fails: true),
            "portal",
            "https://eid.example",
            DateTimeOffset.UnixEpoch,
            CancellationToken.None));

        Assert.Equal(ErrorCodes.ClientKeyUnavailable, failure.Error);
    }

    [Fact]
    public async Task A_signature_in_DER_is_not_sent()
    {
        using LoginUnderTest login = new(
            signer: new VaultSigner(data => TestKeys.P256.SignData(data, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence)));

        LoginException failure = await Assert.ThrowsAsync<LoginException>(() => login.RedeemAsync("private_key_jwt"));

        Assert.Contains("not in DER", failure.Message, StringComparison.Ordinal);
        Assert.Empty(login.Provider.Bodies);
    }

    private static LoginUnderTest WithKey(string form = "PKCS#8 EC", Action<OpenIdConnectLoginOptions>? configure = null) => new(settings =>
    {
        settings.ClientKey.Pem = TestKeys.Pem(form);
        configure?.Invoke(settings);
    });

    private static string MethodOf(TokenEndpointScript provider) =>
        Field(provider.Bodies[0], "client_assertion") is not null ? "key"
        : Field(provider.Bodies[0], "client_secret") is not null ? "post"
        : provider.Authorizations[0]?.Split(' ')[0] == "Basic" ? "basic" : "none";

    private static string? IdIn(string body)
    {
        using CompactToken assertion = AssertionIn(body);
        return assertion.Payload.FindString("jti");
    }

    private static CompactToken AssertionIn(string body)
    {
        Assert.True(CompactToken.TryParse(Field(body, "client_assertion")!, out CompactToken? assertion));
        return assertion;
    }

    private static string? Field(string body, string name) => body.Split('&')
        .Select(field => field.Split('='))
        .Where(field => field[0] == name)
        .Select(field => Uri.UnescapeDataString(field[1]))
        .SingleOrDefault();
}
