namespace EIdentity.Client.Tests;

/// <summary>Comes back from the provider in ways that no honest browser does.</summary>
public sealed class LoginFlowTests : IDisposable
{
    private readonly LoginJourney _login = new();

    public void Dispose() => _login.Dispose();

    [Fact]
    public async Task A_callback_without_a_state_is_refused()
    {
        BegunLogin begun = await _login.BeginAsync();

        Assert.Equal(ErrorCodes.StateMissing, await RefusalAsync(new LoginCallback([new("code", "c")]), begun.Transaction));
    }

    [Theory]
    [InlineData("a\0b")]
    [InlineData("a\r\nb")]
    [InlineData("mã")]
    public async Task A_code_of_characters_that_no_code_has_is_sent_to_nobody(string code)
    {
        BegunLogin begun = await _login.BeginAsync();
        LoginCallback callback = new([new("state", begun.Transaction.RevealState()), new("code", code)]);

        Assert.Equal(ErrorCodes.CallbackRefused, await RefusalAsync(callback, begun.Transaction));
        Assert.Empty(_login.Provider.Calls("/token"));
    }

    [Fact]
    public async Task A_login_of_another_browser_is_refused_and_used_up()
    {
        BegunLogin begun = await _login.BeginAsync();
        BegunLogin other = await _login.BeginAsync();

        Assert.Equal(ErrorCodes.LoginOfAnotherBrowser, await RefusalAsync(LoginJourney.Callback(begun), transaction: null));
        Assert.Equal(ErrorCodes.LoginAlreadyUsed, await RefusalAsync(LoginJourney.Callback(begun), begun.Transaction));
        Assert.Equal(ErrorCodes.LoginOfAnotherBrowser, await RefusalAsync(LoginJourney.Callback(other), begun.Transaction));
    }

    [Fact]
    public async Task A_login_that_was_begun_with_another_profile_is_none_of_this_one()
    {
        BegunLogin begun = await _login.BeginAsync();
        LoginTransaction ofAnother = LoginTransaction.Create(begun.Transaction.Kept with { Profile = "Another" });

        Assert.Equal(ErrorCodes.LoginOfAnotherBrowser, await RefusalAsync(LoginJourney.Callback(begun), ofAnother));
    }

    [Fact]
    public async Task A_login_is_completed_once_also_on_an_instance_that_did_not_begin_it()
    {
        using LoginJourney elsewhere = new();
        BegunLogin begun = await elsewhere.BeginAsync();

        Assert.IsType<LoginOutcome.SignedIn>(await _login.Flow.CompleteAsync(LoginJourney.Callback(begun), begun.Transaction));
        Assert.Equal(ErrorCodes.LoginAlreadyUsed, await RefusalAsync(LoginJourney.Callback(begun), begun.Transaction));
    }

    [Theory]
    [InlineData(901)]
    [InlineData(-61)]
    public async Task A_login_ends_with_its_lifetime_and_when_the_clock_was_set_back(int seconds)
    {
        BegunLogin begun = await _login.BeginAsync();
        _login.Time.AdjustTime(_login.Time.GetUtcNow().AddSeconds(seconds));

        Assert.Equal(ErrorCodes.LoginExpired, await RefusalAsync(LoginJourney.Callback(begun), begun.Transaction));
    }

    public static TheoryData<string, string, int, string> Parameters => new()
    {
        { "code", "another", 0, "two codes" },
        { "error", "access_denied", 0, "a code and an error" },
        { "more", "a", 5_000, "a value of 5,000 letters" },
    };

    [Theory]
    [MemberData(nameof(Parameters))]
    public async Task A_callback_of_another_form_is_refused(string name, string value, int letters, string why)
    {
        BegunLogin begun = await _login.BeginAsync();

        LoginCallback callback = LoginJourney.Callback(begun, new KeyValuePair<string, string>(name, value.PadRight(letters, 'a')));
        ErrorCode refused = await RefusalAsync(callback, begun.Transaction);

        Assert.True(refused == ErrorCodes.CallbackRefused, why);
    }

    [Theory]
    [InlineData("code", "", "EID2025")]
    [InlineData("error", "server_error", "EID2001")]
    [InlineData("error", "login_required", "EID2028")]
    public async Task A_callback_without_a_code_to_redeem_is_refused(string name, string value, string code)
    {
        BegunLogin begun = await _login.BeginAsync();
        LoginCallback callback = new([new("state", begun.Transaction.RevealState()), new(name, value)]);

        Assert.Equal(code, (await Assert.ThrowsAsync<LoginException>(() => _login.Flow.CompleteAsync(callback, begun.Transaction))).Code);
    }

