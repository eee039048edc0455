using System.Text.Json;

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

        IReadOnlyDictionary<string, string> query = FormText.Read(begun.Address.Query);
        Assert.Equal(["client_id", "request"], query.Keys);
        JsonElement claims = Jws.Claims(query["request"]);
        Assert.Equal((begun.Transaction.State, "loa2", "https://eid.example"), (claims.Text("state"), claims.Text("acr_values"), claims.Text("aud")));
    }

    [Fact]
    public async Task Where_requests_are_pushed_the_signed_one_is_pushed()
    {
        using LoginJourney login = WithKey(settings => settings.SignRequest = true);
        login.Provider.Document["pushed_authorization_request_endpoint"] = "https://eid.example/par";

        BegunLogin begun = await login.BeginAsync();

        Assert.Equal(["client_id", "request_uri"], FormText.Read(begun.Address.Query).Keys);
        IReadOnlyDictionary<string, string> form = Assert.Single(login.Provider.Calls("/par")).Form;
        Assert.Equal(["client_id", "request"], form.Keys.Where(name => !name.StartsWith("client_assertion", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_provider_that_demands_signed_requests_gets_them_without_a_setting()
    {
        using LoginJourney login = WithKey();
        login.Provider.Document["require_signed_request_object"] = true;

        Assert.Contains("request", FormText.Read((await login.BeginAsync()).Address.Query).Keys);
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

        Assert.Contains("state", FormText.Read((await login.BeginAsync()).Address.Query).Keys);
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

    private static LoginJourney WithKey(Action<LoginOptions>? configure = null) => new(settings =>
    {
        settings.ClientKey.Pem = TestKeys.Pem("PKCS#8 EC");
        configure?.Invoke(settings);
    });
}
