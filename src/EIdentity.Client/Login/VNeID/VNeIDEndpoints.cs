namespace EIdentity.Client;

/// <summary>Holds addresses of VNeID; HTTPS, or HTTP on a loopback address.</summary>
public sealed class VNeIDEndpoints
{
    /// <summary>Gets or sets where the browser is sent to sign in.</summary>
    /// <value>The default is <c>/auth</c> below the authority.</value>
    public Uri? Authorization { get; set; }

    /// <summary>Gets or sets where codes are redeemed.</summary>
    /// <value>There is no default; the setting is required. VNeID names it to whom it registers.</value>
    public Uri? Token { get; set; }

    /// <summary>Gets or sets where the claims are fetched.</summary>
    /// <value>There is no default; the setting is required. VNeID names it to whom it registers.</value>
    public Uri? UserInfo { get; set; }

    /// <summary>Gets or sets where the citizen's session at VNeID is ended.</summary>
    /// <value>The default is none: signing out ends the session here alone.</value>
    public Uri? Logout { get; set; }

    /// <summary>Gets all of them by the names of the settings.</summary>
    internal IEnumerable<(string Name, Uri? Address)> All =>
    [
        (nameof(Authorization), Authorization),
        (nameof(Token), Token),
        (nameof(UserInfo), UserInfo),
        (nameof(Logout), Logout),
    ];
}
