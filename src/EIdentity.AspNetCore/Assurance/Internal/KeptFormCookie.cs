using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using EIdentity.Client;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace EIdentity.AspNetCore;

/// <summary>Remembers in the browser which kept form is its own, until its citizen has signed in again.</summary>
/// <remarks>
/// Not in the login's own notes: a login that is stopped, refused, or meets a provider that is down must not take along what a citizen has
/// typed. The cookie holds no value of the form, only where it is kept, for which address, and for which account.
/// </remarks>
internal sealed class KeptFormCookie(IDataProtectionProvider protection, KeptForms forms)
{
    private const string Name = "EIdentity.Form";
    private const char Between = '\n';

    private readonly IDataProtector _protector = protection.CreateProtector("EIdentity.AspNetCore.KeptFormCookie", "v1");

    /// <summary>Keeps the form of a request, if there is one that may be kept.</summary>
    /// <returns>What became of it.</returns>
    public async Task<PostedOutcome> KeepAsync(
        HttpContext context, string person, string address, bool cameAfterSession, bool allowsPlainHttp)
    {
        (PostedOutcome outcome, string? handle) =
            await forms.KeepAsync(context, person, address, cameAfterSession).ConfigureAwait(false);
        if (handle is null)
        {
            return outcome;
        }

        CookieOptions options = OwnCookies.OptionsOf(context, allowsPlainHttp);
        options.MaxAge = KeptForms.Lifetime;
        try
        {
            byte[] value = _protector.Protect(Encoding.UTF8.GetBytes(string.Join(Between, handle, person, address)));
            OwnCookies.Append(
                context, OwnCookies.NameOf(context, allowsPlainHttp, Name), Base64Url.EncodeToString(value), options);
            return PostedOutcome.Kept;
        }
        catch (Exception)
        {
            // The key ring failed: nobody would find the form again.
            await forms.DropAsync(handle, person, CancellationToken.None).ConfigureAwait(false);
            return PostedOutcome.Lost;
        }
    }

    /// <summary>Says whether a form of this person waits; one of another person is thrown away.</summary>
    public async Task<bool> WaitsForAsync(HttpContext context, string person, bool allowsPlainHttp)
    {
        if (!TryRead(context, allowsPlainHttp, out Waiting? waiting))
        {
            return false;
        }

        if (SecretText.AreEqual(waiting.Person, person))
        {
            return true;
        }

        await DropAsync(context, allowsPlainHttp).ConfigureAwait(false);
        return false;
    }

    /// <summary>Takes the form out, and forgets it, whether it is this account's or not.</summary>
    /// <exception cref="SharedStateException">EID2009: the shared state cannot be reached.</exception>
    public async Task<(KeptForm Form, string Address)?> TakeAsync(HttpContext context, string person, bool allowsPlainHttp)
    {
        if (!TryRead(context, allowsPlainHttp, out Waiting? waiting))
        {
            return null;
        }

        Forget(context, allowsPlainHttp);
        return await forms.TakeAsync(waiting.Handle, person, waiting.Address, context.RequestAborted).ConfigureAwait(false) is { } form
            ? (form, waiting.Address)
            : null;
    }

    /// <summary>Throws away what waits.</summary>
    public async Task DropAsync(HttpContext context, bool allowsPlainHttp)
    {
        if (TryRead(context, allowsPlainHttp, out Waiting? waiting))
        {
            Forget(context, allowsPlainHttp);
            await forms.DropAsync(waiting.Handle, waiting.Person, CancellationToken.None).ConfigureAwait(false);
        }
    }

    private bool TryRead(HttpContext context, bool allowsPlainHttp, [NotNullWhen(true)] out Waiting? waiting)
    {
        waiting = null;
        if (!context.Request.Cookies.TryGetValue(OwnCookies.NameOf(context, allowsPlainHttp, Name), out string? value))
        {
            return false;
        }

        try
        {
            string[] parts = Encoding.UTF8.GetString(_protector.Unprotect(Base64Url.DecodeFromChars(value))).Split(Between);
            waiting = parts.Length == 3 ? new Waiting(parts[0], parts[1], parts[2]) : null;
            return waiting is not null;
        }
        catch (Exception)
        {
            // Edited, cut, or closed with keys that this instance does not have.
            return false;
        }
    }

    private static void Forget(HttpContext context, bool allowsPlainHttp) => OwnCookies.Delete(
        context, OwnCookies.NameOf(context, allowsPlainHttp, Name), OwnCookies.OptionsOf(context, allowsPlainHttp));

    [SecretData]
    private sealed class Waiting(string handle, string person, string address)
    {
        public string Handle => handle;

        public string Person => person;

        public string Address => address;

        public override string ToString() => "Waiting(masked)";
    }
}
