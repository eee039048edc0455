using System.Buffers.Binary;
using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using EIdentity.Client;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace EIdentity.AspNetCore;

/// <summary>Keeps begun logins in protected cookies, one a login, bound to the browser that began it.</summary>
/// <remarks>
/// Servers refuse a request whose cookies are too long, every page of the app with it. So there are only a few names, which holds even
/// for logins that many tabs begin at once, and one of them alone takes a long address to come back to: all together take about
/// 6 KB at most, and 4 KB where a browser begins one login after the other.
/// </remarks>
internal sealed class LoginCookie(IDataProtectionProvider protection, TimeProvider time, RefusalAlarm alarm, ILogger<LoginCookie> logger)
{
    private const int Slots = 4;
    private const int LongSlot = 0;
    private const int MaxLength = 1200;
    private const int MaxLongLength = 2400;
    private const int MaxLengthOfAll = 4096;

    // When it was begun, in 12 hexadecimal digits of Unix milliseconds, and under which state, in 16 characters of a digest: in front
    // of what is protected, so that the right cookie is found without opening any.
    private const int TimeLength = 12;
    private const int NameBytes = 12;
    private const int HeadLength = TimeLength + (NameBytes / 3 * 4);
    private const string Prefix = "EIdentity.Login.";

    private readonly IDataProtector _protector = protection.CreateProtector("EIdentity.AspNetCore.LoginCookie", "v3");

    /// <summary>Keeps a begun login in a cookie, in place of older ones where there is no room.</summary>
    /// <exception cref="LoginException">EID2012: the Data Protection key ring failed.</exception>
    public void Write(
        HttpContext context,
        LoginTransaction transaction,
        AuthenticationProperties properties,
        TimeSpan lifetime,
        bool allowsPlainHttp)
    {
        string state = transaction.RevealState();
        string prefix = OwnCookies.NameOf(context, allowsPlainHttp, Prefix);
        List<(int Slot, string Value)> others = FindAll(context, prefix);
        string name = SecretText.NameOf(state, NameBytes);
        int slot = FindSlot(others, name);
        bool canBeLong = CanBeLong(others);
        byte[] content = ContentWithin(canBeLong ? MaxLongLength : MaxLength, transaction, properties);
        string value = Join($"{time.GetUtcNow().ToUnixTimeMilliseconds():x12}{name}", content);
        if (value.Length > MaxLength && canBeLong)
        {
            slot = LongSlot;
        }

        if (IsTaken(others, slot))
        {
            others.RemoveAll(other => other.Slot == slot);
        }

        CookieOptions options = OwnCookies.OptionsOf(context, allowsPlainHttp);
        while (others.Count > 0 && others.Sum(other => other.Value.Length) + value.Length > MaxLengthOfAll)
        {
            (int Slot, string Value) surplus = others.MinBy(other => BegunAt(other.Value));
            others.Remove(surplus);
            OwnCookies.Delete(context, prefix + surplus.Slot, options);
        }

        options.MaxAge = lifetime;
        OwnCookies.Append(context, prefix + slot, value, options);
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
        string prefix = OwnCookies.NameOf(context, allowsPlainHttp, Prefix);
        if (state is null || FindOf(SecretText.NameOf(state, NameBytes), FindAll(context, prefix)) is not (int slot, string value))
        {
            return false;
        }

        OwnCookies.Delete(context, prefix + slot, OwnCookies.OptionsOf(context, allowsPlainHttp));
        try
        {
            byte[] content = _protector.Unprotect(Base64Url.DecodeFromChars(value.AsSpan(HeadLength)));
            int length = BinaryPrimitives.ReadUInt16LittleEndian(content);
            properties = NotesFormat.Read(content.AsSpan(sizeof(ushort) + length));
            return LoginTransaction.TryRead(content.AsSpan(sizeof(ushort), length), out transaction);
        }
        catch (Exception)
        {
            // Edited, cut, or protected with keys that this instance does not have or reach: to it there is no such login.
            Log.LoginCookieUnreadable(logger, alarm.Note("login-cookie") ? LogLevel.Warning : LogLevel.Information);
            return false;
        }
    }

