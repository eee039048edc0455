namespace EIdentity.AspNetCore;

/// <summary>Says where a citizen can go on from a page about a login.</summary>
public enum CitizenActionKind
{
    /// <summary>
    /// Begin the login again: <see cref="EIdentityDefaults.LoginPath"/>, with the page's own <c>returnUrl</c> and <c>scheme</c>.
    /// </summary>
    SignIn = 1,

    /// <summary>
    /// Read how to raise the level and what to do when signing in is difficult: <see cref="EIdentityDefaults.HelpPath"/>.
    /// </summary>
    Help = 2,

    /// <summary>Go to the front page.</summary>
    FrontPage = 3,

    /// <summary>Go on to the page's own <c>returnUrl</c>, signed in as one is.</summary>
    Continue = 4,
}
