namespace PublicServicePortal;

/// <summary>Removes on time what was promised to be kept no longer, whether or not anybody visits.</summary>
public sealed class Retention(IServiceScopeFactory scopes, TimeProvider time, ILogger<Retention> logger) : BackgroundService
{
    /// <summary>How often it looks; pages leave out what is too old whenever that was.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    /// <summary>Looks once before the first page is shown: a portal that restarts often would never come to its first hour.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await SweepAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using PeriodicTimer timer = new(Pause, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await SweepAsync(stoppingToken);
        }
    }

    private async Task SweepAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using AsyncServiceScope scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<DossierStore>().SweepAsync(cancellationToken);
            await scope.ServiceProvider.GetRequiredService<LookUpTrace>().SweepAsync(cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // A locked database today must not end the sweeps of all days to come.
            Log.NotRemoved(logger, failure.GetType().Name);
        }
    }
}
