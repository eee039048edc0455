using System.Reflection;

namespace EIdentity.Sandbox;

/// <summary>Names one way in which the provider of a login can fail or lie.</summary>
/// <remarks>
/// The catalogue is closed: <see cref="All"/> lists it. Arm a fault with <see cref="SandboxFaults"/>. Each acts on the answer
/// of one <see cref="Step"/>, says what a good client makes of it (<see cref="Verdict"/>) and what the client must use for
/// it to show (<see cref="Need"/>).
/// </remarks>
public sealed partial class LoginFault
{
    /// <summary>The origin that lying answers point to; a client that calls it is broken. The name never resolves (RFC 2606).</summary>
    public const string AttackerOrigin = "https://attacker.invalid";

    private LoginFault(LoginStep step, string name, string description, string securityCases)
    {
        Step = step;
        Name = name;
        Description = description;
        SecurityCases = securityCases.Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>Gets all faults of a login.</summary>
    public static IReadOnlyList<LoginFault> All =>
    [
        .. typeof(LoginFault).GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Where(property => property.PropertyType == typeof(LoginFault))
            .Select(property => (LoginFault)property.GetValue(null)!),
    ];

    /// <summary>Gets the name that the journal and the pages show.</summary>
    public string Name { get; }

    /// <summary>Gets a sentence that says what the provider does.</summary>
    public string Description { get; }

    /// <summary>Gets the numbers of the security cases that the fault expresses, such as <c>SEC-149</c>.</summary>
    public IReadOnlyList<string> SecurityCases { get; }

    /// <summary>Gets the step of the login at which the fault shows.</summary>
    public LoginStep Step { get; }

    /// <summary>Gets what a good client does about the fault.</summary>
    public LoginFaultVerdict Verdict { get; private set; }

    /// <summary>Gets what the client must use or ask for, so that the fault shows.</summary>
    public LoginFaultNeed Need { get; private set; }

    internal Func<LoginExchange, Task>? AnswerAsync { get; private init; }

    internal Action<IdTokenDraft>? EditIdToken { get; private init; }

    internal Action<CallbackDraft>? EditCallback { get; private init; }

    internal string? AuthorizeError { get; private init; }

    // Before the code is looked at, so that a second call with it could still work.
    internal bool IsBeforeTheCode { get; private set; }

    internal bool IsLasting { get; private set; }

    // Who signs in is not known yet when a document is read or the login begins.
    internal bool CanBeAimed =>
        Step is LoginStep.Callback or LoginStep.Token or LoginStep.IdToken or LoginStep.UserInfo && !IsBeforeTheCode;

    /// <summary>Returns the name.</summary>
    public override string ToString() => Name;
}
