using System.Text.Json;
using System.Text.Json.Serialization;

namespace EIdentity.AspNetCore;

/// <summary>Says that a session lives: whose it is, what it proves and by which settings. Without it a ticket is nothing.</summary>
/// <remarks>It holds digests and levels only; the version leaves room for a second identity, of whom the citizen acts for.</remarks>
internal sealed partial record SessionRecord
{
    private const byte Version = 1;

    /// <summary>Gets the digest of the account's <c>SubjectKey</c>.</summary>
    public required string Subject { get; init; }

    /// <summary>Gets the name of the scheme that signed the citizen in.</summary>
    public required string Scheme { get; init; }

    /// <summary>Gets the fingerprint of the settings that the level was judged by.</summary>
    public required string Settings { get; init; }

    /// <summary>Gets the level.</summary>
    public required AssuranceLevel Level { get; init; }

    public byte[] ToBytes() => [Version, .. JsonSerializer.SerializeToUtf8Bytes(this, SessionRecordJson.Default.SessionRecord)];

    public static SessionRecord? TryRead(ReadOnlySpan<byte> bytes) =>
        !bytes.IsEmpty && bytes[0] == Version ? JsonSerializer.Deserialize(bytes[1..], SessionRecordJson.Default.SessionRecord) : null;

    [JsonSerializable(typeof(SessionRecord))]
    private sealed partial class SessionRecordJson : JsonSerializerContext;
}
