using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EIdentity.Client;

/// <summary>Warns at start when no answer proves the level, but a written assurance stands in for it.</summary>
internal sealed class LevelAgreementNotice(IOptions<LoginOptions> options, ILogger<LevelAgreementNotice> logger) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        LevelOptions level = options.Value.Level;
        if (level.Source == LevelSource.Agreement)
        {
            LoginLog.LevelByAgreement(logger, level.Agreement.Level, level.Agreement.Number, level.Agreement.ExpiresOn);
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
