using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EIdentity.Sandbox;

/// <summary>Makes a web host that plays one world on loopback, and nothing else.</summary>
internal static class LoopbackHost
{
    public static WebApplication Build(SandboxWorld world, string environment, Action<ILoggingBuilder> addLog)
    {
        int port = world.Options.Issuer.Port;
        // The empty builder reads no settings, so the application's addresses and certificates do not reach this host.
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.ListenLocalhost(port);
        });
        builder.Services.AddRoutingCore();
        addLog(builder.Logging);
        // What its host says at information level ("Now listening on") would pass for the application's own words.
        // A failure to start is thrown, so the host need not print it as well.
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("Microsoft.Extensions.Hosting", LogLevel.None);

        WebApplication host = builder.Build();
        host.MapEIdentitySandbox(world);
        return host;
    }

    /// <exception cref="InvalidOperationException">The port is in use.</exception>
    public static async Task StartAsync(WebApplication host, SandboxWorld world, CancellationToken cancellationToken)
    {
        try
        {
            await host.StartAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (IOException e) when (e.InnerException is AddressInUseException)
        {
            throw new InvalidOperationException(
                $"The e-identity sandbox cannot answer at port {world.Options.Issuer.Port}, which is in use. "
                    + "Set EIdentitySandbox:Port to a free one.");
        }
    }
}
