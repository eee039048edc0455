namespace EIdentity.Mutants;

/// <summary>Chooses which mutants a run tries.</summary>
internal static class MutantChoice
{
    /// <summary>Gives one, a sample that the seed alone decides, or all.</summary>
    public static IReadOnlyList<Mutant> Choose(IReadOnlyList<Mutant> mutants, int? only, int? sample, int seed)
    {
        if (only is { } number)
        {
            return [.. mutants.Where(mutant => mutant.Number == number)];
        }

        if (sample is not { } size)
        {
            return mutants;
        }

        Console.WriteLine($"A sample of {size}, seed {seed}");
        Mutant[] shuffled = [.. mutants];
        new Random(seed).Shuffle(shuffled);
        return [.. shuffled.Take(size)];
    }
}
