using EIdentity.Client;
using EIdentity.Sandbox;

namespace EIdentity.IntegrationTests;

/// <summary>One of the routes on which a citizen can sign in, and what differs there of what a login ends with.</summary>
/// <param name="Profile">The name of the route, as <c>EIdentity:Profile</c> says it.</param>
public sealed record LoginRoute(string Profile)
{
    public static LoginRoute OpenIdConnect { get; } = new("OpenIdConnect");

    public static LoginRoute NationalPortal { get; } = new("NationalPortal")
    {
        Evidence = LevelEvidence.BackchannelOnly,
        SubjectOf = person => new SubjectKey(
            "https://sandbox.test/national-portal/oauth2/token",
            SubjectKind.TechId,
            new Guid(Convert.FromHexString(person.Subject)).ToString()),
        Paths = new Dictionary<LoginStep, string>
        {
            [LoginStep.KeySet] = "/national-portal/oauth2/jwks",
            [LoginStep.Token] = "/national-portal/oauth2/token",
            [LoginStep.UserInfo] = "/national-portal/oauth2/userinfo",
        },
        LacksNeeds = [LoginFaultNeed.Dpop, LoginFaultNeed.SealedTokens, LoginFaultNeed.PushedRequests],

        // The portal names itself in no callback, says no level in its ID token, and no number there.
        Outcomes = Split("""
            callback-issuer-missing acr-lower acr-two-values acr-longer acr-other-case acr-cyrillic acr-unknown acr-array
            acr-missing acr-null amr-in-place-of-acr userinfo-number-of-another
            """).ToDictionary(static fault => fault, static _ => (ErrorCode?)null),
    };

    /// <summary>Gets what carried the level.</summary>
    public LevelEvidence Evidence { get; init; } = LevelEvidence.SignedToken;

    /// <summary>Gets the key of a person's account.</summary>
    public Func<SandboxPerson, SubjectKey> SubjectOf { get; init; } =
        static person => new SubjectKey("https://sandbox.test", SubjectKind.ProviderSubject, person.Subject);

    /// <summary>Gets where each step is answered; a step without a path does not exist on the route.</summary>
    public IReadOnlyDictionary<LoginStep, string> Paths { get; init; } = new Dictionary<LoginStep, string>
    {
        [LoginStep.Discovery] = "/.well-known/openid-configuration",
        [LoginStep.KeySet] = "/.well-known/jwks.json",
        [LoginStep.PushedRequest] = "/par",
        [LoginStep.Token] = "/token",
        [LoginStep.UserInfo] = "/userinfo",
    };

    /// <summary>Gets what a client of the route cannot use, so that faults of it do not show.</summary>
    public IReadOnlyList<LoginFaultNeed> LacksNeeds { get; init; } = [];

    /// <summary>Gets the outcomes of faults that end otherwise than on the route of OpenID Connect.</summary>
    public IReadOnlyDictionary<string, ErrorCode?> Outcomes { get; init; } = new Dictionary<string, ErrorCode?>();

    /// <summary>Says whether a fault can exist on the route.</summary>
    public bool Has(LoginFault fault) => !LacksNeeds.Contains(fault.Need)
        && (fault.Step is LoginStep.Authorization or LoginStep.Callback or LoginStep.IdToken || Paths.ContainsKey(fault.Step));

    /// <summary>Gets the one error that a fault must end in, or <see langword="null"/> when the login succeeds.</summary>
    public ErrorCode? OutcomeOf(LoginFault fault) =>
        Outcomes.TryGetValue(fault.Name, out ErrorCode? other) ? other : ExpectedOutcomes.Of(fault.Name);

    public override string ToString() => Profile;

    private static string[] Split(string faults) => faults.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
}
