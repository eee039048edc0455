using System.Text.Json;

namespace EIdentity.Client;

/// <summary>Holds the claims of an ID token that passed every check.</summary>
internal sealed class IdTokenClaims(string subject, JsonElement payload)
{
    public string Subject { get; } = subject;

    /// <summary>Gets the level's raw value; a value that is not a text counts as missing.</summary>
    public string? Level { get; } = payload.FindString("acr");

    public DateTimeOffset? AuthenticatedAt { get; } = NumericDate.TryRead(payload, "auth_time", out DateTimeOffset time) ? time : null;

    public JsonElement Payload { get; } = payload;

    public override string ToString() => "IdTokenClaims(masked)";
}
