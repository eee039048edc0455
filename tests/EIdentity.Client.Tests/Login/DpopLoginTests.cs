using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace EIdentity.Client.Tests;

/// <summary>Signs in with access tokens that are bound to a key of the login (RFC 9449).</summary>
public sealed class DpopLoginTests
{
    [Fact]
    public async Task The_key_that_the_request_names_proves_both_calls()
    {
        using LoginJourney login = WithDpop();

        string thumbprint = FormText.Read((await login.BeginAsync()).Address.Reveal().Query)["dpop_jkt"];
        await login.SignInAsync();

        ProviderScript.Call token = Assert.Single(login.Provider.Calls("/token"));
        ProviderScript.Call userInfo = Assert.Single(login.Provider.Calls("/userinfo"));
        Assert.Equal(43, thumbprint.Length);
        Assert.Equal(Key(token.Proof!), Key(userInfo.Proof!));
        Assert.Equal("DPoP the-access-token", userInfo.Authorization);
        Assert.Equal(Base64Url.EncodeToString(SHA256.HashData("the-access-token"u8)), Jws.Claims(userInfo.Proof!).Text("ath"));
        Assert.Equal(
            ("POST", "https://eid.example/token", null),
            (Jws.Claims(token.Proof!).Text("htm"), Jws.Claims(token.Proof!).Text("htu"), Jws.Claims(token.Proof!).Text("ath")));
    }

    [Theory]
    [InlineData("invalid_dpop_proof", "EID2006")]
    [InlineData("use_dpop_nonce", "EID2006")]
    [InlineData("invalid_grant", "EID2005")]
    public async Task A_provider_that_demands_it_is_told_from_a_used_code_and_the_setting_is_named(string error, string code)
    {
        using LoginJourney login = new();
        login.Provider.Document["dpop_signing_alg_values_supported"] = new JsonArray("ES256");
        login.Provider.TokenAnswer["error"] = error;

        LoginException refused = await login.RefusalAsync();

        Assert.Equal(code, refused.Code);
        Assert.Contains("OpenIdConnect:UseDpop", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bound_token_that_nobody_asked_for_names_the_setting_too()
    {
        using LoginJourney login = new();
        login.Provider.TokenType = "DPoP";

        Assert.Contains("OpenIdConnect:UseDpop", (await login.RefusalAsync()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_key_survives_the_transaction_in_the_browser()
    {
        using LoginJourney login = WithDpop();
        BegunLogin begun = await login.BeginAsync();

        Assert.True(LoginTransaction.TryRead(begun.Transaction.ToBytes(), out LoginTransaction? read));

        using DpopKey key = DpopKey.Read(LoginJourney.SecretsOf(read).DpopKey!);
        Assert.Equal(FormText.Read(begun.Address.Reveal().Query)["dpop_jkt"], key.Thumbprint);
        Assert.Equal("DpopKey(masked)", key.ToString());
    }

    [Fact]
    public async Task Two_logins_have_two_keys()
    {
        using LoginJourney login = WithDpop();

        await login.SignInAsync();
        await login.SignInAsync();

        Assert.Equal(2, login.Provider.Calls("/token").Select(call => Key(call.Proof!)).Distinct().Count());
    }

    [Fact]
    [Trait("SEC", "SEC-117")]
    public async Task A_demanded_nonce_costs_one_more_call_each_and_the_next_login_none()
    {
        using LoginJourney login = WithDpop(settings =>
        {
            settings.ClientSecret = null;
            settings.ClientKey.Pem = TestKeys.Pem("PKCS#8 EC");
        });
        login.Provider.DpopNonces = 1;

        await login.SignInAsync();
        await login.SignInAsync();

        Assert.Equal((3, 3), (login.Provider.Calls("/token").Length, login.Provider.Calls("/userinfo").Length));
        Assert.Equal(6, Proofs(login).Select(proof => Jws.Claims(proof).Text("jti")).Distinct().Count());
        Assert.Equal(
            3,
            login.Provider.Calls("/token").Select(call => Jws.Claims(call.Form["client_assertion"]).Text("jti")).Distinct().Count());
    }

    [Fact]
    [Trait("SEC", "SEC-118")]
    public async Task A_server_that_never_likes_its_nonce_is_asked_twice()
    {
        using LoginJourney login = WithDpop();
        login.Provider.DpopNonces = 1000;

        LoginException refusal = await login.RefusalAsync();

        Assert.Equal(ErrorCodes.TokenAnswerRefused, refusal.Error);
        Assert.Equal(2, login.Provider.Calls("/token").Length);
    }

    [Theory]
    [InlineData("Bearer", false)]
    [InlineData("DPoP", true)]
    [InlineData("dpop", true)]
    [Trait("SEC", "SEC-109")]
    public async Task A_token_that_is_not_bound_is_refused(string tokenType, bool isAccepted)
    {
        using LoginJourney login = WithDpop();
        login.Provider.TokenType = tokenType;

        Exception? failure = await Record.ExceptionAsync(login.SignInAsync);

        Assert.Equal(isAccepted, failure is null);
        Assert.True(isAccepted || failure is LoginException { Error: var error } && error == ErrorCodes.TokenAnswerRefused);
    }

    [Fact]
    public async Task A_bound_token_that_nobody_asked_for_is_refused()
    {
        using LoginJourney login = new();
        login.Provider.TokenType = "DPoP";

        Assert.Equal(ErrorCodes.TokenAnswerRefused, (await login.RefusalAsync()).Error);
    }

    [Fact]
    public async Task A_provider_that_does_not_bind_tokens_is_a_clear_error_before_anything_is_sent()
    {
        using LoginJourney login = WithDpop();
        login.Provider.Document.Remove("dpop_signing_alg_values_supported");

        LoginException refusal = await Assert.ThrowsAsync<LoginException>(login.BeginAsync);

        Assert.Equal(ErrorCodes.SettingsInvalid, refusal.Error);
        Assert.Contains("dpop_signing_alg_values_supported", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("SEC", "SEC-120")]
    public async Task Logins_at_once_share_the_nonces_without_harm()
    {
        using LoginJourney login = WithDpop();
        login.Provider.DpopNonces = 1;

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(login.SignInAsync)));

        Assert.InRange(login.Provider.Calls("/token").Length, 20, 40);
        Assert.Equal(20, login.Provider.Calls("/token").Select(call => Key(call.Proof!)).Distinct().Count());
    }

    private static LoginJourney WithDpop(Action<OpenIdConnectLoginOptions>? configure = null)
    {
        LoginJourney login = new(settings =>
        {
            settings.UseDpop = true;
            configure?.Invoke(settings);
        });
        login.Provider.Document["dpop_signing_alg_values_supported"] = new JsonArray("PS256", "ES256");
        login.Provider.TokenType = "DPoP";
        return login;
    }

    private static IEnumerable<string> Proofs(LoginJourney login) =>
        login.Provider.Calls("/token").Concat(login.Provider.Calls("/userinfo")).Select(call => call.Proof!);

    private static string Key(string proof) => Jws.Header(proof).GetProperty("jwk").GetRawText();
}
