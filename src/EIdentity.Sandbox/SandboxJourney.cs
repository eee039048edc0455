namespace EIdentity.Sandbox;

/// <summary>Says how a sign-in at VNeID ends: with a return to the application, or with a page of VNeID's own.</summary>
public enum SandboxJourney
{
    /// <summary>The browser comes back.</summary>
    Returns = 0,

    /// <summary>The account is granted and not activated yet.</summary>
    NotActivated = 1,

    /// <summary>The citizen refused, in the app, a sign-in on the web.</summary>
    WebSignInRefused = 2,

    /// <summary>The account is locked.</summary>
    Locked = 3,
}
