using Microsoft.Extensions.Hosting;

namespace EIdentity.Client;

/// <summary>Checks the settings of a login that the SDK carries out itself.</summary>
internal sealed class LoginSettingsCheck(
    IEnumerable<LoginProfileFactory> profiles,
    SandboxPermission sandbox,
    TimeProvider time,
    IServiceProvider provider,
    IHostEnvironment? environment = null) : ISettingsCheck<LoginOptions>
{
    private const int MinBegunLogins = 10;

    private static readonly TimeSpan MaxClockSkew = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan MaxLoginLifetime = TimeSpan.FromHours(1);
    private static readonly TimeSpan MaxBackchannelTimeout = TimeSpan.FromMinutes(1);

    /// <summary>Gets the settings of a login, for the flow and for the levels of a stock handler alike.</summary>
    public static SettingsTable Table { get; } = SettingsTable.Of<LoginOptions>()
        .With<ClientKeyOptions>("ClientKey")
        .With<ClientKeyOptions>("NextClientKey")
        .With<ClientKeyOptions>("DecryptionKeys:N")
        .With<LevelOptions>("Level")
        .With<LevelValues>("Level:Values")
        .With<LevelAgreementOptions>("Level:Agreement")
        .With<UpstreamProviderOptions>("Level:Upstream")
        .With<CitizenClaimNames>("Claims")
        .With<OutboundOptions>("Outbound");

    public void Check(string name, LoginOptions options, SettingsProblems problems)
    {
        string[] known = [.. profiles.Select(profile => profile.Name)];
        problems.Require(
            known.Contains(options.Profile, StringComparer.Ordinal),
            "Profile",
            $"is '{options.Profile}', but must be one of: {string.Join(", ", known)}");
        CheckIssuer(options.Issuer, problems, environment?.IsDevelopment() ?? false);
        problems.RequireText(options.ClientId, "ClientId", "the id that the provider registered for this service");
        problems.RequirePlainText(
            options.SubjectClaim,
            "SubjectClaim",
            "the claim of the ID token that names the citizen's account; leave it out for sub");
        ClientKeySettingsCheck.Check(options, provider.FindClientSigner(name), problems);
        LevelSettingsCheck.Check(options, problems, time.GetUtcNow());
        foreach (string algorithm in options.SigningAlgorithms)
        {
            problems.Require(
                SigningAlgorithm.All.Contains(algorithm, StringComparer.Ordinal),
                "SigningAlgorithms",
                $"lists '{algorithm}', but may only list: {string.Join(", ", SigningAlgorithm.All)}");
        }

        foreach (string origin in options.AllowedOrigins)
        {
            // Not repeated: an address may hold a password.
            problems.Require(
                PlainHttp.IsOrigin(origin),
                "AllowedOrigins",
                "may only list https addresses without path or user, for example https://login.example.gov.vn");
        }

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

    private static void CheckIssuer(string? issuer, SettingsProblems problems, bool isDevelopment)
    {
        if (!problems.RequireText(issuer, "Issuer", "the provider's issuer, exactly as its discovery document says it" + (isDevelopment
            ? "; to develop without a provider, call builder.AddEIdentitySandbox() of EIdentity.Sandbox in Debug builds"
            : string.Empty)))
        {
            return;
        }

        bool isAddress = Uri.TryCreate(issuer, UriKind.Absolute, out Uri? address);
        bool namesUser = isAddress && address!.UserInfo.Length > 0;
        problems.Require(
            namesUser || (isAddress && PlainHttp.IsAcceptable(address!, [])),
            "Issuer",
            $"is '{issuer}', but must be an https address (http only on loopback)");
        problems.Require(
            !isAddress || (address!.Query.Length == 0
                && address.Fragment.Length == 0
                && address.UserInfo.Length == 0
                && !issuer!.Contains("..", StringComparison.Ordinal)),
            "Issuer",
            "must not have a query, a fragment, user information or '..'");
    }
}
