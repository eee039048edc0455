using System.Text.Json;
using System.Text.Json.Nodes;

namespace EIdentity.Client.Tests;

/// <summary>Sends login requests as signed tokens (RFC 9101).</summary>
public sealed class SignedRequestLoginTests : IDisposable
{
    private readonly KeyFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task In_front_of_the_citizen_stand_the_client_and_the_signed_request_alone()
    {
        using LoginJourney login = WithKey(settings => settings.SignRequest = true);

        BegunLogin begun = await login.BeginAsync();

        IReadOnlyDictionary<string, string> query = FormText.Read(begun.Address.Reveal().Query);
        Assert.Equal(["client_id", "request"], query.Keys);
        JsonElement claims = Jws.Claims(query["request"]);
        Assert.Equal(
            (begun.Transaction.RevealState(), "loa2", "https://eid.example"),
            (claims.Text("state"), claims.Text("acr_values"), claims.Text("aud")));
    }

    [Fact]
    public async Task Where_requests_are_pushed_the_signed_one_is_pushed()
    {
        using LoginJourney login = WithKey(settings => settings.SignRequest = true);
        login.Provider.Document["pushed_authorization_request_endpoint"] = "https://eid.example/par";

        BegunLogin begun = await login.BeginAsync();

        Assert.Equal(["client_id", "request_uri"], FormText.Read(begun.Address.Reveal().Query).Keys);
        IReadOnlyDictionary<string, string> form = Assert.Single(login.Provider.Calls("/par")).Form;
        Assert.Equal(["client_id", "request"], form.Keys.Where(name => !name.StartsWith("client_assertion", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_provider_that_demands_signed_requests_gets_them_without_a_setting()
    {
        using LoginJourney login = WithKey();
        login.Provider.Document["require_signed_request_object"] = true;

        Assert.Contains("request", FormText.Read((await login.BeginAsync()).Address.Reveal().Query).Keys);
    }

    [Fact]
    public async Task Without_a_key_a_demand_for_signed_requests_is_a_clear_error()
    {
        using LoginJourney login = new();
        login.Provider.Document["require_signed_request_object"] = true;

        LoginException refusal = await Assert.ThrowsAsync<LoginException>(login.BeginAsync);

        Assert.Equal(ErrorCodes.SettingsInvalid, refusal.Error);
        Assert.Contains("ClientKey names no key", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Neither_demanded_nor_set_a_request_is_plain()
    {
        using LoginJourney login = WithKey();

        Assert.Contains("state", FormText.Read((await login.BeginAsync()).Address.Reveal().Query).Keys);
    }

    [Theory]
    [InlineData("RS256,PS384,HS256", "PS384")]
    [InlineData("RS256", "RS256")]
    [InlineData("ES256,PS256", "PS256")]
    [InlineData("", "PS256")]
    public async Task Of_the_algorithms_that_an_RSA_key_has_the_first_that_the_provider_lists_signs_the_request(
        string listed,
        string expected)
    {
        using LoginJourney login = new(settings => (settings.ClientKey.Pem, settings.SignRequest) = (TestKeys.Pem("PKCS#8 RSA"), true));
        login.Provider.Document["request_object_signing_alg_values_supported"] = ListOf(listed);

        string request = FormText.Read((await login.BeginAsync()).Address.Reveal().Query)["request"];

        Assert.True(CompactToken.TryParse(request, out CompactToken? read));
        using CompactToken token = read;
        Assert.Equal(expected, token.Header.FindString("alg"));
        Assert.True(TestKeys.Verifies(
            login.Part<ClientKeys>().GetPublicKeySet(),
            token.Header.FindString("kid")!,
            expected,
            token.Signed.ToArray(),
            token.Signature.ToArray()));
    }

    [Theory]
    [InlineData(
        "PKCS#8 EC",
        null,
        "RS256,PS256",
        "signs with ES256, but the discovery document lists only RS256, PS256 in request_object_signing_alg_values_supported")]
    [InlineData("PKCS#8 RSA", "RS256", "PS256", "signs with RS256, but the discovery document lists only PS256")]
    [InlineData(
        "PKCS#8 RSA",
        null,
        "ES256",
        "signs with PS256, PS384, PS512, RS256, RS384, RS512, but the discovery document lists only ES256")]
    [InlineData("PKCS#8 EC", null, "none", "lists only none")]
    [InlineData("PKCS#8 EC", null, "RS256,a\nb", "lists only RS256 in")]
    public async Task Where_no_listed_algorithm_fits_the_key_nothing_is_signed(
        string form,
        string? algorithm,
        string listed,
        string expected)
    {
        using LoginJourney login = new(settings =>
            (settings.ClientKey.Pem, settings.ClientKey.Algorithm, settings.SignRequest) = (TestKeys.Pem(form), algorithm, true));
        login.Provider.Document["request_object_signing_alg_values_supported"] = ListOf(listed);

        LoginException refusal = await Assert.ThrowsAsync<LoginException>(login.BeginAsync);

        Assert.Equal(ErrorCodes.SettingsInvalid, refusal.Error);
        Assert.Contains(expected, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(99, true)]
    [InlineData(101, false)]
    [Trait("SEC", "SEC-061")]
    public async Task An_expired_certificate_signs_no_request(int years, bool signs)
    {
        using LoginJourney login = new(settings =>
        {
            settings.ClientKey.Pkcs12File = _folder.Write("key.p12", TestKeys.Pkcs12(TestKeys.P256));
            settings.ClientKey.Password = TestKeys.Password;
            settings.SignRequest = true;
        });
        login.Time.SetUtcNow(DateTimeOffset.UnixEpoch.AddYears(years));

        Exception? failure = await Record.ExceptionAsync(login.BeginAsync);

        Assert.Equal(signs, failure is null);
        Assert.True(signs || failure!.Message.Contains("The certificate of ClientKey expired at 2070-01-01", StringComparison.Ordinal));
    }

    private static JsonArray ListOf(string names) =>
        [.. names.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(name => JsonValue.Create(name))];

    private static LoginJourney WithKey(Action<OpenIdConnectLoginOptions>? configure = null) => new(settings =>
    {
        settings.ClientKey.Pem = TestKeys.Pem("PKCS#8 EC");
        configure?.Invoke(settings);
    });
}
