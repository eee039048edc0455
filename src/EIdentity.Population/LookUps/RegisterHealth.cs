using System.Collections.Concurrent;

namespace EIdentity.Population;

/// <summary>Remembers, for each register, how many look-ups in a row it left without an answer; nobody is asked about for it.</summary>
internal sealed class RegisterHealth
{
    private readonly ConcurrentDictionary<string, (int InARow, ErrorCode? Latest)> _failures = new(StringComparer.Ordinal);

    /// <summary>Gives how many look-ups failed since the last answer, and the error of the latest.</summary>
    public (int InARow, ErrorCode? Latest) FailuresOf(string register) => _failures.GetValueOrDefault(register);

    public void Answered(string register) => _failures.TryRemove(register, out _);

    /// <summary>Counts a failure, but for refusals of ours, which say nothing about the register.</summary>
    public void Failed(string register, ErrorCode error)
    {
        if (error != ErrorCodes.ProcedureNotListed
            && error != ErrorCodes.FieldNotAllowed
            && error != ErrorCodes.LegalBasisNotInForce
            && error != ErrorCodes.LookUpsTooFrequent)
        {
            _failures.AddOrUpdate(
                register,
                static (_, latest) => (1, latest),
                static (_, before, latest) => (before.InARow + 1, latest),
                error);
        }
    }
}
