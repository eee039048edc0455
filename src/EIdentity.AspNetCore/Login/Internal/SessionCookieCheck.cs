using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace EIdentity.AspNetCore;

/// <summary>Refuses a session's cookie that the app has loosened, for example by setting up all cookies at once.</summary>
internal sealed class SessionCookieCheck(IHostEnvironment environment) : IValidateOptions<CookieAuthenticationOptions>
{
    private const string HostPrefix = "__Host-";

    public ValidateOptionsResult Validate(string? name, CookieAuthenticationOptions options)
    {
        if (name != EIdentityDefaults.SessionScheme)
        {
            return ValidateOptionsResult.Skip;
        }

        string[] problems = [.. Find(options)];
        return problems.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(
            $"{ErrorCodes.SettingsInvalid}: the cookie of '{EIdentityDefaults.SessionScheme}' would not be safe: "
                + $"{string.Join("; ", problems)}. See {ErrorCodes.SettingsInvalid.HelpAddress}.");
    }

    private IEnumerable<string> Find(CookieAuthenticationOptions options)
    {
        CookieBuilder cookie = options.Cookie;
        if (options.Events is not SessionEvents || options.EventsType is not null)
        {
            yield return "its events are replaced by PostConfigure, so no session would end; set them with Configure";
        }

        if (options.CookieManager is not SessionCookieManager)
        {
            yield return "its CookieManager is replaced by PostConfigure, so a sign-in would keep the old session; set it with Configure";
        }

        if (!cookie.HttpOnly)
        {
            yield return "HttpOnly = false lets scripts read it";
        }

        if (cookie.SameSite == SameSiteMode.Strict)
        {
            yield return "SameSite = Strict keeps it back from the page that follows a login, which would begin another; leave it at Lax";
        }
        else if (cookie.SameSite != SameSiteMode.Lax)
        {
            yield return $"SameSite = {cookie.SameSite} sends it with other sites' requests; leave it at Lax";
        }

        if (cookie.Domain is not null || cookie.Path is not "/")
        {
            yield return "Domain or Path lets another host or application of this host set it; leave both as they are";
        }

        if (!environment.IsDevelopment()
            && (cookie.SecurePolicy != CookieSecurePolicy.Always || cookie.Name?.StartsWith(HostPrefix, StringComparison.Ordinal) != true))
        {
            yield return $"outside Development it must be Secure (Always) and named {HostPrefix}…";
        }
    }
}
