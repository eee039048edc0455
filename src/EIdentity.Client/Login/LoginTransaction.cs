using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace EIdentity.Client;

/// <summary>Holds the secrets of one begun login; it works once, in the browser that began it.</summary>
/// <remarks>A host keeps the bytes encrypted and authenticated (a protected cookie) and never logs them.</remarks>
[SecretData]
public sealed class LoginTransaction
{
    private LoginTransaction(Secrets secrets) => Kept = secrets;

    /// <summary>Returns the state that the callback must carry.</summary>
    public string RevealState() => Kept.State;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
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

    /// <summary>Holds what a transaction keeps.</summary>
    internal sealed record Secrets
    {
        /// <summary>Gets the name of the login that was begun, or an empty one; no other may complete it.</summary>
        public required string Login { get; init; }

        public required string State { get; init; }

        /// <summary>Gets the name of the profile that began the login; no other may read its bytes.</summary>
        public required string Profile { get; init; }

        /// <summary>Gets the bytes that the profile keeps.</summary>
        public required ReadOnlyMemory<byte> OfProfile { get; init; }

        public required string RedirectUri { get; init; }

        public required AssuranceLevel Level { get; init; }

        public TimeSpan? MaxAge { get; init; }

        /// <summary>Gets a value indicating whether the provider was asked to have the citizen sign in anew.</summary>
        public bool Reauthenticate { get; init; }

        public required DateTimeOffset BegunAt { get; init; }

        /// <summary>Gets the digest of the one account that the login may end with.</summary>
        public string? SubjectDigest { get; init; }

        /// <summary>Gets the random id by which the log's lines of this login are found; it stands nowhere else.</summary>
        public string? LogId { get; init; }

        public override string ToString() => "LoginTransaction(masked)";
    }
}
