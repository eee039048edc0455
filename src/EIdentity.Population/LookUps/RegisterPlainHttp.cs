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
        foreach (RegisterName register in registers)
        {
            Uri? address = provider.GetPopulationOptions(register.Value).Address;
            if (PlainHttp.IsReadableOnTheWire(address))
            {
                LookUpLog.PlainHttp(logger.WithName(LookUpLog.Register, register.Value), address.Host);
            }
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
