using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using EIdentity.Client;

namespace EIdentity.AspNetCore;

/// <summary>Writes down that a session lives: whose it is, what it proves and by which settings. Without it a ticket is nothing.</summary>
/// <remarks>
/// All of it is only ever compared, so it is kept as one digest that names nobody; the version in front leaves room for a second
/// identity, of whom the citizen acts for.
/// </remarks>
internal static class SessionRecord
{
    private const int Version = 2;

    public static byte[] Of(ElectronicIdentity identity, LoginScheme scheme, string settings)
    {
        string issuer = identity.Subject.Issuer;
        string subject = identity.Subject.Reveal();

        // The lengths in front keep one part from running into the next.
        string parts = string.Create(
            CultureInfo.InvariantCulture,
            $"{Version}:{issuer.Length}:{issuer}{(int)identity.Subject.Kind}:{subject.Length}:{subject}"
            + $"{(int)identity.Level}:{scheme.Name.Length}:{scheme.Name}{settings}");
        return SHA256.HashData(MemoryMarshal.AsBytes(parts.AsSpan()));
    }
}
