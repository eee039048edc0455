namespace EIdentity.Client;

/// <summary>Holds addresses of a provider that its discovery document does not say, or not as this service reaches them.</summary>
/// <remarks>
/// Each takes the place of what the document says, and is trusted as the settings are. HTTPS, or HTTP on a loopback address; no user, no
/// fragment.
/// </remarks>
public sealed class OpenIdConnectEndpoints
{
    /// <summary>Gets or sets where the browser is sent to sign in.</summary>
    /// <value>The default is what the document says.</value>
    public Uri? Authorization { get; set; }

    /// <summary>Gets or sets where codes are redeemed.</summary>
    /// <value>The default is what the document says.</value>
    public Uri? Token { get; set; }

    /// <summary>Gets or sets where the provider's signing keys stand.</summary>
    /// <value>The default is what the document says.</value>
    public Uri? KeySet { get; set; }

    /// <summary>Gets or sets where claims are fetched that the ID token leaves out.</summary>
    /// <value>The default is what the document says.</value>
    public Uri? UserInfo { get; set; }

    /// <summary>Gets or sets where the citizen's session at the provider is ended.</summary>
    /// <value>The default is what the document says.</value>
    public Uri? EndSession { get; set; }

    /// <summary>Gets or sets where login requests are handed over behind the citizen's back (RFC 9126).</summary>
    /// <value>The default is what the document says.</value>
    public Uri? PushedAuthorization { get; set; }

    /// <summary>Gets all of them by the names of the settings.</summary>
    internal IEnumerable<(string Name, Uri? Address)> All =>
    [
        (nameof(Authorization), Authorization),
        (nameof(Token), Token),
        (nameof(KeySet), KeySet),
        (nameof(UserInfo), UserInfo),
        (nameof(EndSession), EndSession),
        (nameof(PushedAuthorization), PushedAuthorization),
    ];
}
