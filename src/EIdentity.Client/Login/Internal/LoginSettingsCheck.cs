namespace EIdentity.Client;

/// <summary>Checks the settings of a login that the SDK carries out itself.</summary>
internal sealed class LoginSettingsCheck(
    IEnumerable<LoginProfileKind> kinds,
    IEnumerable<LoginName> logins,
    SandboxPermission sandbox,
    TimeProvider time,
    IServiceProvider provider) : ISettingsCheck<LoginOptions>
{
    private const int MinBegunLogins = 10;

    private static readonly TimeSpan MaxClockSkew = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan MaxLoginLifetime = TimeSpan.FromHours(1);
    private static readonly TimeSpan MaxBackchannelTimeout = TimeSpan.FromMinutes(1);

    /// <summary>Gets the settings of a login that all profiles share, for the flow and for the levels of a stock handler alike.</summary>
    public static SettingsTable Table { get; } = SettingsTable.Of<LoginOptions>()
        .With<LevelOptions>("Level")
        .With<LevelValues>("Level:Values")
        .With<LevelAgreementOptions>("Level:Agreement")
        .With<LevelFreshnessOptions>("Level:FreshEachTime")
        .With<UpstreamProviderOptions>("Level:Upstream")
        .With<ConfirmationOptions>("Confirmations:N")
        .With<OutboundOptions>("Outbound");

    public void Check(string name, LoginOptions options, SettingsProblems problems)
    {
        LoginProfileKind[] known = [.. kinds];
        LoginProfileKind? kind = known.FindFor(options.Profile);
        problems.Require(
            kind is not null,
            "Profile",
            $"is '{options.Profile}', but must be one of: {string.Join(", ", known.Select(one => one.Name))}");
        problems.Require(
            known.DistinctBy(static one => one.Name, StringComparer.OrdinalIgnoreCase).Count() == known.Length,
            "Profile",
            "cannot be chosen: two profiles of one name were added; give yours another name than those of the SDK");
        LoginName? login = logins.FirstOrDefault(one => one.Value == name);
        problems.Require(login is not null, "Profile", "is of no login: none of this name was added");
        if (login is not null)
        {
            kind?.Check(new LoginProfileContext(login, options, kind, provider), problems);
        }

        if (kind is not null)
        {
            Confirmations.Check(kind, options, problems, time.GetUtcNow());
        }

        LevelSettingsCheck.Check(options.Level, problems, time.GetUtcNow(), kind?.LevelAuthority);
        problems.RequireRange(options.ClockSkew, TimeSpan.Zero, MaxClockSkew, "ClockSkew");
        problems.RequireRange(options.LoginLifetime, TimeSpan.FromMinutes(1), MaxLoginLifetime, "LoginLifetime");
        problems.Require(
            options.MaxBegunLoginsPerMinute >= MinBegunLogins,
            "MaxBegunLoginsPerMinute",
            $"is {options.MaxBegunLoginsPerMinute}, but must be {MinBegunLogins} or more; for no limit give a number nobody reaches");
        problems.RequireRange(options.BackchannelTimeout, TimeSpan.FromSeconds(1), MaxBackchannelTimeout, "BackchannelTimeout");
        OutboundSettingsCheck.Check(options.Outbound, problems);
        sandbox.Check(options.AllowSandbox, nameof(options.AllowSandbox), problems);
    }
}
