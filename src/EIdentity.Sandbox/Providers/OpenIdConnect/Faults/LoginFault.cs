using System.Reflection;

namespace EIdentity.Sandbox;

/// <summary>Names one way in which the provider of a login can fail or lie.</summary>
/// <remarks>
/// The catalogue is closed: <see cref="All"/> lists it. Arm a fault with <see cref="SandboxFaults"/>. Each acts on the answer
/// of one <see cref="Step"/>, says what a good client makes of it (<see cref="Verdict"/>) and what the client must use for
/// it to show (<see cref="Need"/>).
/// </remarks>
public sealed partial class LoginFault : SandboxFault
{
    /// <summary>The origin that lying answers point to; a client that calls it is broken. The name never resolves (RFC 2606).</summary>
    public const string AttackerOrigin = FaultyTransport.AttackerOrigin;

    private readonly FaultHook _hook;
    private bool _isLasting;

    private LoginFault(
        LoginStep step,
        string name,
        string description,
        string descriptionInVietnamese,
        string securityCases,
        FaultHook hook)
        : base(name, description, descriptionInVietnamese, securityCases)
    {
        Step = step;
        _hook = hook;
    }

    /// <summary>Gets all faults of a login.</summary>
    public static IReadOnlyList<LoginFault> All =>
    [
        .. typeof(LoginFault).GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Where(property => property.PropertyType == typeof(LoginFault))
            .Select(property => (LoginFault)property.GetValue(null)!),
    ];

    /// <summary>Gets the step of the login at which the fault shows.</summary>
    public LoginStep Step { get; }

    /// <summary>Gets what a good client does about the fault.</summary>
    public LoginFaultVerdict Verdict { get; private set; }

    /// <summary>Gets what the client must use or ask for, so that the fault shows.</summary>
    public LoginFaultNeed Need { get; private set; }

    internal override FaultHook Hook => _hook;

    internal override string? Hint => Step is LoginStep.Discovery or LoginStep.KeySet
        ? "Clients keep that answer: arm the fault before the first login of the application."
        : Need switch
        {
            LoginFaultNeed.Dpop => "It shows only where the client uses DPoP.",
            LoginFaultNeed.SealedTokens => "It shows only where ID tokens are sealed to a key of the client.",
            LoginFaultNeed.PushedRequests => "It shows only where the client pushes its requests.",
            LoginFaultNeed.MaximumAge => "It shows only where a maximum age of the sign-in is asked for.",
            LoginFaultNeed.EarlierLogin => "It shows only after a login without a fault.",
            LoginFaultNeed.SignedUserInfo => "It shows only where UserInfo comes signed to the client.",
            LoginFaultNeed.VNeID => "It shows only where the client signs in at VNeID directly, with sealed answers.",
            _ => null,
        };

    internal override bool IsLasting => _isLasting;
}
