using EIdentity;
using EIdentity.Population;

namespace PublicServicePortal;

/// <summary>Asks the population register for a draft, so that nobody types what the State already knows.</summary>
public sealed class RegisterLookUp(IPopulationRegister register, RegisteredAnswers answers, LookUpTrace trace, TimeProvider time)
{
    // Name and birth date are what the register is asked with: it has nothing to say of them that the login has not said.
    private const CitizenFields Fields = CitizenFields.PermanentResidence | CitizenFields.MaritalStatus;

    /// <summary>Asks once; however it ends, there is an answer to record, and the draft stays usable.</summary>
    public async Task<RegisterAnswer> AskAsync(Dossier draft, Citizen citizen, CancellationToken cancellationToken = default)
    {
        if (!PersonIdentity.TryFrom(citizen, out PersonIdentity? identity))
        {
            return new RegisterAnswer(LookUpOutcome.AccountIncomplete, time.GetUtcNow());
        }

        Guid lookUp = await trace.BeginAsync(draft, cancellationToken);
        RegisterAnswer answer = await FindAsync(draft, identity, cancellationToken);
        await trace.EndAsync(draft, lookUp, answer, cancellationToken);
        return answer;
    }

    private async Task<RegisterAnswer> FindAsync(Dossier draft, PersonIdentity identity, CancellationToken cancellationToken)
    {
        Purpose purpose = Purpose.For(draft.Procedure, draft.Id.ToString(), Actor.Self);
        try
        {
            FindResult result = await register.FindAsync(identity, Fields, purpose, cancellationToken);
            return result is FindResult.Found found
                ? answers.Take(found, time.GetUtcNow())
                : new RegisterAnswer(LookUpOutcome.NotMatched, time.GetUtcNow());
        }
        catch (PopulationRegisterException failure)
        {
            LookUpOutcome outcome = failure.Error == ErrorCodes.LookUpsTooFrequent ? LookUpOutcome.TooMany : LookUpOutcome.Unavailable;
            return new RegisterAnswer(outcome, time.GetUtcNow()) { Reference = failure.Reference };
        }
    }
}
