namespace EIdentity.Client;

/// <summary>Holds the claims of an ID token that passed every check.</summary>
internal sealed class IdTokenClaims(string subject, StrictObject payload)
{
    public string Subject { get; } = subject;

    public DateTimeOffset? AuthenticatedAt { get; } = NumericDate.TryRead(payload, "auth_time", out DateTimeOffset time) ? time : null;

    public StrictObject Payload { get; } = payload;

    public override string ToString() => "IdTokenClaims(masked)";
}
