namespace EIdentity.Sandbox;

/// <summary>Says what a good client does when the provider fails or lies in a named way.</summary>
public enum LoginFaultVerdict
{
    /// <summary>The login is refused: no session, and no second try with the same answer.</summary>
    Refused = 0,

    /// <summary>The login fails closed as "the provider is unavailable", within the time and size limits.</summary>
    Unavailable = 1,

    /// <summary>The login goes on: the oddity is harmless or is recovered from.</summary>
    Accepted = 2,

    /// <summary>Both can be defended: the client chooses, writes it down and a test pins it.</summary>
    ClientsChoice = 3,
}
