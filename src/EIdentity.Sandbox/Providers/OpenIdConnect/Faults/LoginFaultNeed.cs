namespace EIdentity.Sandbox;

/// <summary>Says what the application under test must use or ask for, so that a fault can show.</summary>
public enum LoginFaultNeed
{
    /// <summary>Nothing: every login will do.</summary>
    None = 0,

    /// <summary>The client proves possession of a key (DPoP, RFC 9449).</summary>
    Dpop = 1,

    /// <summary>The ID token is sealed to a key of the client (JWE, RFC 7516).</summary>
    SealedTokens = 2,

    /// <summary>The client pushes its requests (PAR, RFC 9126).</summary>
    PushedRequests = 3,

    /// <summary>The client asks for a sign-in that is not older than a maximum age (<c>max_age</c>).</summary>
    MaximumAge = 4,

    /// <summary>Somebody signed in before, without a fault.</summary>
    EarlierLogin = 5,

    /// <summary>UserInfo comes signed (<see cref="SandboxClient.SignUserInfo"/>).</summary>
    SignedUserInfo = 6,

    /// <summary>The client signs in at VNeID directly, whose answers are sealed in an envelope.</summary>
    VNeID = 7,
}
