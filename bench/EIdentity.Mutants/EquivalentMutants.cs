namespace EIdentity.Mutants;

/// <summary>Lists the checks without which no answer changes, each with the reason why it stays.</summary>
internal static class EquivalentMutants
{
    private static readonly (string File, string Text, string Reason)[] All =
    [
    ];

    public static string? FindReason(Mutant mutant) =>
        Array.Find(All, known => mutant.File.EndsWith($"/{known.File}.cs", StringComparison.Ordinal) && mutant.Text == known.Text).Reason;
}
