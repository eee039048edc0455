using System.Collections.Frozen;
using EIdentity.Client;

namespace EIdentity.AspNetCore;

/// <summary>Writes a claim or a note into few bytes: a name that is ours is one byte, any other is written out.</summary>
internal static class NamedTexts
{
    // Its place, counted from one, stands for a name in cookies that are out there: add at the end only.
    private static readonly string[] Names =
    [
        EIdentityClaimTypes.Issuer, EIdentityClaimTypes.SubjectKind, EIdentityClaimTypes.Subject, EIdentityClaimTypes.Level,
        EIdentityClaimTypes.Evidence, EIdentityClaimTypes.AccountType, EIdentityClaimTypes.SignedInAt, EIdentityClaimTypes.AuthenticatedAt,
        EIdentityClaimTypes.Name, EIdentityClaimTypes.BirthDate, EIdentityClaimTypes.Number, EIdentityClaimTypes.LegacyNumber,
        EIdentityClaimTypes.Settings, EIdentityClaimTypes.Scheme, LoginNotes.Session, LoginNotes.AskedMaxAge,

        // ASP.NET's own, which it does not publish.
        ".issued", ".expires", ".redirect",

        EIdentityClaimTypes.PassportNumber, EIdentityClaimTypes.OrganisationName, EIdentityClaimTypes.TaxCode,
        EIdentityClaimTypes.EnterpriseCode,
    ];

    // Each claim and note of a ticket asks three times.
    private static readonly FrozenDictionary<string, int> Places =
        Names.Index().ToFrozenDictionary(name => name.Item, name => name.Index + 1, StringComparer.Ordinal);

    /// <summary>Says whether a name is one of ours.</summary>
    public static bool Knows(string name) => Places.ContainsKey(name);

    /// <summary>Gives how many bytes a text takes with its name.</summary>
    public static int LengthOf(string name, string text) => 1 + (Knows(name) ? 0 : CountedText.LengthOf(name)) + CountedText.LengthOf(text);

    /// <summary>Writes a text with its name, and leaves what is still free.</summary>
    /// <exception cref="OverflowException">Either has more than 65,535 bytes.</exception>
    public static void Write(ref Span<byte> free, string name, string text)
    {
        int place = Places.GetValueOrDefault(name);
        free[0] = (byte)place;
        free = free[1..];
        if (place == 0)
        {
            CountedText.Write(ref free, name);
        }

        CountedText.Write(ref free, text);
    }

    /// <summary>Reads a text with its name, and leaves what comes after it.</summary>
    /// <exception cref="FormatException">The bytes are cut, or name what this version does not know.</exception>
    public static (string Name, string Text) Read(ref ReadOnlySpan<byte> rest)
    {
        if (rest.IsEmpty || rest[0] > Names.Length)
        {
            throw new FormatException("A name is missing or of another version.");
        }

        int place = rest[0];
        rest = rest[1..];
        string name = place == 0 ? CountedText.Read(ref rest) : Names[place - 1];
        return (name, CountedText.Read(ref rest));
    }
}
