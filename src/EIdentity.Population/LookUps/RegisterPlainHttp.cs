using EIdentity.Client;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EIdentity.Population;

/// <summary>Warns at start when the register is called over plain HTTP.</summary>
internal sealed class RegisterPlainHttp(IOptions<PopulationOptions> options, ILogger<PopulationRegister> logger) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.Value.Address is { } address && PlainHttp.IsReadableOnTheWire(address))
        {
            Log.PlainHttp(logger, address.Host);
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
