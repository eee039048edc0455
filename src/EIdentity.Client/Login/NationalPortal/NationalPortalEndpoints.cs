namespace EIdentity.Client;

/// <summary>Holds addresses of the portal; HTTPS, or HTTP on a loopback address.</summary>
public sealed class NationalPortalEndpoints
{
    /// <summary>Gets or sets where the browser is sent to sign in.</summary>
    /// <value>The default is <c>/oauth2/authorize</c> below the authority.</value>
    public Uri? Authorization { get; set; }

    /// <summary>Gets or sets where codes are redeemed.</summary>
    /// <value>The default is <c>/oauth2/token</c> below the authority.</value>
    public Uri? Token { get; set; }

    /// <summary>Gets or sets where the claims are fetched.</summary>
    /// <value>The default is <c>/oauth2/userinfo</c> below the authority.</value>
    public Uri? UserInfo { get; set; }

    /// <summary>Gets or sets where the portal's signing keys stand.</summary>
    /// <value>The default is <c>/oauth2/jwks</c> below the authority, as in WSO2 Identity Server; nobody has confirmed it.</value>
    public Uri? KeySet { get; set; }

    /// <summary>Gets or sets where the access token is asked about as a second check.</summary>
    /// <value>The default is none: the check is left out.</value>
    public Uri? Introspection { get; set; }

    /// <summary>Gets or sets where the access token is handed back once a login has ended with it, well or not (RFC 7009).</summary>
    /// <value>The default is none: it runs out by itself.</value>
    public Uri? Revocation { get; set; }

    /// <summary>Gets or sets where the citizen's session at the portal is ended.</summary>
    /// <value>The default is none: signing out ends the session here alone.</value>
    public Uri? Logout { get; set; }

    /// <summary>Gets all of them by the names of the settings.</summary>
    internal IEnumerable<(string Name, Uri? Address)> All =>
    [
        (nameof(Authorization), Authorization),
        (nameof(Token), Token),
        (nameof(UserInfo), UserInfo),
        (nameof(KeySet), KeySet),
        (nameof(Introspection), Introspection),
        (nameof(Revocation), Revocation),
        (nameof(Logout), Logout),
    ];
}
