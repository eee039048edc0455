namespace EIdentity.Mutants;

/// <summary>What a run of tests ended with.</summary>
/// <param name="Failure">The first test that failed, or how the process ended; <see langword="null"/> when all passed.</param>
/// <param name="IsBroken">Whether the process that ran them is of no use any more.</param>
internal sealed record WorkerAnswer(string? Failure, bool IsBroken);
