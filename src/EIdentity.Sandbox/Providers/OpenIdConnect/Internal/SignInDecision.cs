namespace EIdentity.Sandbox;

/// <summary>Says which button of the sign-in page was pressed.</summary>
internal enum SignInDecision
{
    None = 0,
    Continue = 1,
    Cancel = 2,
}
