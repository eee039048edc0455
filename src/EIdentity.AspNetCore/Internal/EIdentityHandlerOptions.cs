using Microsoft.AspNetCore.Authentication;

namespace EIdentity.AspNetCore;

/// <summary>Holds what ASP.NET itself wants to know of the scheme.</summary>
internal sealed class EIdentityHandlerOptions : RemoteAuthenticationOptions
{
    /// <summary>Gets or sets a value indicating whether cookies may travel over plain HTTP, which only Development allows.</summary>
    public bool AllowsPlainHttp { get; set; }
}
