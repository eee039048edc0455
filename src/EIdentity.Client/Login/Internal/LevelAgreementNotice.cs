using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace EIdentity.Client;

/// <summary>Warns at start when no answer proves the level of a login, but a written assurance stands in for it.</summary>
internal sealed class LevelAgreementNotice(
    IEnumerable<LoginName> logins, IServiceProvider provider, ILogger<LevelAgreementNotice> logger) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (LoginName login in logins)
        {
            LevelOptions level = provider.GetLoginOptions(login.Value).Level;
            if (level.Source == LevelSource.Agreement)
            {
                LoginLog.LevelByAgreement(
                    logger.WithName(LoginLog.Login, login.Value),
                    level.Agreement.Level,
                    level.Agreement.Number,
                    level.Agreement.ExpiresOn);
            }
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
