using EIdentity.Client;
using EIdentity.Sandbox;

namespace EIdentity.IntegrationTests;

/// <summary>One of the routes on which a citizen can sign in, and what differs there of what a login ends with.</summary>
/// <param name="Profile">The name of the route, as <c>EIdentity:Profile</c> says it.</param>
public sealed record LoginRoute(string Profile)
{
    public static LoginRoute OpenIdConnect { get; } = new("OpenIdConnect") { LacksNeeds = [LoginFaultNeed.VNeID] };

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
            [LoginStep.Authorization] = "/national-portal/oauth2/authorize",
            [LoginStep.Callback] = "/eidentity/callback",
            [LoginStep.IdToken] = "/national-portal/oauth2/token",
            [LoginStep.Token] = "/national-portal/oauth2/token",
            [LoginStep.UserInfo] = "/national-portal/oauth2/userinfo",
        },
        LacksNeeds = [LoginFaultNeed.Dpop, LoginFaultNeed.SealedTokens, LoginFaultNeed.PushedRequests, LoginFaultNeed.VNeID],

        // The portal names itself in no callback, says no level in its ID token, and no number there.
        Outcomes = Split("""
            callback-issuer-missing acr-lower acr-two-values acr-longer acr-other-case acr-cyrillic acr-unknown acr-array
            acr-missing acr-null amr-in-place-of-acr userinfo-number-of-another
            """).ToDictionary(static fault => fault, static _ => (ErrorCode?)null),
    };

    public static LoginRoute VNeID { get; } = new("VNeID")
    {
        Evidence = LevelEvidence.BackchannelOnly,
        SubjectOf = person => new SubjectKey(
            "https://sandbox.test/vneid", SubjectKind.PersonalIdentificationNumber, person.Citizen.Number!.Value.Reveal()),
        Paths = new Dictionary<LoginStep, string>
        {
            [LoginStep.Authorization] = "/vneid/auth",
            [LoginStep.Callback] = "/eidentity/callback",
            [LoginStep.Token] = "/vneid/oauth2/token",
            [LoginStep.UserInfo] = "/vneid/oauth2/userinfo",
        },
        LacksNeeds =
        [
            LoginFaultNeed.Dpop, LoginFaultNeed.SealedTokens, LoginFaultNeed.PushedRequests, LoginFaultNeed.SignedUserInfo,
            LoginFaultNeed.MaximumAge,
        ],

        // There is no ID token, and no subject that two answers say: what nothing binds cannot be told apart. Nor is a code bound to the
        // login that began it, unless VNeID takes PKCE (guides/vneid.md).
        Lacks = Split("""
            userinfo-of-another-person userinfo-subject-missing userinfo-subject-other-case userinfo-subject-twice
            token-id-token-twice token-id-token-missing token-id-token-empty token-id-token-object
            callback-code-of-another callback-code-of-another-unchecked
            """),

        // No issuer in callbacks, no other claims than VNeID's own; a 401 is the caller's address, and a code of another form is no code;
        // what a scope means there nobody has said.
        Outcomes = new Dictionary<string, ErrorCode?>
        {
            ["callback-issuer-missing"] = null,
            ["callback-issuer-wrong"] = null,
            ["callback-issuer-twice"] = null,
            ["callback-code-unknown"] = ErrorCodes.CallbackRefused,
            ["token-scope-smaller"] = null,
            ["userinfo-number-of-another"] = null,
            ["userinfo-401"] = ErrorCodes.ClientRefused,
        },
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
        [LoginStep.Authorization] = "/authorize",
        [LoginStep.Callback] = "/eidentity/callback",
        [LoginStep.IdToken] = "/token",
        [LoginStep.Token] = "/token",
        [LoginStep.UserInfo] = "/userinfo",
    };

    /// <summary>Gets what a client of the route cannot use, so that faults of it do not show.</summary>
    public IReadOnlyList<LoginFaultNeed> LacksNeeds { get; init; } = [];

    /// <summary>Gets the faults that cannot exist on the route for another reason.</summary>
    public IReadOnlyList<string> Lacks { get; init; } = [];

    /// <summary>Gets the outcomes of faults that end otherwise than on the route of OpenID Connect.</summary>
    public IReadOnlyDictionary<string, ErrorCode?> Outcomes { get; init; } = new Dictionary<string, ErrorCode?>();

    /// <summary>Says whether a fault can exist on the route.</summary>
    public bool Has(LoginFault fault) =>
        !LacksNeeds.Contains(fault.Need) && !Lacks.Contains(fault.Name) && Paths.ContainsKey(fault.Step);

    /// <summary>Gets the one error that a fault must end in, or <see langword="null"/> when the login succeeds.</summary>
    public ErrorCode? OutcomeOf(LoginFault fault) =>
        Outcomes.TryGetValue(fault.Name, out ErrorCode? other) ? other : ExpectedOutcomes.Of(fault.Name);

    public override string ToString() => Profile;

    private static string[] Split(string faults) => faults.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
}
