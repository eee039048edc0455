using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Testing;

namespace EIdentity.Client.Tests;

/// <summary>Signs in through a small portal, and meets what the sandbox's would not say.</summary>
public sealed class NationalPortalLoginTests
{
    private const string TechId = "7d444840-9dc0-11d1-b245-5ffdce74fad2";

    [Fact]
    public async Task A_citizen_is_named_by_the_portals_key_and_the_portal_is_asked_for_nothing_more()
    {
        using LoginJourney login = Create();

        ElectronicIdentity lan = await login.SignInAsync();

        Assert.Equal(new SubjectKey("https://eid.example", SubjectKind.TechId, TechId), lan.Subject);
        Assert.Equal((AccountType.Citizen, LevelEvidence.SignedToken), (lan.AccountType, lan.Evidence));
        Assert.Empty(login.Provider.Calls("/introspect"));
        Assert.Empty(login.Provider.Calls("/revoke"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_code_is_redeemed_with_its_verifier_where_it_was_begun_with_a_challenge(bool usesPkce)
    {
        using LoginJourney login = Create(portal => portal.UsePkce = usesPkce);

        await login.SignInAsync();

        Assert.Equal(usesPkce, Assert.Single(login.Provider.Calls("/token")).Form.ContainsKey("code_verifier"));
    }

    [Theory]
    [InlineData(null, "https://eid.example")]
    [InlineData("EID2026", "https://other.example")]
    [InlineData("EID2026", "https://eid.example/")]
    [InlineData("EID2026", "https://eid.example", "https://eid.example")]
    public async Task A_callback_that_names_an_issuer_names_the_portal(string? code, params string[] issuers)
    {
        using LoginJourney login = Create();
        BegunLogin begun = await login.BeginAsync();
        LoginCallback callback = LoginJourney.Callback(begun, [.. issuers.Select(issuer => KeyValuePair.Create("iss", issuer))]);

        Exception? refused = await Record.ExceptionAsync(() => login.Flow.CompleteAsync(callback, begun.Transaction));

        Assert.Equal(code, (refused as LoginException)?.Code);
        Assert.Equal(code is null ? 1 : 0, login.Provider.Calls("/token").Length);
    }

    [Fact]
    public async Task An_account_whose_kind_the_portal_does_not_say_is_of_no_kind()
    {
        using LoginJourney login = Create();
        login.Provider.Claims["LoaiTaiKhoan"] = null;

        ElectronicIdentity identity = await login.SignInAsync();

        Assert.Equal((AccountType.Unknown, null), (identity.AccountType, identity.Organisation));
    }

    public static TheoryData<string?> KeysOfNobody => [(string?)null, string.Empty, " ", "a\u0001b", new string('a', 201)];

    [Theory]
    [MemberData(nameof(KeysOfNobody))]
    public async Task An_account_without_a_key_that_can_be_stored_is_nobodys(string? key)
    {
        using LoginJourney login = Create();
        login.Provider.Claims["TechID"] = key;

        LoginException refused = await login.RefusalAsync();

        Assert.Equal(ErrorCodes.IdTokenSubject, refused.Error);
        Assert.Contains("NationalPortal:Claims:TechId", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"0000000101\"", true)]
    [InlineData("101", false)]
    [InlineData("\"\"", false)]
    public async Task An_enterprise_is_named_by_a_tax_code_that_has_all_its_digits(string taxCode, bool isNamed)
    {
        using LoginJourney login = Create();
        login.Provider.Claims["LoaiTaiKhoan"] = 2;
        login.Provider.Claims["MaSoThue"] = JsonNode.Parse(taxCode);

        Exception? refused = await Record.ExceptionAsync(login.SignInAsync);

        Assert.Equal(isNamed ? null : ErrorCodes.IdTokenSubject, (refused as LoginException)?.Error);
    }

    [Fact]
    public async Task A_token_that_is_none_is_refused_before_anything_is_fetched_with_it()
    {
        using LoginJourney login = Create();
        login.Provider.Seal = _ => "not-a-token";

        LoginException refused = await login.RefusalAsync();

        Assert.Equal(ErrorCodes.IdTokenMalformed, refused.Error);
        Assert.Empty(login.Provider.Calls("/userinfo"));
    }

    [Fact]
    public async Task Nothing_is_fetched_of_a_citizen_whose_level_the_token_says_is_too_low()
    {
        using LoginJourney login = Create();
        login.Provider.Claims["loAs"] = "loa1";

        LoginException refused = await login.RefusalAsync();

        Assert.Equal(ErrorCodes.LevelTooLow, refused.Error);
        Assert.Empty(login.Provider.Calls("/userinfo"));
    }

    [Theory]
    [InlineData(200, "{\"client_id\":\"portal\",\"exp\":\"946684900\"}", null)]
    [InlineData(200, "{\"client_id\":\"portal\",\"exp\":4102444800,\"active\":true}", null)]
    [InlineData(200, "{\"client_id\":\"portal\",\"exp\":4102444800,\"active\":null}", null)]
    [InlineData(200, "{\"client_id\":\"portal\",\"exp\":4102444800,\"active\":false}", "EID2007")]
    [InlineData(200, "{\"client_id\":\"portal\",\"exp\":4102444800,\"active\":\"true\"}", "EID2007")]
    [InlineData(200, "{\"client_id\":\"Portal\",\"exp\":4102444800}", "EID2007")]
    [InlineData(200, "{\"exp\":4102444800}", "EID2007")]
    [InlineData(200, "{\"client_id\":\"portal\",\"exp\":946684800}", "EID2007")]
    [InlineData(200, "{\"client_id\":\"portal\"}", "EID2007")]
    [InlineData(200, "{\"client_id\":\"portal\",\"exp\":4102444800,\"" + SandboxMark.Name + "\":true}", "EID2004")]
    [InlineData(200, "no JSON", "EID2007")]
    [InlineData(403, "{\"client_id\":\"portal\",\"exp\":4102444800}", "EID2007")]
    [InlineData(503, "{\"client_id\":\"portal\",\"exp\":4102444800}", "EID2001")]
    public async Task A_token_is_used_where_the_portal_vouches_for_it(int status, string answer, string? code)
    {
        using LoginJourney login = Create(portal => portal.Endpoints.Introspection = new Uri("https://eid.example/introspect"));
        login.Provider.Change = Answer("/introspect", status, answer);

        Exception? refused = await Record.ExceptionAsync(login.SignInAsync);

        Assert.Equal(code, (refused as LoginException)?.Code);
        Assert.Equal(code is null ? 1 : 0, login.Provider.Calls("/userinfo").Length);
    }

    [Theory]
    [InlineData(200, "{\"access_token\":\"a\",\"token_type\":\"DPoP\"}", "EID2007", "ask the provider for plain bearer tokens")]
    [InlineData(400, "{\"error\":\"use_dpop_nonce\"}", "EID2006", "ask the provider for plain bearer tokens")]
    [InlineData(400, "{\"error\":\"invalid_client\"}", "EID2006", "check ClientId, ClientSecret")]
    public async Task What_the_portal_demands_is_told_without_a_word_of_settings_that_its_route_has_not(
        int status, string answer, string code, string says)
    {
        using LoginJourney login = Create();
        login.Provider.Change = Answer("/token", status, answer);

        LoginException refused = await login.RefusalAsync();

        Assert.Equal(code, refused.Code);
        Assert.Contains(says, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("OpenIdConnect:", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"canary\"")]
    [InlineData("{\"HoVaTen\":\"canary\",\"TechID\":null}")]
    [InlineData("[[],\"canary\"]")]
    [InlineData("-1.5e300")]
    public async Task What_no_login_needs_stays_unread_in_whatever_form_and_answer_it_comes(string written)
    {
        using LoginJourney brief = Create();
        using LoginJourney talkative = Create();
        JsonObject userInfo = new() { ["sub"] = "subject-1" };
        foreach (string claim in (string[])[.. NationalPortalSettingsCheck.NeverRead, "TrangThai", "loginIdp"])
        {
            talkative.Provider.Claims[claim] = JsonNode.Parse(written);
            userInfo[claim] = JsonNode.Parse(written);
        }

        talkative.Provider.Change = Answer("/userinfo", 200, userInfo.ToJsonString());

        ElectronicIdentity expected = await brief.SignInAsync();
        ElectronicIdentity lan = await talkative.SignInAsync();

        Assert.Equal(
            (expected.Subject, expected.Citizen.Name, expected.AccountType, expected.Organisation),
            (lan.Subject, lan.Citizen.Name, lan.AccountType, lan.Organisation));
        Assert.DoesNotContain(
            talkative.Part<FakeLogCollector>().GetSnapshot(),
            line => line.Id.Id == 2912 || line.Message.Contains("canary", StringComparison.Ordinal));
    }

    private static Action<string, HttpResponseMessage> Answer(string path, int status, string body) => (called, said) =>
    {
        if (called == path)
        {
            said.StatusCode = (HttpStatusCode)status;
            said.Content = new StringContent(body, Encoding.UTF8, "application/json");
        }
    };

    // The clock of the journey stands at the beginning of the year 2000.
    private static LoginJourney Create(Action<NationalPortalLoginOptions>? configure = null)
    {
        LoginJourney login = new(
            addParts: services => services.Configure<NationalPortalLoginOptions>(portal =>
            {
                portal.Authority = new Uri("https://eid.example");
                portal.Issuer = "https://eid.example";
                portal.ClientId = "portal";
                portal.ClientSecret = "not-a-real-secret";
                portal.Endpoints.Token = new Uri("https://eid.example/token");
                portal.Endpoints.UserInfo = new Uri("https://eid.example/userinfo");
                portal.Endpoints.KeySet = new Uri("https://eid.example/keys");
                configure?.Invoke(portal);
            }),
            configureLogin: options =>
            {
                options.Profile = "NationalPortal";
                options.Level.ClaimName = "loAs";
                options.Level.Values.Level1.Add("loa1");
            });
        login.Provider.Claims["TechID"] = TechId;
        login.Provider.Claims["HoVaTen"] = "Trần Thị Lan";
        login.Provider.Claims["LoaiTaiKhoan"] = "1";
        login.Provider.Claims["loAs"] = "loa2";
        return login;
    }
}
