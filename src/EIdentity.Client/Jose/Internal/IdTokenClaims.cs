using System.Text.Json;

namespace EIdentity.Client;

/// <summary>Holds the claims of an ID token that passed every check.</summary>
internal sealed class IdTokenClaims(string subject, JsonElement payload)
{
    public string Subject { get; } = subject;

    public DateTimeOffset? AuthenticatedAt { get; } = NumericDate.TryRead(payload, "auth_time", out DateTimeOffset time) ? time : null;

    public JsonElement Payload { get; } = payload;

    public override string ToString() => "IdTokenClaims(masked)";
}
