using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace EIdentity.AspNetCore;

/// <summary>Sets the session's cookie up: locked to the host, sent over TLS only, idle and absolute ends.</summary>
internal sealed class SessionCookieSetup(
    IOptions<EIdentityWebOptions> web,
    IHostEnvironment environment,
    TimeProvider time) : IConfigureNamedOptions<CookieAuthenticationOptions>
{
    public void Configure(string? name, CookieAuthenticationOptions options)
    {
        if (name != EIdentityDefaults.SessionScheme)
        {
            return;
        }

        // On a developer's machine there is often no TLS, and cookies of two ports of one host are not told apart.
        bool isDevelopment = environment.IsDevelopment();
        options.Cookie.Name = isDevelopment ? EIdentityDefaults.SessionScheme : "__Host-" + EIdentityDefaults.SessionScheme;
        options.Cookie.SecurePolicy = isDevelopment ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.HttpOnly = true;
        options.Cookie.IsEssential = true;
        options.Cookie.Path = "/";
        options.ExpireTimeSpan = web.Value.SessionIdleTimeout;
        options.SlidingExpiration = true;
        options.TimeProvider = time;

        // Who is not signed in, or not well enough, is sent to log in; the cookie's own login page does not exist.
        options.ForwardChallenge = EIdentityDefaults.AuthenticationScheme;
        options.ForwardForbid = EIdentityDefaults.AuthenticationScheme;
    }

    public void Configure(CookieAuthenticationOptions options) => Configure(Options.DefaultName, options);
}
