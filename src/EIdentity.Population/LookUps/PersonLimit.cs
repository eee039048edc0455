using EIdentity.Client;

namespace EIdentity.Population;

/// <summary>Lets nobody be asked about faster than a person could need it.</summary>
/// <remarks>Batches are not counted: they ask about many people once, and have a person behind them who is asked why.</remarks>
internal sealed class PersonLimit(PopulationOptions options, ISharedState state, string register)
{
    private const string Kind = "look-ups";

    /// <summary>Counts a question before anything is sent.</summary>
    /// <exception cref="PopulationRegisterException">EID3016: there were too many; or EID2009: nobody can count.</exception>
    public async Task CountAsync(RegisterQuestion question, PersonDigest person, CancellationToken cancellationToken)
    {
        // Apart from each other: who asks about themselves all day must not keep officers from the one look-up that they need.
        string? counted = question.Purpose.Actor.Match<string?>(static _ => "officer", static () => "self", static _ => null);
        if (counted is null)
        {
            return;
        }

        // The keyed digest: whoever reads the store cannot try all numbers.
        SharedStateKey key = SharedStateKey.Of(Kind, $"{register}:{counted}:{person.Value}");
        if (await IncrementAsync(key, cancellationToken).ConfigureAwait(false) > options.MaxLookUpsPerPerson)
        {
            throw new PopulationRegisterException(
                ErrorCodes.LookUpsTooFrequent,
                $"More than {options.MaxLookUpsPerPerson} look-ups about one person in {options.LookUpWindow:c}; this one was not sent.")
            {
                RetryAfter = options.LookUpWindow,
            };
        }
    }

    private async ValueTask<long> IncrementAsync(SharedStateKey key, CancellationToken cancellationToken)
    {
        try
        {
            return await state.IncrementAsync(key, options.LookUpWindow, cancellationToken).ConfigureAwait(false);
        }
        catch (SharedStateException failure)
        {
            throw new PopulationRegisterException(ErrorCodes.SharedStateUnavailable, failure.Detail);
        }
    }
}
