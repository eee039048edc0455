namespace EIdentity.Sandbox;

/// <summary>Names the steps of a login at which faults strike.</summary>
internal static class ProviderSteps
{
    public static readonly FaultStep<ProviderExchange> Discovery = new(knowsPerson: false);

    public static readonly FaultStep<ProviderExchange> KeySet = new(knowsPerson: false);

    public static readonly FaultStep<ProviderExchange> PushedRequest = new(knowsPerson: false);

    public static readonly FaultStep<AuthorizationAnswer> Authorization = new(knowsPerson: false);

    public static readonly FaultStep<CallbackDraft> Callback = new(knowsPerson: true);

    /// <summary>Gets the call for tokens before its code is looked at, so that a second call with it could still work.</summary>
    public static readonly FaultStep<ProviderExchange> TokenCall = new(knowsPerson: false);

    public static readonly FaultStep<IdTokenDraft> IdToken = new(knowsPerson: true);

    public static readonly FaultStep<ProviderExchange> Token = new(knowsPerson: true);

    public static readonly FaultStep<ProviderExchange> UserInfo = new(knowsPerson: true);
}
