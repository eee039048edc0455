using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace EIdentity.Sandbox;

/// <summary>Runs the sandbox in a web host of its own, from before the application answers until after it has stopped.</summary>
internal sealed class EmbeddedSandbox(
    SandboxWorld world,
    ReplacedSettings replaced,
    IHostEnvironment environment,
    ILoggerFactory loggers) : IHostedLifecycleService, IAsyncDisposable
{
    private WebApplication? _host;

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        int port = world.Options.Issuer.Port;
        // The empty builder reads no settings, so the application's addresses and certificates do not reach this host.
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(
            new WebApplicationOptions { EnvironmentName = environment.EnvironmentName });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.ListenLocalhost(port);
        });
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton<ILoggerProvider>(new ApplicationLoggerProvider(loggers));
        // What its host says at information level ("Now listening on") would pass for the application's own words.
        // A failure to start is thrown, so the host need not print it as well.
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("Microsoft.Extensions.Hosting", LogLevel.None);

        _host = builder.Build();
        _host.MapEIdentitySandbox(world);
        try
        {
            await _host.StartAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (IOException e) when (e.InnerException is AddressInUseException)
        {
            throw new InvalidOperationException(
                $"The e-identity sandbox cannot answer at port {port}, which is in use. Set EIdentitySandbox:Port to a free one.");
        }

        ILogger logger = loggers.CreateLogger(JournalWriter.LogCategory);
        Log.Started(logger, world.Options.Issuer.AbsoluteUri.TrimEnd('/'));
        if (replaced.Names.Count > 0)
        {
            Log.Replaced(logger, string.Join(", ", replaced.Names));
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => _host?.StopAsync(cancellationToken) ?? Task.CompletedTask;

    public ValueTask DisposeAsync() => _host?.DisposeAsync() ?? ValueTask.CompletedTask;
}
