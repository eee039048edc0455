using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace EIdentity.Client;

/// <summary>Makes the profiles that speak OpenID Connect, and checks their settings.</summary>
internal sealed class OpenIdConnectProfileKind(IHostEnvironment? environment = null) : LoginProfileKind("OpenIdConnect")
{
    internal override bool IsDefault => true;

    public override IReadOnlyList<string> ProbeNames { get; } =
        [ProviderProbe.Called, KeySetProbe.Called, ClockProbe.Called, ClientRefusalProbe.Called, ClientKeyProbe.Called];

    public override LoginProfile Create(LoginProfileContext login) =>
        login.Services.GetRequiredKeyedService<OpenIdConnectParts>(login.Login).Profile;

    internal override void Check(LoginProfileContext login, SettingsProblems problems)
    {
        LoginOptions options = login.Settings;
        CheckIssuer(options.Issuer, problems, environment?.IsDevelopment() ?? false);
        problems.RequireText(options.ClientId, "ClientId", "the id that the provider registered for this service");
        problems.RequirePlainText(
            options.SubjectClaim,
            "SubjectClaim",
            "the claim of the ID token that names the citizen's account; leave it out for sub");
        ClientKeySettingsCheck.Check(options, login.Services.FindClientSigner(login.Login), problems);
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