    [Theory]
    [InlineData("login_required", "login_required")]
    [InlineData("request_not_supported", "SignRequest")]
    [InlineData("invalid_request_uri", "invalid_request_uri")]
    [InlineData("<b>anything</b>", "that no registry names")]
    public async Task A_registered_error_of_the_provider_is_named_and_any_other_is_not(string error, string said)
    {
        LoginException refused = await EndAsync(error);

        Assert.Equal(ErrorCodes.ProviderError, refused.Error);
        Assert.Contains(said, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("anything", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("access_denied")]
    [InlineData("consent_required")]
    public async Task Who_does_not_agree_has_stopped(string error)
    {
        BegunLogin begun = await _login.BeginAsync();

        LoginOutcome outcome = await _login.Flow.CompleteAsync(
            new LoginCallback([new("state", begun.Transaction.RevealState()), new("error", error)]), begun.Transaction);

        Assert.IsType<LoginOutcome.Cancelled>(outcome);
    }

    [Fact]
    public async Task A_session_that_ran_out_at_the_provider_is_no_outage()
    {
        Assert.Equal(ErrorCodes.ProviderUnavailable, (await EndAsync("temporarily_unavailable")).Error);

        LoginException refused = await EndAsync("temporarily_unavailable", "authentication_expired");

        Assert.Equal((ErrorCodes.LoginExpired, true), (refused.Error, refused.MayBeginAgain));
        Assert.False(refused.IsTransient);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(true, "https://other.example")]
    [InlineData(true, "https://eid.example", "https://eid.example")]
    [InlineData(false, "https://other.example")]
    public async Task A_callback_of_another_provider_is_refused(bool isPromised, params string[] issuers)
    {
        _login.Provider.Document["authorization_response_iss_parameter_supported"] = isPromised;
        BegunLogin begun = await _login.BeginAsync();

        LoginCallback callback = LoginJourney.Callback(begun, issuers.Select(issuer => new KeyValuePair<string, string>("iss", issuer)));
        Assert.Equal(ErrorCodes.CallbackIssuerMismatch, await RefusalAsync(callback, begun.Transaction));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task By_setting_every_callback_names_its_issuer_whatever_the_document_promises(bool isNamed)
    {
        using LoginJourney login = new(options => options.RequireIssuerInCallback = true);
        login.Provider.Document["authorization_response_iss_parameter_supported"] = false;
        BegunLogin begun = await login.BeginAsync();
        LoginCallback callback = LoginJourney.Callback(
            begun, isNamed ? [new KeyValuePair<string, string>("iss", "https://eid.example")] : []);

        Exception? refused = await Record.ExceptionAsync(() => login.Flow.CompleteAsync(callback, begun.Transaction));

        Assert.Equal(isNamed ? null : ErrorCodes.CallbackIssuerMismatch, (refused as LoginException)?.Error);
    }

    [Fact]
    public async Task A_step_up_by_another_account_is_refused()
    {
        BegunLogin begun = await _login.Flow.BeginAsync(new LoginRequest
        {
            RedirectUri = new Uri("https://portal.example/back"),
            SamePersonAs = new SubjectKey("https://eid.example", SubjectKind.ProviderSubject, "subject-2"),
        });

        Assert.Equal(ErrorCodes.StepUpByAnotherPerson, await RefusalAsync(LoginJourney.Callback(begun), begun.Transaction));
    }

    [Fact]
    public async Task A_level_that_no_value_proves_is_not_asked_for()
    {
        using LoginJourney login = new(configureLogin: options =>
        {
            options.Level.Required = AssuranceLevel.Level1;
            options.Level.Values.Level1.Add("loa1");
            options.Level.Values.Level2.Clear();
        });
        LoginRequest request = new() { RedirectUri = new Uri("https://portal.example/back"), Level = AssuranceLevel.Level2 };

        Assert.Equal(ErrorCodes.SettingsInvalid, (await Assert.ThrowsAsync<LoginException>(() => login.Flow.BeginAsync(request))).Error);
    }

    private async Task<LoginException> EndAsync(string error, string? description = null)
    {
        BegunLogin begun = await _login.BeginAsync();
        LoginCallback callback = new(
        [
            new("state", begun.Transaction.RevealState()),
            new("error", error),
            .. description is null ? [] : new[] { KeyValuePair.Create("error_description", description) },
        ]);
        return await Assert.ThrowsAsync<LoginException>(() => _login.Flow.CompleteAsync(callback, begun.Transaction));
    }

    private async Task<ErrorCode> RefusalAsync(LoginCallback callback, LoginTransaction? transaction) =>
        (await Assert.ThrowsAsync<LoginException>(() => _login.Flow.CompleteAsync(callback, transaction))).Error;
}
