using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace EIdentity.Population;

/// <summary>Digests numbers of persons under the record's key.</summary>
internal sealed partial class PersonDigester
{
    /// <summary>How many bytes a key has at least: as many as the digest (RFC 2104, section 3).</summary>
    public const int LeastKey = 32;

    private readonly byte[] _key;
    private readonly string _keyId;

    /// <summary>Takes the key of the settings; Development, which may have none, gets one that lives until the program ends.</summary>
    public PersonDigester(LookUpRecordOptions options)
    {
        _key = TryReadKey(options.Key?.Reveal()) ?? RandomNumberGenerator.GetBytes(LeastKey);
        _keyId = options.KeyId ?? $"start-{RandomNumberGenerator.GetHexString(8, lowercase: true)}";
    }

    /// <summary>Reads a key; <see langword="null"/> where it is no Base64 or too short.</summary>
    public static byte[]? TryReadKey(string? text)
    {
        byte[] bytes = new byte[text?.Length ?? 0];
        return Convert.TryFromBase64String(text ?? string.Empty, bytes, out int length) && length >= LeastKey ? bytes[..length] : null;
    }

    public PersonDigest Of(PersonIdentity person) =>
        Of(person.Number is { } number ? number.Reveal() : person.LegacyNumber!.Value.Reveal());

    /// <summary>Digests an account that is a citizen's number, as those of officers often are.</summary>
    public PersonDigest? OfNumberIn(string account) =>
        PersonalIdentificationNumber.TryParse(account.Trim(), out PersonalIdentificationNumber number) ? Of(number.Reveal())
        : LegacyIdentityNumber.TryParse(account.Trim(), out LegacyIdentityNumber legacy) ? Of(legacy.Reveal())
        : null;

    /// <summary>Puts the digest of each personal number in a text in its place: accounts and jobs are named by people.</summary>
    /// <remarks>Twelve digits in a row; nine may be anything.</remarks>
    public string WithoutNumbers(string text) => Number().Replace(text, found =>
    {
        PersonDigest digest = Of(found.Value);
        return $"[{digest.KeyId} {digest.Value}]";
    });

    private PersonDigest Of(string number) =>
        new(_keyId, Convert.ToHexStringLower(HMACSHA256.HashData(_key, Encoding.ASCII.GetBytes(number))));

    [GeneratedRegex("(?<![0-9])[0-9]{12}(?![0-9])")]
    private static partial Regex Number();
}
