using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace EIdentity.AspNetCore;

/// <summary>Has sessions written in our format, unless the app has set one of its own.</summary>
/// <remarks>It stands before ASP.NET's own setup, which sets a format too, and which another cookie of the app may have added.</remarks>
internal sealed class SessionTicketSetup(IDataProtectionProvider protection) : IPostConfigureOptions<CookieAuthenticationOptions>
{
    public void PostConfigure(string? name, CookieAuthenticationOptions options)
    {
        if (name == EIdentityDefaults.SessionScheme)
        {
            options.TicketDataFormat ??= new SecureDataFormat<AuthenticationTicket>(
                new SessionTicketSerializer(),
                (options.DataProtectionProvider ?? protection).CreateProtector("EIdentity.AspNetCore.Session", "v1"));
        }
    }
}
