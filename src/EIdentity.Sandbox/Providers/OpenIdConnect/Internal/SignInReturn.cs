namespace EIdentity.Sandbox;

/// <summary>Says where the browser goes back to, at the end of a login.</summary>
/// <param name="Client">The client that began the login.</param>
/// <param name="RedirectUri">Its registered address.</param>
/// <param name="State">What it wants to hear again, if anything.</param>
internal sealed record SignInReturn(ProviderClient Client, string RedirectUri, string? State)
{
    /// <summary>Gets the origin that the browser goes back to, which is an app's own scheme for an app on a phone.</summary>
    public string? Origin =>
        Uri.TryCreate(RedirectUri, UriKind.Absolute, out Uri? address) ? address.GetLeftPart(UriPartial.Authority) : null;

    /// <summary>Gets the front page of the application, or <see langword="null"/> where that is no web page.</summary>
    public string? FrontPage => ProviderClient.FrontPageAt(RedirectUri);
}
