using Microsoft.AspNetCore.Builder;
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
        _host = LoopbackHost.Build(
            world,
            environment.EnvironmentName,
            log => log.Services.AddSingleton<ILoggerProvider>(new ApplicationLoggerProvider(loggers)));
        await LoopbackHost.StartAsync(_host, world, cancellationToken).ConfigureAwait(false);

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
