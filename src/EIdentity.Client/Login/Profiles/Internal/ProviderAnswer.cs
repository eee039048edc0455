namespace EIdentity.Client;

/// <summary>Holds what a provider said about a citizen, in the vocabulary, the level still raw.</summary>
internal sealed class ProviderAnswer
{
    public required SubjectKey Subject { get; init; }

    public required Citizen Citizen { get; init; }

    public AccountType AccountType { get; init; }

    public string? RawLevel { get; init; }

    /// <summary>Gets the name of the claim the level came in, for the error that says what to map.</summary>
    public required string LevelClaim { get; init; }

    public required LevelEvidence Evidence { get; init; }

    public DateTimeOffset? AuthenticatedAt { get; init; }

    public override string ToString() => "ProviderAnswer(masked)";
}
