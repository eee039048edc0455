namespace EIdentity.Sandbox;

/// <summary>Names one way in which the register or the gateway before it can fail or lie.</summary>
/// <remarks>The catalogue is closed: <see cref="All"/> lists it. Arm a fault with <see cref="SandboxFaults"/>.</remarks>
public sealed partial class RegisterFault
{
    private RegisterFault(string name, string description, string securityCase, Func<RegisterExchange, Task> answerAsync)
    {
        Name = name;
        Description = description;
        SecurityCases = [securityCase];
        AnswerAsync = answerAsync;
    }

    /// <summary>Gets all faults of a look-up.</summary>
    public static IReadOnlyList<RegisterFault> All =>
    [
        Unavailable, FirewallPage, DocumentTypeDefinition, AnotherPerson, TwoPersons, TruncatedXml, Throttled, TokenRefused,
        SoapFault, OversizeBody, NoAnswerInTime,
    ];

    /// <summary>Gets the name that the journal and the pages show.</summary>
    public string Name { get; }

    /// <summary>Gets a sentence that says what the register does.</summary>
    public string Description { get; }

    /// <summary>Gets the numbers of the security cases that the fault expresses, such as <c>SEC-242</c>.</summary>
    public IReadOnlyList<string> SecurityCases { get; }

    internal Func<RegisterExchange, Task> AnswerAsync { get; }

    // A lie about a person needs an answer that holds one; a yes or no has none.
    internal bool NeedsPerson { get; private init; }

    /// <summary>Returns the name.</summary>
    public override string ToString() => Name;
}
