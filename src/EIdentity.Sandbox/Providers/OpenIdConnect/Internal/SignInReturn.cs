namespace EIdentity.Sandbox;

/// <summary>Says where the browser goes back to, at the end of a login.</summary>
/// <param name="Client">The client that began the login.</param>
/// <param name="RedirectUri">Its registered address.</param>
/// <param name="State">What it wants to hear again, if anything.</param>
internal sealed record SignInReturn(ProviderClient Client, string RedirectUri, string? State);
