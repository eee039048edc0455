namespace EIdentity.Client.Tests;

/// <summary>Asks how old a level is, of a route that never says when it was proven.</summary>
public sealed class VNeIDAgeTests
{
    private static readonly TimeSpan TenMinutes = TimeSpan.FromMinutes(10);

    [Fact]
    public async Task An_age_is_not_proven_by_an_answer_without_a_time()
    {
        using VNeIDJourney login = new();

        Assert.Equal(ErrorCodes.LevelTooOld, (await login.RefusalAsync(maxAge: TenMinutes)).Error);
    }

    [Fact]
    public async Task By_the_providers_written_word_a_login_is_as_old_as_its_beginning()
    {
        using VNeIDJourney login = new(configureLogin: options => Vouch(options, days: 30));
        BegunLogin begun = await login.BeginAsync(TenMinutes);
        DateTimeOffset begunAt = login.Time.GetUtcNow();
        login.Time.Advance(TimeSpan.FromMinutes(9));

        ElectronicIdentity identity = await login.CompleteAsync(begun);

        Assert.Equal(begunAt, identity.AuthenticatedAt);
    }

    [Fact]
    public async Task A_login_that_took_longer_than_the_age_is_too_old_all_the_same()
    {
        using VNeIDJourney login = new(configureLogin: options => Vouch(options, days: 30));
        BegunLogin begun = await login.BeginAsync(TenMinutes);
        login.Time.Advance(TimeSpan.FromMinutes(12));

        LoginException refused = await Assert.ThrowsAsync<LoginException>(() => login.CompleteAsync(begun));

        Assert.Equal(ErrorCodes.LevelTooOld, refused.Error);
        Assert.Contains("720 s ago (the beginning of the login, by Level:FreshEachTime)", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_word_that_has_run_out_dates_nothing()
    {
        using VNeIDJourney login = new(configureLogin: options => Vouch(options, days: 1));
        _ = login.Flow;
        login.Time.Advance(TimeSpan.FromDays(3));

        Assert.Null((await login.SignInAsync()).AuthenticatedAt);
        Assert.Equal(ErrorCodes.LevelTooOld, (await login.RefusalAsync(maxAge: TenMinutes)).Error);
    }

    private static void Vouch(LoginOptions options, int days)
    {
        // The clock of the tests begins at the start of 2000.
        options.Level.FreshEachTime.Number = "12/C06-RAR";
        options.Level.FreshEachTime.SignedOn = new DateOnly(1999, 12, 1);
        options.Level.FreshEachTime.ExpiresOn = new DateOnly(2000, 1, 1).AddDays(days);
    }
}
