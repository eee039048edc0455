using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace EIdentity.Client;

/// <summary>Checks the login settings at start and reports every problem at once.</summary>
internal sealed class LoginOptionsValidator(
    IEnumerable<LoginProfileFactory> profiles,
    IEnumerable<ISettingsCheck<LoginOptions>> checks,
    SettingsReaders<LoginOptions> readers,
    SandboxPermission sandbox,
    TimeProvider time,
    IServiceProvider provider,
    IHostEnvironment? environment = null) : IValidateOptions<LoginOptions>
{
    private static readonly TimeSpan MaxClockSkew = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan MaxLoginLifetime = TimeSpan.FromHours(1);
    private static readonly TimeSpan MaxBackchannelTimeout = TimeSpan.FromMinutes(1);

    public ValidateOptionsResult Validate(string? name, LoginOptions options)
    {
        SettingsProblems problems = new(readers.Of(name).Path);
        string[] known = [.. profiles.Select(profile => profile.Name)];
        problems.Require(
            known.Contains(options.Profile, StringComparer.Ordinal),
            "Profile",
            $"is '{options.Profile}', but must be one of: {string.Join(", ", known)}");
        CheckIssuer(options.Issuer, problems, environment?.IsDevelopment() ?? false);
        problems.RequireText(options.ClientId, "ClientId", "the id that the provider registered for this service");
        if (problems.RequireText(
            options.SubjectClaim,
            "SubjectClaim",
            "the claim of the ID token that names the citizen's account; leave it out for sub"))
        {
            problems.RequirePlain(options.SubjectClaim, "SubjectClaim");
        }

        ClientKeyCheck.Check(options, provider.FindClientSigner(name ?? string.Empty), problems);
        LevelOptionsRules.Check(options, problems, time.GetUtcNow());
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
        problems.RequireRange(options.BackchannelTimeout, TimeSpan.FromSeconds(1), MaxBackchannelTimeout, "BackchannelTimeout");
        OutboundOptionsRules.Check(options.Outbound, problems);
        sandbox.Check(options.AllowSandbox, nameof(options.AllowSandbox), problems);
        foreach (ISettingsCheck<LoginOptions> check in checks)
        {
            check.Check(name ?? string.Empty, options, problems);
        }

        return problems.ToResult();
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
