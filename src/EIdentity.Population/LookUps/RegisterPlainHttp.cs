using EIdentity.Client;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace EIdentity.Population;

/// <summary>Warns at start about every register that is called over plain HTTP.</summary>
internal sealed class RegisterPlainHttp(
    IEnumerable<RegisterName> registers, IServiceProvider provider, ILogger<PopulationRegister> logger) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (Uri? address in registers.Select(register => provider.GetPopulationOptions(register.Value).Address).Distinct())
        {
            if (PlainHttp.IsReadableOnTheWire(address))
            {
                Log.PlainHttp(logger, address.Host);
            }
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
