namespace EIdentity.AspNetCore;

/// <summary>Holds the one setting that a login by name has in a web app besides those of every login.</summary>
internal sealed class NamedLoginOptions
{
    /// <summary>Gets or sets the path of the callback; by default <c>/eidentity/callback/</c> and the login's name.</summary>
    public string? CallbackPath { get; set; }

    public string GetCallbackPath(string login) => CallbackPath ?? $"/eidentity/callback/{login}";
}
