namespace EIdentity.Mutants;

/// <summary>What a run of tests ended with.</summary>
/// <param name="Failure">The first test that failed, or how the process ended; <see langword="null"/> when all passed.</param>
/// <param name="Reached">The checks that the tests reached, when no mutant was on.</param>
/// <param name="IsBroken">Whether the process that ran them is of no use any more.</param>
internal sealed record WorkerAnswer(string? Failure, IReadOnlySet<int> Reached, bool IsBroken)
{
    public static WorkerAnswer Broken(string how) => new(how, new HashSet<int>(), IsBroken: true);
}
