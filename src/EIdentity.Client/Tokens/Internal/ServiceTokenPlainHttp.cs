using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EIdentity.Client;

/// <summary>Warns at start about every token endpoint that is called over plain HTTP.</summary>
internal sealed class ServiceTokenPlainHttp(
    IEnumerable<ServiceTokenName> names,
    IOptionsMonitor<ServiceTokenOptions> options,
    ILogger<ServiceTokenPlainHttp> logger) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (Uri? endpoint in names.Where(static name => name.IsUsed).Select(name => options.Get(name.Value).Endpoint).Distinct())
        {
            if (PlainHttp.IsReadableOnTheWire(endpoint))
            {
                ServiceTokenLog.PlainHttp(logger, endpoint.Host);
            }
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
