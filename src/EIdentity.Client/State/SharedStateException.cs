namespace EIdentity.Client;

/// <summary>Says that the shared state cannot be reached or is full, and keeps the sentence for the room that passes it on.</summary>
internal sealed class SharedStateException(string detail) : EIdentityException(ErrorCodes.SharedStateUnavailable, detail)
{
    public string Detail { get; } = detail;

    /// <summary>Gets a value indicating whether there is no room, and nothing else the matter.</summary>
    public bool IsFull { get; init; }
}
