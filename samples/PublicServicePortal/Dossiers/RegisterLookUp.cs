using EIdentity;
using EIdentity.Population;

namespace PublicServicePortal;

/// <summary>Asks the population register for a draft, so that nobody types what the State already knows.</summary>
public sealed class RegisterLookUp(IPopulationRegister register, TimeProvider time)
{
    private const CitizenFields Fields = CitizenFields.Name | CitizenFields.BirthDate | CitizenFields.PermanentResidence;

    /// <summary>Asks once; however it ends, there is an answer to record, and the draft stays usable.</summary>
    public async Task<RegisterAnswer> AskAsync(Dossier draft, Citizen citizen, CancellationToken cancellationToken = default)
    {
        if (!PersonIdentity.TryFrom(citizen, out PersonIdentity? identity))
        {
            return new RegisterAnswer(LookUpOutcome.AccountIncomplete, time.GetUtcNow());
        }

        Purpose purpose = Purpose.For(draft.Procedure, draft.Id.ToString(), Actor.Self);
        try
        {
            FindResult result = await register.FindAsync(identity, Fields, purpose, cancellationToken);
            return result is FindResult.Found found
                ? Found(found.Citizen)
                : new RegisterAnswer(LookUpOutcome.NotMatched, time.GetUtcNow());
        }
        catch (PopulationRegisterException failure)
        {
            return new RegisterAnswer(LookUpOutcome.Unavailable, time.GetUtcNow()) { Reference = failure.Reference };
        }
    }

    private RegisterAnswer Found(Citizen registered) => new(LookUpOutcome.Found, time.GetUtcNow())
    {
        FullName = registered.Name.Reveal(),
        BirthDate = registered.BirthDate.RevealAsVietnamese(),
        Residence = registered.PermanentResidence?.Reveal(),
    };
}
