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

    private sealed class AgencyRecord : ILookUpRecord
    {
        public Task IntentAsync(IntentRecord intent, CancellationToken cancellationToken = default) =>
            throw new NotImplementedException();

        public Task OutcomeAsync(OutcomeRecord outcome, CancellationToken cancellationToken = default) =>
            throw new NotImplementedException();
    }
}
