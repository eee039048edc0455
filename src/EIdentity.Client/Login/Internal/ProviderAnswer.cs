namespace EIdentity.Client;

/// <summary>Holds what a provider said about a citizen, in the vocabulary, the level still raw.</summary>
internal sealed class ProviderAnswer
{
    public required SubjectKey Subject { get; init; }

    public required Citizen Citizen { get; init; }

    public AccountType AccountType { get; init; }

    /// <summary>Gets what the answer says about the level, for <see cref="LevelRules"/> to judge.</summary>
    public required ClaimedLevel Level { get; init; }

    public override string ToString() => "ProviderAnswer(masked)";
}
