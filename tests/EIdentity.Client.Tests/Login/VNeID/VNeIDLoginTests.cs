using System.Net;
using System.Text.Json.Nodes;

namespace EIdentity.Client.Tests;

/// <summary>Signs in at VNeID with plain answers, and meets what it does not understand.</summary>
public sealed class VNeIDLoginTests : IDisposable
{
    private readonly VNeIDJourney _login = new(options =>
    {
        options.AccountTypes.Citizen = "1";
        options.AccountTypes.Foreigner = "2";
        options.AccountTypes.Organisation = "3";
    });

    public void Dispose() => _login.Dispose();

    [Fact]
    public async Task A_citizen_is_sent_with_a_state_and_without_nonce_and_PKCE()
    {
        BegunLogin begun = await _login.BeginAsync();

        Assert.Equal(
            "https://sso.example/auth?response_type=code&client_id=agency&redirect_uri=https%3A%2F%2Fagency.example%2Fback&scope=openid"
                + $"&state={begun.Transaction.RevealState()}",
            begun.Address.Reveal().AbsoluteUri);
    }

    [Fact]
    public async Task A_citizen_is_sent_where_the_settings_say_with_the_scopes_that_they_name()
    {
        using VNeIDJourney login = new(options =>
        {
            options.Endpoints.Authorization = new Uri("https://login.sso.example/oauth");
            options.Scopes.Add("profile");
        });

        string address = (await login.BeginAsync()).Address.Reveal().AbsoluteUri;

        Assert.StartsWith("https://login.sso.example/oauth?response_type=code", address, StringComparison.Ordinal);
        Assert.Contains("&scope=openid%20profile&", address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_citizen_signs_in_with_the_number_as_their_key()
    {
        ElectronicIdentity identity = await _login.SignInAsync();

        Assert.Equal(new SubjectKey("https://sso.example", SubjectKind.PersonalIdentificationNumber, "000190000019"), identity.Subject);
        Assert.Equal("000190000019", identity.Citizen.Number?.Reveal());
        Assert.Equal("Trần Thị Lan", identity.Citizen.Name.Reveal());
        Assert.Equal(PartialDate.Of(new DateOnly(1990, 5, 14)), identity.Citizen.BirthDate);
        Assert.Equal(
            (AccountType.Citizen, AssuranceLevel.Level2, LevelEvidence.BackchannelOnly, (DateTimeOffset?)null),
            (identity.AccountType, identity.Level, identity.Evidence, identity.AuthenticatedAt));
    }

    [Fact]
    public async Task The_code_is_redeemed_by_a_form_and_the_claims_are_fetched_by_bearer()
    {
        await _login.SignInAsync();

        VNeIDScript.Call token = _login.Provider.Calls[0];
        Assert.Equal(("POST", "/token", "application/x-www-form-urlencoded", string.Empty),
            (token.Method, token.Path, token.MediaType, token.Authorization));
        Assert.Equal(
            new Dictionary<string, string>
            {
                ["grant_type"] = "authorization_code",
                ["code"] = VNeIDJourney.Code,
                ["client_id"] = "agency",
                ["client_secret"] = "not-a-real-secret",
                ["redirect_uri"] = "https://agency.example/back",
            },
            token.Form);
        VNeIDScript.Call userInfo = _login.Provider.Calls[1];
        Assert.Equal(("GET", "/userinfo", "Bearer the-access-token"), (userInfo.Method, userInfo.Path, userInfo.Authorization));
    }

    [Fact]
    public async Task By_setting_the_code_is_bound_by_PKCE()
    {
        using VNeIDJourney login = new(options => options.UsePkce = true);

        BegunLogin begun = await login.BeginAsync();
        await login.CompleteAsync(begun);

        string verifier = login.Provider.Calls[0].Form["code_verifier"];
        Assert.Contains($"code_challenge={SecretText.Challenge(verifier)}&code_challenge_method=S256", begun.Address.Reveal().Query,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("not-a-guid", false)]
    [InlineData("{3f2504e0-4f89-41d3-9a0c-0305e82c3301}", false)]
    [InlineData("3f2504e0-4f89-41d3-9a0c-0305e82c3301.", false)]
    [InlineData("3f2504e0-4f89-41d3-9a0c-0305e82c3301", true)]
    [InlineData("+3f2504e0-4f89-41d3-9a0c-0305e82c3301", false)]
    public async Task A_code_of_another_form_is_not_redeemed_unless_any_may_come(string code, bool isGuid)
    {
        using VNeIDJourney any = new(options => options.PlainCodeForm = VNeIDPlainCodeForm.Any);

        Exception? refused = await Record.ExceptionAsync(() => _login.SignInAsync($"code={code}"));

        Assert.Equal(isGuid ? null : ErrorCodes.CallbackRefused, (refused as LoginException)?.Error);
        Assert.Equal(isGuid ? 2 : 0, _login.Provider.Calls.Count);
        await any.SignInAsync($"code={code}");
        Assert.Equal(code, any.Provider.Calls[0].Form["code"]);
    }

    [Theory]
    [InlineData("/token", 1)]
    [InlineData("/userinfo", 2)]
    public async Task A_401_says_first_that_the_address_is_not_on_the_list(string path, int calls)
    {
        _login.Provider.StatusOf = called => called == path ? HttpStatusCode.Unauthorized : HttpStatusCode.OK;

        LoginException refused = await _login.RefusalAsync();

        Assert.Equal(ErrorCodes.ClientRefused, refused.Error);
        Assert.Contains("not on VNeID's list. Ask C06 (RAR centre) to add it", refused.Message, StringComparison.Ordinal);
        Assert.Equal(calls, _login.Provider.Calls.Count);
    }

    [Theory]
    [InlineData("error", "invalid_grant", "EID2005")]
    [InlineData("error", "invalid_client", "EID2006")]
    [InlineData("error", "else", "EID2007")]
    [InlineData("access_token", null, "EID2007")]
    [InlineData("token_type", null, "EID2007")]
    [InlineData("token_type", "DPoP", "EID2007")]
    [InlineData("token_type", "bearer", null)]
    [InlineData(SandboxMark.Name, "true", "EID2004")]
    [InlineData("id_token", "whatever", null)]
    public async Task A_token_answer_is_understood_or_refused(string member, string? value, string? code)
    {
        _login.Provider.TokenAnswer[member] = value;

        Exception? refused = await Record.ExceptionAsync(() => _login.SignInAsync());

        Assert.Equal(code, (refused as LoginException)?.Code);
        Assert.Equal(code is null ? 2 : 1, _login.Provider.Calls.Count);
    }

    [Theory]
    [InlineData("/token", 415, "EID2007")]
    [InlineData("/token", 503, "EID2001")]
    [InlineData("/userinfo", 403, "EID2008")]
    [InlineData("/userinfo", 503, "EID2001")]
    public async Task A_status_that_is_no_success_ends_the_login_without_a_second_try(string path, int status, string code)
    {
        _login.Provider.StatusOf = called => called == path ? (HttpStatusCode)status : HttpStatusCode.OK;

        Assert.Equal(code, (await _login.RefusalAsync()).Code);
        Assert.Single(_login.Provider.Calls, call => call.Path == path);
    }

    public static TheoryData<string, string> Nobodies => new()
    {
        { "null", "citizenPid is null" },
        { "190000019", "a number, which has lost its leading zeros" },
        { "\"190000019\"", "9 digits" },
        { "\"\"", "an empty text" },
        { "\"00019000001x\"", "a text of 12 characters" },
        { "[\"000190000019\"]", "a list of 1" },
    };

    [Theory]
    [MemberData(nameof(Nobodies))]
    public async Task A_UserInfo_answer_without_a_number_of_12_digits_is_about_nobody(string number, string why)
    {
        _login.Provider.Claims["citizenPid"] = JsonNode.Parse(number);

        LoginException refused = await _login.RefusalAsync();

        Assert.Equal(ErrorCodes.UserInfoRefused, refused.Error);
        Assert.Contains(why, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("190000019", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_organisations_account_is_refused_while_nothing_names_the_organisation()
    {
        _login.Provider.Claims["accountType"] = "3";

        LoginException refused = await _login.RefusalAsync();

        Assert.Equal(ErrorCodes.UserInfoRefused, refused.Error);
        Assert.Contains("no claim names the organisation", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1", AccountType.Citizen)]
    [InlineData("2", AccountType.Foreigner)]
    [InlineData("", AccountType.Unknown)]
    [InlineData(null, AccountType.Unknown)]
    public async Task The_kind_of_an_account_is_what_the_settings_say_its_value_means(string? value, AccountType type)
    {
        _login.Provider.Claims["accountType"] = value;

        Assert.Equal(type, (await _login.SignInAsync()).AccountType);
    }

    [Theory]
    [InlineData("\"4\"", "its accountType is \"4\"")]
    [InlineData("4", "its accountType is \"4\"")]
    [InlineData("\"Trần Thị Lan\"", "its accountType is a text of 12 characters")]
    [InlineData("[\"1\"]", "its accountType is a list of 1")]
    public async Task An_account_of_a_kind_that_no_setting_lists_may_be_an_organisations_and_is_refused(string kind, string says)
    {
        _login.Provider.Claims["accountType"] = JsonNode.Parse(kind);

        LoginException refused = await _login.RefusalAsync();

        Assert.Equal(ErrorCodes.UserInfoRefused, refused.Error);
        Assert.Contains(says, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Whoever_must_sign_in_anew_is_sent_with_a_prompt(bool mustSignInAnew)
    {
        BegunLogin begun = await _login.Flow.BeginAsync(
            new LoginRequest { RedirectUri = new Uri("https://agency.example/back"), Reauthenticate = mustSignInAnew });

        Assert.Equal(mustSignInAnew, begun.Address.Reveal().Query.EndsWith("&prompt=login", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_level_that_no_setting_maps_is_printed_with_the_setting_that_would()
    {
        _login.Provider.Claims["accountLevel"] = "MUC_DO_2";

        LoginException refused = await _login.RefusalAsync();

        Assert.Equal(ErrorCodes.LevelUnknown, refused.Error);
        Assert.Contains("The accountLevel value \"MUC_DO_2\" is not in EIdentity:Level:Values", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_is_not_carried_from_one_authority_to_another()
    {
        using VNeIDJourney before = new(options => options.Authority = new Uri("https://other.example"));
        BegunLogin begun = await before.BeginAsync();

        LoginException refused = await Assert.ThrowsAsync<LoginException>(() => _login.CompleteAsync(begun));

        Assert.Equal(ErrorCodes.LoginOfAnotherBrowser, refused.Error);
        Assert.Empty(_login.Provider.Calls);
    }

    [Fact]
    public async Task Who_goes_back_has_stopped()
    {
        BegunLogin begun = await _login.BeginAsync();
        LoginCallback callback = new([new("state", begun.Transaction.RevealState()), new("error", "access_denied")]);

        Assert.IsType<LoginOutcome.Cancelled>(await _login.Flow.CompleteAsync(callback, begun.Transaction));
    }

    [Fact]
    public async Task Signing_out_there_too_needs_an_address_that_a_setting_names()
    {
        Uri back = new("https://agency.example/bye");
        using VNeIDJourney login = new(options => options.Endpoints.Logout = new Uri("https://sso.example/logout"));

        Assert.Null(await _login.Flow.FindLogoutAddressAsync(back));
        Assert.Equal(
            "https://sso.example/logout?client_id=agency&post_logout_redirect_uri=https%3A%2F%2Fagency.example%2Fbye",
            (await login.Flow.FindLogoutAddressAsync(back))?.AbsoluteUri);
    }

    [Theory]
    [InlineData("https://sso.example/token", "https://sso.example/userinfo")]
    [InlineData("https://api.sso.example/v2/token", "https://api.sso.example/third-party/info")]
    public async Task Codes_are_redeemed_and_claims_fetched_where_the_settings_say(string token, string userInfo)
    {
        using VNeIDJourney login = new(options =>
        {
            options.Endpoints.Token = new Uri(token);
            options.Endpoints.UserInfo = new Uri(userInfo);
        });

        await login.SignInAsync();

        Assert.Equal([token, userInfo], login.Provider.Calls.Select(call => $"{call.Host}{call.Path}"));
    }
}
