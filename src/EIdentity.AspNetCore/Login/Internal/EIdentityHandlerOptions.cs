using Microsoft.AspNetCore.Authentication;

namespace EIdentity.AspNetCore;

/// <summary>Holds the settings of the scheme: what ASP.NET itself wants to know, and what only a web app needs.</summary>
internal sealed class EIdentityHandlerOptions : RemoteAuthenticationOptions
{
    /// <summary>Gets or sets the name of the login that the scheme hosts; empty for the one without a name.</summary>
    public string Login { get; set; } = string.Empty;

    /// <summary>Gets or sets a value indicating whether cookies may travel over plain HTTP, which only Development allows.</summary>
    public bool AllowsPlainHttp { get; set; }

    /// <summary>Gets or sets the web app's own settings, from the same section as the login's.</summary>
    public EIdentityWebOptions Web { get; set; } = new();
}