    // What the address asked for goes first, then the address: the citizen comes back to the page, or to the front page, and is signed in.
    private byte[] ContentWithin(int length, LoginTransaction transaction, AuthenticationProperties properties)
    {
        byte[] content = Protect(transaction, properties);
        if (LengthOf(content) <= length)
        {
            return content;
        }

        Log.ReturnAddressShortened(logger);
        string address = properties.RedirectUri!;
        properties.RedirectUri = address[..(address.IndexOfAny(['?', '#']) is int end and >= 0 ? end : address.Length)];
        content = Protect(transaction, properties);
        if (LengthOf(content) <= length)
        {
            return content;
        }

        // The front page of the app, wherever on the host that is.
        properties.RedirectUri = null;
        return Protect(transaction, properties);
    }

    private static int LengthOf(byte[] content) => HeadLength + Base64Url.GetEncodedLength(content.Length);

    private static string Join(string head, byte[] content) =>
        string.Create(LengthOf(content), (head, content), static (value, parts) =>
        {
            parts.head.CopyTo(value);
            Base64Url.EncodeToChars(parts.content, value[HeadLength..]);
        });

    private byte[] Protect(LoginTransaction transaction, AuthenticationProperties properties)
    {
        byte[] kept = transaction.ToBytes();
        byte[] content = new byte[sizeof(ushort) + kept.Length + NotesFormat.LengthOf(properties)];
        BinaryPrimitives.WriteUInt16LittleEndian(content, checked((ushort)kept.Length));
        Span<byte> free = content.AsSpan(sizeof(ushort));
        kept.CopyTo(free);
        free = free[kept.Length..];
        NotesFormat.Write(ref free, properties);
        try
        {
            return _protector.Protect(content);
        }
        catch (Exception failure)
        {
            LoginException refused = new(ErrorCodes.SessionNotWritten, $"A login could not be begun: {failure.GetType().Name}.");
            LoginLog.Refused(logger, refused);
            throw refused;
        }
    }

    // The one long login that is still young is not given up for another.
    private static bool CanBeLong(List<(int Slot, string Value)> taken) =>
        taken.Count == Slots
            ? taken.MinBy(cookie => BegunAt(cookie.Value)).Slot == LongSlot
            : !IsTaken(taken, LongSlot);

    // Logins that begin at once do not see each other: their states spread them over what is free, the place of a long one last.
    private static int FindSlot(List<(int Slot, string Value)> taken, string name)
    {
        Span<int> free = stackalloc int[Slots];
        int count = 0;
        for (int slot = LongSlot + 1; slot < Slots; slot++)
        {
            if (!IsTaken(taken, slot))
            {
                free[count++] = slot;
            }
        }

        return count > 0 ? free[name[0] % count]
            : !IsTaken(taken, LongSlot) ? LongSlot
            : taken.MinBy(cookie => BegunAt(cookie.Value)).Slot;
    }

    private static bool IsTaken(List<(int Slot, string Value)> taken, int slot)
    {
        foreach ((int other, _) in taken)
        {
            if (other == slot)
            {
                return true;
            }
        }

        return false;
    }

    private static (int Slot, string Value)? FindOf(string name, List<(int Slot, string Value)> cookies)
    {
        foreach ((int slot, string value) in cookies)
        {
            if (value.AsSpan(TimeLength).StartsWith(name, StringComparison.Ordinal))
            {
                return (slot, value);
            }
        }

        return null;
    }

    private static List<(int Slot, string Value)> FindAll(HttpContext context, string prefix)
    {
        List<(int Slot, string Value)> found = [];
        foreach ((string name, string value) in context.Request.Cookies)
        {
            if (name.Length == prefix.Length + 1
                && name.StartsWith(prefix, StringComparison.Ordinal)
                && name[^1] - '0' is >= 0 and < Slots and int slot
                && value.Length > HeadLength)
            {
                found.Add((slot, value));
            }
        }

        return found;
    }

    private static long BegunAt(string value) =>
        long.TryParse(value.AsSpan(0, TimeLength), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out long milliseconds)
            ? milliseconds
            : 0;
}
