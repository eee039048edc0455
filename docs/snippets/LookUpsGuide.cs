using EIdentity;
using EIdentity.Population;
using Microsoft.Extensions.DependencyInjection;

namespace MyAgency;

internal static class LookUpsGuide
{
    public static void Add(IServiceCollection services)
    {
        #region own-record
        services.AddSingleton<ILookUpRecord, AgencyRecord>();
        #endregion
    }

    public static void Ask(PersonalIdentificationNumber number, PersonName name, PartialDate birthDate)
    {
        #region whom-to-ask
        PersonIdentity person = PersonIdentity.Of(number, name, birthDate);
        Purpose officer = Purpose.For("1.004873", dossier: "H99-0001", Actor.Officer("canbo-17"));
        Purpose nightly = Purpose.For("1.004873", dossier: "H99-0001", Actor.Batch("nightly-check"));
        #endregion
        _ = (person, officer, nightly);
    }

    private sealed class AgencyRecord : ILookUpRecord
    {
        public Task IntentAsync(IntentRecord intent, CancellationToken cancellationToken = default) =>
            throw new NotImplementedException();

        public Task OutcomeAsync(OutcomeRecord outcome, CancellationToken cancellationToken = default) =>
            throw new NotImplementedException();
    }
}
