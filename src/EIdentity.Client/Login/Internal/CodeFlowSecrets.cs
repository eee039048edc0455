using System.Security.Cryptography;

namespace EIdentity.Client;

/// <summary>Holds what a profile of the code flow keeps of a begun login, and writes it into few bytes.</summary>
internal sealed record CodeFlowSecrets
{
    private const byte Version = 1;

    public required string Nonce { get; init; }

    public required string CodeVerifier { get; init; }

    /// <summary>Gets the issuer of the settings by which the login began.</summary>
    public required string Issuer { get; init; }

    public string? DpopKey { get; init; }

    public static CodeFlowSecrets Create(string issuer, bool useDpop)
    {
        // One draw for both: the system's generator costs by the call more than by the byte.
        Span<byte> random = stackalloc byte[2 * SecretText.Bytes];
        RandomNumberGenerator.Fill(random);
        return new CodeFlowSecrets
        {
            Nonce = SecretText.Of(random[..SecretText.Bytes]),
            CodeVerifier = SecretText.Of(random[SecretText.Bytes..]),
            Issuer = issuer,
            DpopKey = useDpop ? CreateDpopKey() : null,
        };
    }

    /// <summary>Reads what <see cref="ToBytes"/> wrote.</summary>
    /// <exception cref="LoginException">EID2022: another version of this service began the login.</exception>
    public static CodeFlowSecrets Read(ReadOnlySpan<byte> bytes)
    {
        try
        {
            ReadOnlySpan<byte> rest = !bytes.IsEmpty && bytes[0] == Version
                ? bytes[1..]
                : throw new FormatException("The secrets are of another version.");
            CodeFlowSecrets read = new()
            {
                Nonce = CountedText.Read(ref rest),
                CodeVerifier = CountedText.Read(ref rest),
                Issuer = CountedText.Read(ref rest),
                DpopKey = CountedText.Read(ref rest) is { Length: > 0 } key ? key : null,
            };
            return rest.IsEmpty ? read : throw new FormatException("Something follows the secrets.");
        }
        catch (FormatException)
        {
            throw new LoginException(ErrorCodes.LoginOfAnotherBrowser, "The login was begun by another version of this service.");
        }
    }

    public byte[] ToBytes()
    {
        string key = DpopKey ?? string.Empty;
        byte[] bytes = new byte[1
            + CountedText.LengthOf(Nonce) + CountedText.LengthOf(CodeVerifier) + CountedText.LengthOf(Issuer) + CountedText.LengthOf(key)];
        bytes[0] = Version;
        Span<byte> free = bytes.AsSpan(1);
        CountedText.Write(ref free, Nonce);
        CountedText.Write(ref free, CodeVerifier);
        CountedText.Write(ref free, Issuer);
        CountedText.Write(ref free, key);
        return bytes;
    }

    public override string ToString() => "CodeFlowSecrets(masked)";

    private static string CreateDpopKey()
    {
        using DpopKey key = new();
        return key.ToText();
    }
}
