namespace EIdentity.Client;

/// <summary>Says how the ID token is shown to the portal when a citizen signs out.</summary>
public enum NationalPortalLogoutHint
{
    /// <summary>Not at all: the portal is told <c>client_id</c>, and may ask once more.</summary>
    NotSent = 0,

    /// <summary>In a posted form, where it stands in no address (OpenID Connect RP-Initiated Logout 1.0, section 2).</summary>
    Posted = 1,

    /// <summary>
    /// In the address, which is all that clients of the portal were seen to do. Histories, proxies and logs of the portal then hold the
    /// citizen's data (ASVS 5.0, 14.2.1): each start warns of it.
    /// </summary>
    InAddress = 2,
}
