using EIdentity.Client;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EIdentity.AspNetCore;

/// <summary>Tells every listener how a login ended; none of them can change it.</summary>
internal sealed class LoginListeners(TimeProvider time, ILogger<LoginListeners> logger)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public Task SignedInAsync(HttpContext context, ElectronicIdentity identity, bool isStepUp) =>
        TellAsync(context, (listener, cancellationToken) =>
            isStepUp ? listener.SteppedUpAsync(identity, cancellationToken) : listener.SignedInAsync(identity, cancellationToken));

    public Task RefusedAsync(HttpContext context, LoginException refusal) =>
        TellAsync(context, (listener, cancellationToken) => listener.RefusedAsync(refusal, cancellationToken));

    public Task CancelledAsync(HttpContext context) =>
        TellAsync(context, (listener, cancellationToken) => listener.CancelledAsync(cancellationToken));

    public Task AbandonedAsync(HttpContext context) =>
        TellAsync(context, (listener, cancellationToken) => listener.AbandonedAsync(cancellationToken));

    private async Task TellAsync(HttpContext context, Func<ILoginListener, CancellationToken, Task> tell)
    {
        foreach (ILoginListener listener in Find(context))
        {
            // Not the request's own token: whoever drops the connection must not drop out of the audit trail.
            using CancellationTokenSource patience = new(Patience, time);
            try
            {
                Task told = tell(listener, patience.Token);
                ObserveFailure(told);
                await told.WaitAsync(patience.Token).ConfigureAwait(false);
            }
            catch (Exception failure)
            {
                Log.ListenerFailed(logger, listener.GetType().Name, failure.GetType().Name);
            }
        }
    }

    private IEnumerable<ILoginListener> Find(HttpContext context)
    {
        try
        {
            return context.RequestServices.GetServices<ILoginListener>();
        }
        catch (Exception failure)
        {
            Log.ListenerFailed(logger, nameof(ILoginListener), failure.GetType().Name);
            return [];
        }
    }

    // One that outlasts its time may still fail, when nobody looks any more.
    private static void ObserveFailure(Task told) =>
        _ = told.ContinueWith(
            static task => task.Exception,
            CancellationToken.None,
            TaskContinuationOptions.OnlyOnFaulted,
            TaskScheduler.Default);
}
