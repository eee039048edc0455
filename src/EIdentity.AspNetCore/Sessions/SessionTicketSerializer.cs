using System.Security.Claims;
using EIdentity.Client;
using Microsoft.AspNetCore.Authentication;

namespace EIdentity.AspNetCore;

/// <summary>Writes a session's ticket into two thirds of the bytes that ASP.NET takes: a browser sends it with every request.</summary>
/// <remarks>
/// A ticket that holds more than the identity of a login, identities or claims of the app's own, is written as ASP.NET writes it. Version,
/// scheme, the number of claims, each claim, then the notes. The owner is not written, but made anew of the claims that are.
/// </remarks>
internal sealed class SessionTicketSerializer : IDataSerializer<AuthenticationTicket>
{
    private const byte AsAspNet = 0;
    private const byte Version = 1;

    public byte[] Serialize(AuthenticationTicket model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return SessionClaims.FindAlone(model.Principal) is { } session
            && SessionOwner.IsAdded(session)
            && session.Claims.ToArray() is [.. var claims, _]
            && FindLength(model, claims) is { } length
            ? Write(model, claims, length)
            : [AsAspNet, .. TicketSerializer.Default.Serialize(model)];
    }

    /// <exception cref="FormatException">The bytes are cut, too many, or of another version.</exception>
    public AuthenticationTicket? Deserialize(byte[] data)
    {
        ArgumentNullException.ThrowIfNull(data);
        return data switch
        {
            [AsAspNet, .. byte[] rest] => TicketSerializer.Default.Deserialize(rest),
            [Version, ..] => Read(data.AsSpan(1)),
            _ => throw new FormatException("The ticket is empty or of another version."),
        };
    }

    // More claims than a byte counts are no login's.
    private static int? FindLength(AuthenticationTicket ticket, Claim[] claims)
    {
        int length = 2 + CountedText.LengthOf(ticket.AuthenticationScheme);
        foreach (Claim claim in claims)
        {
            if (claims.Length > byte.MaxValue || !IsOurs(claim))
            {
                return null;
            }

            length += NamedTexts.LengthOf(claim.Type, claim.Value);
        }

        return length + NotesFormat.LengthOf(ticket.Properties);
    }

    // Nobody gives a claim of ours properties, and to ask for them makes each claim keep an empty list.
    private static bool IsOurs(Claim claim) =>
        NamedTexts.Knows(claim.Type)
        && claim.Value.Length > 0
        && claim.ValueType == ClaimValueTypes.String
        && claim is { Issuer: ClaimsIdentity.DefaultIssuer, OriginalIssuer: ClaimsIdentity.DefaultIssuer };

    private static byte[] Write(AuthenticationTicket ticket, Claim[] claims, int length)
    {
        byte[] bytes = new byte[length];
        bytes[0] = Version;
        Span<byte> free = bytes.AsSpan(1);
        CountedText.Write(ref free, ticket.AuthenticationScheme);
        free[0] = (byte)claims.Length;
        free = free[1..];
        foreach (Claim claim in claims)
        {
            NamedTexts.Write(ref free, claim.Type, claim.Value);
        }

        NotesFormat.Write(ref free, ticket.Properties);
        return bytes;
    }

    private static AuthenticationTicket Read(ReadOnlySpan<byte> rest)
    {
        string scheme = CountedText.Read(ref rest);
        int count = rest.IsEmpty ? throw new FormatException("The ticket is cut.") : rest[0];
        rest = rest[1..];
        ClaimsIdentity session = SessionClaims.CreateEmpty();
        for (int i = 0; i < count; i++)
        {
            (string type, string value) = NamedTexts.Read(ref rest);
            SessionClaims.Add(session, type, value);
        }

        SessionOwner.Add(session);
        return new AuthenticationTicket(new ClaimsPrincipal(session), NotesFormat.Read(rest), scheme);
    }
}
