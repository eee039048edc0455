using Microsoft.Extensions.Options;

namespace EIdentity.Client.Tests;

public sealed class NamedLoginFlowTests
{
    [Fact]
    public async Task A_login_is_completed_where_it_was_begun()
    {
        using TwoLogins logins = new();

        LoginOutcome outcome = await logins.CompleteAsync(TwoLogins.B, await logins.BeginAsync(TwoLogins.B));

        Assert.IsType<LoginOutcome.SignedIn>(outcome);
    }

    [Fact]
    public async Task A_login_of_one_name_is_not_completed_under_another_and_nobody_is_asked()
    {
        using TwoLogins logins = new();
        BegunLogin begun = await logins.BeginAsync(TwoLogins.A);

        LoginException refused = await Assert.ThrowsAsync<LoginException>(() => logins.CompleteAsync(TwoLogins.B, begun));

        Assert.Equal(ErrorCodes.LoginOfAnotherBrowser, refused.Error);
        Assert.Empty(logins.ProviderOfA.Calls("/token"));
        Assert.Empty(logins.ProviderOfB.Calls("/token"));
    }

    [Fact]
    public async Task The_level_of_whoever_completes_a_login_holds_whatever_it_was_begun_with()
    {
        using TwoLogins logins = new();
        logins.ProviderOfB.Claims["acr"] = "loa1";
        BegunLogin begun = await logins.BeginAsync(TwoLogins.B);
        LoginTransaction low = LoginTransaction.Create(begun.Transaction.Kept with { Level = AssuranceLevel.Level1 });

        LoginException refused = await Assert.ThrowsAsync<LoginException>(() => logins.CompleteAsync(TwoLogins.B, begun, low));

        Assert.Equal(ErrorCodes.LevelTooLow, refused.Error);
    }

    [Fact]
    public async Task The_age_of_whoever_completes_a_login_holds_whatever_it_was_begun_with()
    {
        using TwoLogins logins = new(configureLoginB: options => options.Level.MaxAge = TimeSpan.FromMinutes(5));
        logins.ProviderOfB.Claims["auth_time"] = logins.Time.GetUtcNow().AddHours(-1).ToUnixTimeSeconds();
        BegunLogin begun = await logins.BeginAsync(TwoLogins.B);
        LoginTransaction any = LoginTransaction.Create(begun.Transaction.Kept with { MaxAge = null });

        LoginException refused = await Assert.ThrowsAsync<LoginException>(() => logins.CompleteAsync(TwoLogins.B, begun, any));

        Assert.Equal(ErrorCodes.LevelTooOld, refused.Error);
    }

    [Fact]
    public async Task What_a_login_was_begun_with_may_ask_for_more_than_the_settings()
    {
        using TwoLogins logins = new();
        logins.ProviderOfA.Claims["acr"] = "loa1";
        BegunLogin begun = await logins.BeginAsync(TwoLogins.A);
        LoginTransaction high = LoginTransaction.Create(begun.Transaction.Kept with { Level = AssuranceLevel.Level2 });

        LoginException refused = await Assert.ThrowsAsync<LoginException>(() => logins.CompleteAsync(TwoLogins.A, begun, high));

        Assert.Equal(ErrorCodes.LevelTooLow, refused.Error);
    }

    [Fact]
    public void Settings_of_a_login_that_was_not_added_are_refused_under_the_name_that_was_asked_for()
    {
        using TwoLogins logins = new();

        OptionsValidationException refused = Assert.Throws<OptionsValidationException>(() => logins.Options("Officers"));

        Assert.StartsWith("EID1001: Login 'Officers' has", refused.Message, StringComparison.Ordinal);
    }
}
