namespace EIdentity;

/// <summary>Holds what came of comparing two names, with the reason, and nothing of the names.</summary>
/// <param name="Match">How near they are.</param>
/// <param name="Difference">In what they differ.</param>
public readonly record struct NameComparison(NameMatch Match, NameDifference Difference);
