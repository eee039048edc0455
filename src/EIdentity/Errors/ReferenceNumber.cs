using System.Security.Cryptography;

namespace EIdentity;

/// <summary>Makes the short random numbers that tie a citizen's page to a line in the log.</summary>
internal static class ReferenceNumber
{
    // Crockford's alphabet: no I, L, O, U, so that nothing is misheard or misread on the phone.
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    public static string Create() =>
        string.Concat(RandomNumberGenerator.GetString(Alphabet, 4), "-", RandomNumberGenerator.GetString(Alphabet, 4));
}
