namespace EIdentity.Client;

/// <summary>Says how calls to one outside address leave this machine, and whom they trust.</summary>
/// <remarks>
/// Certificates are always checked: name, dates, purpose, chain and, as far as it can be learnt, revocation. Nothing here
/// switches that off. TLS 1.2 and 1.3 are spoken. The choices are those of decision record 0015.
/// </remarks>
public sealed class OutboundOptions
{
    /// <summary>Gets or sets the address of the proxy that the calls go through.</summary>
    /// <value>
    /// The default value is <see langword="null"/>: the proxy of the environment, if there is one. HTTP or HTTPS, host and port only.
    /// </value>
    /// <remarks>Where it is set, every call goes through it; neither the environment's proxy nor its exceptions count.</remarks>
    public Uri? Proxy { get; set; }

    /// <summary>Gets or sets the user that the proxy knows.</summary>
    /// <value>
    /// The default value is <see langword="null"/>: the proxy asks for none. The account that the service runs under is never offered.
    /// </value>
    public string? ProxyUser { get; set; }

    /// <summary>Gets or sets the password of <see cref="ProxyUser"/>.</summary>
    /// <value>
    /// The default value is <see langword="null"/>. Keep it in a vault or in user secrets, never in a file under version control.
    /// </value>
    [SecretData]
    public Secret? ProxyPassword { get; set; }

    /// <summary>Gets the root authorities that are trusted here, in place of those of the operating system.</summary>
    /// <value>
    /// The default is empty: those of the operating system. Each entry is the path of a PEM file, a PEM text, or the SHA-256
    /// thumbprint of a certificate in the machine's or the user's store of root authorities.
    /// </value>
    /// <remarks>
    /// For a government's own authority. Only the trust of this one address changes: no other check, and no other address
    /// (OWASP ASVS 5.0, 12.3.4). Files are read at start, and again when connections are set up anew.
    /// </remarks>
    public IList<string> TrustedAuthorities { get; } = [];

    /// <summary>Gets or sets the IP address of this machine that the calls leave from.</summary>
    /// <value>The default value is <see langword="null"/>: the operating system chooses.</value>
    /// <remarks>For machines with several networks, where the other side's firewall knows one address only.</remarks>
    public string? LocalAddress { get; set; }

    /// <summary>Gets a value indicating whether anything is set here.</summary>
    internal bool IsSet =>
        Proxy is not null || ProxyUser is not null || ProxyPassword is not null || LocalAddress is not null || TrustedAuthorities.Count > 0;

    /// <summary>Carries these settings to other options.</summary>
    internal void CopyTo(OutboundOptions other)
    {
        other.Proxy = Proxy;
        other.ProxyUser = ProxyUser;
        other.ProxyPassword = ProxyPassword;
        other.LocalAddress = LocalAddress;
        foreach (string authority in TrustedAuthorities)
        {
            other.TrustedAuthorities.Add(authority);
        }
    }

    /// <summary>Returns the proxy and the local address, never user or password.</summary>
    public override string ToString() =>
        $"OutboundOptions({(Proxy is null ? "no proxy" : AddressText.Of(Proxy))}, {LocalAddress ?? "any address"})";
}
