using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace EIdentity.Client;

/// <summary>Lets the profile of each login warn at start of what only it knows.</summary>
internal sealed class ProfileNotice(
    IEnumerable<LoginName> logins,
    IEnumerable<LoginProfileKind> kinds,
    IServiceProvider provider,
    ILogger<ProfileNotice> logger) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (LoginName login in logins)
        {
            LoginOptions settings = provider.GetLoginOptions(login.Value);
            if (kinds.FindFor(settings.Profile) is { } kind)
            {
                kind.Warn(new LoginProfileContext(login, settings, kind, provider), logger.WithName(LoginLog.Login, login.Value));
            }
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
