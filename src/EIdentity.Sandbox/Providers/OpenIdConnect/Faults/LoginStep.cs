namespace EIdentity.Sandbox;

/// <summary>Names the step of a login at which a fault of the provider shows.</summary>
public enum LoginStep
{
    /// <summary>The discovery document is read; clients keep it, so a fault must be armed before.</summary>
    Discovery = 0,

    /// <summary>The key set is read; clients keep it, so a fault must be armed before.</summary>
    KeySet = 1,

    /// <summary>The client pushes its request (RFC 9126).</summary>
    PushedRequest = 2,

    /// <summary>The browser arrives with the request.</summary>
    Authorization = 3,

    /// <summary>The browser is sent back to the client.</summary>
    Callback = 4,

    /// <summary>The client redeems the code; the fault is in the answer as a whole.</summary>
    Token = 5,

    /// <summary>The client redeems the code; the fault is in the ID token alone.</summary>
    IdToken = 6,

    /// <summary>The client asks for more about the citizen.</summary>
    UserInfo = 7,
}
