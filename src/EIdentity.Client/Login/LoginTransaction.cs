using System.Diagnostics.CodeAnalysis;

namespace EIdentity.Client;

/// <summary>Holds the secrets of one begun login; it works once, in the browser that began it.</summary>
/// <remarks>A host keeps the bytes encrypted and authenticated (a protected cookie) and never logs them.</remarks>
[SecretData]
public sealed class LoginTransaction
{
    private LoginTransaction(Secrets secrets) => Kept = secrets;

    /// <summary>Gets the state that the callback must carry.</summary>
    public string State => Kept.State;

    internal Secrets Kept { get; }

    /// <summary>Writes the transaction; the first byte is the version of the format.</summary>
    public byte[] ToBytes() => TransactionFormat.Write(Kept);

    /// <summary>Reads a transaction that <see cref="ToBytes"/> wrote.</summary>
    /// <param name="bytes">The bytes, already found authentic by the host.</param>
    /// <param name="transaction">The transaction read.</param>
    public static bool TryRead(ReadOnlySpan<byte> bytes, [NotNullWhen(true)] out LoginTransaction? transaction)
    {
        try
        {
            transaction = new LoginTransaction(TransactionFormat.Read(bytes));
            return true;
        }
        catch (Exception malformed) when (malformed is FormatException or ArgumentOutOfRangeException)
        {
            transaction = null;
            return false;
        }
    }

    /// <summary>Returns a mask, never the secrets.</summary>
    public override string ToString() => "LoginTransaction(masked)";

    internal static LoginTransaction Create(Secrets secrets) => new(secrets);

    /// <summary>The fields of a transaction.</summary>
    internal sealed record Secrets(
        string State,
        string Nonce,
        string CodeVerifier,
        string Issuer,
        string RedirectUri,
        AssuranceLevel Level,
        TimeSpan? MaxAge,
        DateTimeOffset BegunAt,
        string? SubjectDigest = null,
        string? DpopKey = null)
    {
        public override string ToString() => "LoginTransaction(masked)";
    }
}
