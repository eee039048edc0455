namespace EIdentity.Sandbox;

/// <summary>Names one way in which the register or the gateway before it can fail or lie.</summary>
/// <remarks>The catalogue is closed: <see cref="All"/> lists it. Arm a fault with <see cref="SandboxFaults"/>.</remarks>
public sealed partial class RegisterFault : SandboxFault
{
    private readonly FaultHook _hook;

    private RegisterFault(
        string name,
        string description,
        string descriptionInVietnamese,
        string securityCase,
        Func<RegisterExchange, Task> answerAsync)
        : this(name, description, descriptionInVietnamese, securityCase, RegisterSteps.Answer, answerAsync)
    {
    }

    private RegisterFault(
        string name,
        string description,
        string descriptionInVietnamese,
        string securityCase,
        FaultStep<RegisterExchange> step,
        Func<RegisterExchange, Task> answerAsync)
        : base(name, description, descriptionInVietnamese, securityCase) =>
        _hook = FaultHook.At(step, answerAsync);

    private RegisterFault(
        string name,
        string description,
        string descriptionInVietnamese,
        string securityCase,
        FaultStep<CallerCheck> step,
        Action<CallerCheck> mislead)
        : base(name, description, descriptionInVietnamese, securityCase) =>
        _hook = FaultHook.At(step, mislead);

    /// <summary>Gets all faults of a look-up.</summary>
    public static IReadOnlyList<RegisterFault> All =>
    [
        Unavailable, FirewallPage, DocumentTypeDefinition, AnotherPerson, TwoPersons, TruncatedXml, Throttled, TokenRefused,
        SoapFault, OversizeBody, NoAnswerInTime, AddressNotListed, DigestRefused, ClockAhead, ApiKeyRefused, MemberUnknown,
    ];

    internal override FaultHook Hook => _hook;
}
