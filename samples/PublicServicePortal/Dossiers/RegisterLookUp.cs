using EIdentity;
using EIdentity.Population;

namespace PublicServicePortal;

/// <summary>Fills a draft from the population register, so that nobody types what the State already knows.</summary>
public sealed class RegisterLookUp(IPopulationRegister register, TimeProvider time)
{
    private const CitizenFields Fields = CitizenFields.Name | CitizenFields.BirthDate | CitizenFields.PermanentResidence;

    /// <summary>Asks once; whatever the answer is, the draft stays usable and says how it ended.</summary>
    public async Task FillAsync(Dossier draft, Citizen citizen, CancellationToken cancellationToken = default)
    {
        if (!PersonIdentity.TryFrom(citizen, out PersonIdentity? identity))
        {
            draft.RecordLookUp(LookUpOutcome.AccountIncomplete, time.GetUtcNow());
            return;
        }

        Purpose purpose = Purpose.For(draft.Procedure, draft.Id.ToString(), Actor.Self);
        try
        {
            FindResult result = await register.FindAsync(identity, Fields, purpose, cancellationToken);
            if (result is FindResult.Found found)
            {
                draft.FillFromRegister(found.Citizen, time.GetUtcNow());
            }
            else
            {
                draft.RecordLookUp(LookUpOutcome.NotMatched, time.GetUtcNow());
            }
        }
        catch (PopulationRegisterException failure)
        {
            draft.RecordLookUp(LookUpOutcome.Unavailable, time.GetUtcNow(), failure.Reference);
        }
    }
}
