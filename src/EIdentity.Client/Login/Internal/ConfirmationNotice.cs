using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace EIdentity.Client;

/// <summary>Lists at start, in Production, the settings that stand for what the provider has not confirmed.</summary>
internal sealed class ConfirmationNotice(
    IEnumerable<LoginName> logins,
    IEnumerable<LoginProfileKind> kinds,
    IServiceProvider provider,
    ILogger<ConfirmationNotice> logger,
    IHostEnvironment? environment = null) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (LoginName login in environment?.IsProduction() == true ? logins : [])
        {
            LoginOptions settings = provider.GetLoginOptions(login.Value);
            if (kinds.FindFor(settings.Profile) is { } kind
                && kind.FindOpen(settings) is { Count: > 0 } open)
            {
                LoginLog.Unconfirmed(logger.WithName(LoginLog.Login, login.Value), open.Count, Confirmations.Describe(open));
            }
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
