namespace EIdentity.Mutants;

/// <summary>Chooses which mutants a run tries.</summary>
internal static class MutantChoice
{
    /// <summary>Gives one, those of the files whose path holds a text, a sample that the seed alone decides, or all.</summary>
    public static IReadOnlyList<Mutant> Choose(IReadOnlyList<Mutant> mutants, int? only, string? file, int? sample, int seed)
    {
        Mutant[] chosen =
        [
            .. mutants.Where(mutant => only is null || mutant.Number == only)
                .Where(mutant => file is null || mutant.File.Contains(file, StringComparison.Ordinal)),
        ];
        if (sample is not { } size)
        {
            return chosen;
        }

        Console.WriteLine($"A sample of {size}, seed {seed}");
        new Random(seed).Shuffle(chosen);
        return chosen[..Math.Min(size, chosen.Length)];
    }
}
