using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using EIdentity.Client;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace EIdentity.AspNetCore;

/// <summary>Keeps a begun login in a protected cookie, one a login, bound to the browser that began it.</summary>
internal sealed class LoginCookie(IDataProtectionProvider protection, ILogger<LoginCookie> logger)
{
    // Begun and never finished logins must not pile up until the server refuses the request header.
    private const int MaxCookies = 5;
    private const int NameLength = 12;
    private const string Prefix = "EIdentity.Login.";

    private readonly IDataProtector _protector = protection.CreateProtector("EIdentity.AspNetCore.LoginCookie", "v1");

    public void Write(
        HttpContext context,
        LoginTransaction transaction,
        AuthenticationProperties properties,
        TimeSpan lifetime,
        bool allowsPlainHttp)
    {
        DeleteSurplus(context, allowsPlainHttp);
        byte[] kept = transaction.ToBytes();
        byte[] content = [.. BitConverter.GetBytes(kept.Length), .. kept, .. PropertiesSerializer.Default.Serialize(properties)];
        string value = Base64Url.EncodeToString(_protector.Protect(content));
        CookieOptions options = Options(context, allowsPlainHttp);
        options.MaxAge = lifetime;
        context.Response.Cookies.Append(Name(context, transaction.RevealState(), allowsPlainHttp), value, options);
    }

    /// <summary>Reads the login kept under a state and deletes its cookie, whether it could be read or not.</summary>
    public bool TryTake(
        HttpContext context,
        string? state,
        bool allowsPlainHttp,
        [NotNullWhen(true)] out LoginTransaction? transaction,
        [NotNullWhen(true)] out AuthenticationProperties? properties)
    {
        transaction = null;
        properties = null;
        string? name = state is null ? null : Name(context, state, allowsPlainHttp);
        if (name is null || !context.Request.Cookies.TryGetValue(name, out string? value))
        {
            return false;
        }

        context.Response.Cookies.Delete(name, Options(context, allowsPlainHttp));
        try
        {
            byte[] content = _protector.Unprotect(Base64Url.DecodeFromChars(value));
            int length = BitConverter.ToInt32(content, 0);
            properties = PropertiesSerializer.Default.Deserialize(content[(sizeof(int) + length)..]);
            return properties is not null && LoginTransaction.TryRead(content.AsSpan(sizeof(int), length), out transaction);
        }
        catch (Exception failure) when (failure is CryptographicException or FormatException)
        {
            // Edited, cut, or protected with keys this instance does not have: to this instance there is no such login.
            Log.LoginCookieUnreadable(logger);
            return false;
        }
    }

    private static void DeleteSurplus(HttpContext context, bool allowsPlainHttp)
    {
        if (context.Request.Cookies.Count < MaxCookies)
        {
            return;
        }

        string prefix = NamePrefix(context, allowsPlainHttp);

        // Browsers send the oldest first (RFC 6265, section 5.4), and the newest is the login that is still going on.
        foreach (string surplus in context.Request.Cookies.Keys
            .Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
            .SkipLast(MaxCookies - 1))
        {
            context.Response.Cookies.Delete(surplus, Options(context, allowsPlainHttp));
        }
    }

    private static string Name(HttpContext context, string state, bool allowsPlainHttp) =>
        NamePrefix(context, allowsPlainHttp) + SecretText.NameOf(state, NameLength);

    private static string NamePrefix(HttpContext context, bool allowsPlainHttp) =>
        IsPlain(context, allowsPlainHttp) ? Prefix : "__Host-" + Prefix;

    // Lax: the callback is a top-level navigation from another site, which Strict would strip of its cookie.
    private static CookieOptions Options(HttpContext context, bool allowsPlainHttp) => new()
    {
        HttpOnly = true,
        IsEssential = true,
        Path = "/",
        SameSite = SameSiteMode.Lax,
        Secure = !IsPlain(context, allowsPlainHttp),
    };

    private static bool IsPlain(HttpContext context, bool allowsPlainHttp) =>
        allowsPlainHttp
        && !context.Request.IsHttps
        && Uri.TryCreate($"http://{context.Request.Host}", UriKind.Absolute, out Uri? address)
        && address.IsLoopback;
}
