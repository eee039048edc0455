namespace EIdentity.AspNetCore;

/// <summary>Names the authentication schemes and addresses of e-identity login.</summary>
public static class EIdentityDefaults
{
    /// <summary>The scheme that sends a citizen to the provider and takes the callback.</summary>
    public const string AuthenticationScheme = "EIdentity";

    /// <summary>The scheme of the cookie session that a login begins.</summary>
    public const string SessionScheme = "EIdentity.Session";

    /// <summary>
    /// The address that begins a login; <c>?returnUrl=</c> names a local address to come back to, <c>&amp;scheme=</c> a login by name,
    /// <c>&amp;level=2</c> or <c>1</c> the level that it must prove: who has it already is led on.
    /// </summary>
    public const string LoginPath = "/eidentity/login";

    /// <summary>The address that ends the session: GET asks, POST with an antiforgery token does it.</summary>
    public const string LogoutPath = "/eidentity/logout";

    /// <summary>The address of the page that says how to raise the level and what to do when signing in is difficult.</summary>
    public const string HelpPath = "/eidentity/help";

    /// <summary>The address of the page that shows a form again that waited for a higher level.</summary>
    public const string KeptFormPath = "/eidentity/kept-form";

    /// <summary>The address of the page that says why a login did not work.</summary>
    public const string ProblemPath = "/eidentity/problem";
}
