namespace EIdentity.IntegrationTests;

/// <summary>Says what one browser does with a session that others have too.</summary>
internal enum SessionAct
{
    Renew,
    SignOut,
    SignInAsAnother,
    StepUp,
}
