namespace EIdentity.Client;

/// <summary>Writes the address that ends the session at a provider and comes back (RP-Initiated Logout 1.0, section 2).</summary>
internal static class LogoutAddress
{
    // client_id in place of id_token_hint: the token would put the citizen's claims into an address (ASVS 14.2.1).
    public static Uri Of(Uri endpoint, string clientId, Uri postLogoutRedirectUri)
    {
        QueryWriter query = new(endpoint);
        query.Add("client_id", clientId);
        query.Add("post_logout_redirect_uri", postLogoutRedirectUri.OriginalString);
        return query.ToUri();
    }
}
