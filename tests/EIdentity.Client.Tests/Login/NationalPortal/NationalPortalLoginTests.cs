namespace EIdentity.Client.Tests;

/// <summary>Signs in through a small portal, and meets what the sandbox's would not say.</summary>
public sealed class NationalPortalLoginTests
{
    private static readonly Uri Introspect = new("https://eid.example/introspect");
    private static readonly Uri Revoke = new("https://eid.example/revoke");

    [Theory]
    [InlineData(null, "https://eid.example/oauth2/authorize?")]
    [InlineData("https://login.eid.example/vnconnect", "https://login.eid.example/vnconnect?")]
    public async Task A_citizen_is_sent_with_state_nonce_and_challenge_to_where_the_settings_say(string? address, string begins)
    {
        using LoginJourney login = NationalPortalJourney.Create(
            portal => portal.Endpoints.Authorization = address is null ? null : new Uri(address));

        BegunLogin begun = await login.BeginAsync();

        CodeFlowSecrets secrets = LoginJourney.SecretsOf(begun.Transaction);
        Assert.Equal(
            $"{begins}response_type=code&client_id=portal&redirect_uri=https%3A%2F%2Fportal.example%2Fback&scope=openid"
                + $"&state={begun.Transaction.RevealState()}&nonce={secrets.Nonce}"
                + $"&code_challenge={SecretText.Challenge(secrets.CodeVerifier)}&code_challenge_method=S256&acr_values=LoA1",
            begun.Address.Reveal().AbsoluteUri);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_code_is_redeemed_once_with_the_secret_in_the_body(bool usesPkce)
    {
        using LoginJourney login = NationalPortalJourney.Create(portal => portal.UsePkce = usesPkce);

        await login.SignInAsync();

        ProviderScript.Call token = Assert.Single(login.Provider.Calls("/token"));
        string[] members = ["grant_type", "code", "redirect_uri", "client_id", "client_secret"];
        Assert.Equal((usesPkce ? [.. members, "code_verifier"] : members).Order(), token.Form.Keys.Order());
        Assert.Equal(("portal", "not-a-real-secret", null), (token.Form["client_id"], token.Form["client_secret"], token.Authorization));
    }

    [Theory]
    [InlineData(null, "https://eid.example")]
    [InlineData("EID2026", "https://other.example")]
    [InlineData("EID2026", "https://eid.example/")]
    [InlineData("EID2026", "https://eid.example", "https://eid.example")]
    public async Task A_callback_that_names_an_issuer_names_the_portal(string? code, params string[] issuers)
    {
        using LoginJourney login = NationalPortalJourney.Create();
        BegunLogin begun = await login.BeginAsync();
        LoginCallback callback = LoginJourney.Callback(begun, [.. issuers.Select(issuer => KeyValuePair.Create("iss", issuer))]);

        Exception? refused = await Record.ExceptionAsync(() => login.Flow.CompleteAsync(callback, begun.Transaction));

        Assert.Equal(code, (refused as LoginException)?.Code);
        Assert.Equal(code is null ? 1 : 0, login.Provider.Calls("/token").Length);
    }

    [Fact]
    public async Task A_token_that_is_none_is_refused_before_anything_is_fetched_with_it()
    {
        using LoginJourney login = NationalPortalJourney.Create();
        login.Provider.Seal = _ => "not-a-token";

        LoginException refused = await login.RefusalAsync();

        Assert.Equal(ErrorCodes.IdTokenMalformed, refused.Error);
        Assert.Empty(login.Provider.Calls("/userinfo"));
    }

    [Fact]
    public async Task Nothing_is_fetched_of_a_citizen_whose_level_the_token_says_is_too_low_and_their_token_is_handed_back()
    {
        using LoginJourney login = NationalPortalJourney.Create(portal => portal.Endpoints.Revocation = Revoke);
        login.Provider.Claims["loAs"] = "loa1";

        LoginException refused = await login.RefusalAsync();

        Assert.Equal(ErrorCodes.LevelTooLow, refused.Error);
        Assert.Empty(login.Provider.Calls("/userinfo"));
        Assert.Equal("the-access-token", Assert.Single(login.Provider.Calls("/revoke")).Form["token"]);
    }

    [Theory]
    [InlineData(200, "{\"client_id\":\"portal\",\"exp\":\"946684900\"}", null, "")]
    [InlineData(200, "{\"client_id\":\"portal\",\"exp\":4102444800,\"active\":true}", null, "")]
    [InlineData(200, "{\"client_id\":\"portal\",\"exp\":4102444800,\"active\":null}", null, "")]
    [InlineData(200, "{\"client_id\":\"portal\",\"exp\":4102444800,\"active\":false}", "EID2007", "is not active")]
    [InlineData(200, "{\"client_id\":\"portal\",\"exp\":4102444800,\"active\":\"true\"}", "EID2007", "is not active")]
    [InlineData(200, "{\"client_id\":\"Portal\",\"exp\":4102444800}", "EID2007", "names another client_id")]
    [InlineData(200, "{\"exp\":4102444800}", "EID2007", "client_id is missing")]
    [InlineData(200, "{\"client_id\":\"portal\",\"exp\":946684800}", "EID2007", "has an exp that is past")]
    [InlineData(200, "{\"client_id\":\"portal\",\"exp\":4102444800000}", "EID2007", "or no number of seconds")]
    [InlineData(200, "{\"client_id\":\"portal\"}", "EID2007", "exp is missing")]
    [InlineData(200, "{\"client_id\":\"portal\",\"exp\":4102444800,\"" + SandboxMark.Name + "\":true}", "EID2004", "introspection answer")]
    [InlineData(200, "no JSON", "EID2007", "introspection endpoint")]
    [InlineData(403, "{\"client_id\":\"portal\",\"exp\":4102444800}", "EID2007", "introspection endpoint")]
    [InlineData(503, "{\"client_id\":\"portal\",\"exp\":4102444800}", "EID2001", "introspection endpoint")]
    public async Task A_token_is_used_where_the_portal_vouches_for_it(int status, string answer, string? code, string says)
    {
        using LoginJourney login = NationalPortalJourney.Create(portal => portal.Endpoints.Introspection = Introspect);
        login.Provider.Change = NationalPortalJourney.Answer("/introspect", status, answer);

        Exception? refused = await Record.ExceptionAsync(login.SignInAsync);

        Assert.Equal(code, (refused as LoginException)?.Code);
        Assert.Contains(says, refused?.Message ?? string.Empty, StringComparison.Ordinal);
        Assert.Equal(code is null ? 1 : 0, login.Provider.Calls("/userinfo").Length);
        Assert.Equal("the-access-token", Assert.Single(login.Provider.Calls("/introspect")).Form["token"]);
    }

    [Theory]
    [InlineData("/token", 200, "{\"access_token\":\"a\",\"token_type\":\"DPoP\"}", "EID2007", "ask the provider for plain bearer tokens")]
    [InlineData("/token", 400, "{\"error\":\"use_dpop_nonce\"}", "EID2006", "ask the provider for plain bearer tokens")]
    [InlineData("/token", 400, "{\"error\":\"invalid_client\"}", "EID2006", "check ClientId, ClientSecret")]
    [InlineData("/userinfo", 200, "a.b.c.d.e", "EID2008", "ask the portal's operator for plain answers", "application/jwt")]
    public async Task What_the_portal_demands_is_told_without_a_word_of_settings_that_its_route_has_not(
        string path, int status, string answer, string code, string says, string mediaType = "application/json")
    {
        using LoginJourney login = NationalPortalJourney.Create();
        login.Provider.Change = NationalPortalJourney.Answer(path, status, answer, mediaType);

        LoginException refused = await login.RefusalAsync();

        Assert.Equal(code, refused.Code);
        Assert.Contains(says, refused.Message, StringComparison.Ordinal);
        Assert.All(
            ["OpenIdConnect:", "DecryptionKeys"], setting => Assert.DoesNotContain(setting, refused.Message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Signing_out_names_who_asks_and_where_to_come_back_to()
    {
        using LoginJourney login = NationalPortalJourney.Create(portal =>
        {
            portal.Endpoints.Logout = new Uri("https://eid.example/logout");
            portal.LogoutHint = NationalPortalLogoutHint.InAddress;
        });
        Uri back = new("https://portal.example/bye");

        LogoutForm form = (await login.Flow.FindLogoutFormAsync(back, new Secret("the-hint")))!;

        Assert.Equal(["id_token_hint", "post_logout_redirect_uri", "state"], form.Fields.Select(field => field.Key));
        Assert.Equal(("the-hint", back.OriginalString), (form.Fields[0].Value.Reveal(), form.Fields[1].Value.Reveal()));
        Assert.Equal(
            "https://eid.example/logout?client_id=portal&post_logout_redirect_uri=https%3A%2F%2Fportal.example%2Fbye",
            (await login.Flow.FindLogoutAddressAsync(back))?.AbsoluteUri);
    }
}
