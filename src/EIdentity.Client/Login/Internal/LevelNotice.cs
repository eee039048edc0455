using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace EIdentity.Client;

/// <summary>Warns at start of levels and ages that rest on a written assurance, or on a value that looks like a broker's own.</summary>
internal sealed class LevelNotice(
    IEnumerable<LoginName> logins, IServiceProvider provider, ILogger<LevelNotice> logger) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (LoginName login in logins)
        {
            LevelOptions level = provider.GetLoginOptions(login.Value).Level;
            ILogger log = logger.WithName(LoginLog.Login, login.Value);
            if (level.Source == LevelSource.Agreement)
            {
                LoginLog.LevelByAgreement(
                    log,
                    level.Agreement.Level,
                    level.Agreement.Number,
                    level.Agreement.ExpiresOn);
            }

            if (level.FreshEachTime.IsSet)
            {
                LoginLog.DatedByAgreement(log, level.FreshEachTime.Number, level.FreshEachTime.ExpiresOn);
            }

            foreach ((string value, string product, string meaning) in BrokerValues.FindIn(level))
            {
                LoginLog.LevelLooksLikeABrokers(log, value, product, meaning);
            }
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
