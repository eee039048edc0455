using Microsoft.Extensions.Logging;

namespace EIdentity.Client;

/// <summary>Keeps one token: one fetch for all who wait, renewed in the background while the old one still serves.</summary>
internal sealed class ServiceTokenSlot(Func<Task<ServiceToken>> fetch, TimeProvider time, ILogger logger)
{
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(5);

    private readonly Lock _lock = new();
    private ServiceToken? _token;
    private Task<ServiceToken>? _fetching;
    private long? _failedAt;

    /// <summary>Gives a usable token, fetching one when there is none.</summary>
    /// <exception cref="ServiceTokenException">The fetch failed.</exception>
    public Task<ServiceToken> GetAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (_token is not { } token || !token.IsUsable(time))
            {
                return Fetch().WaitAsync(cancellationToken);
            }

            if (token.IsDueForRenewal(time) && !HasJustFailed)
            {
                Fetch();
            }

            return Task.FromResult(token);
        }
    }

    /// <summary>Gives another token than one that was refused; a token that came in the meantime will do.</summary>
    /// <exception cref="ServiceTokenException">The fetch failed.</exception>
    public Task<ServiceToken> GetAnotherAsync(ServiceToken refused, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (ReferenceEquals(_token, refused))
            {
                _token = null;
            }

            return GetAsync(cancellationToken);
        }
    }

    private bool HasJustFailed => _failedAt is { } failedAt && time.GetElapsedTime(failedAt) < PauseAfterFailure;

    private Task<ServiceToken> Fetch()
    {
        if (_fetching is { IsCompleted: false })
        {
            return _fetching;
        }

        // The fetch belongs to nobody: the caller that began it may leave, and its trace and log scope are not the others'.
        using (ExecutionContext.SuppressFlow())
        {
            _fetching = Task.Run(FetchAsync);
        }

        // Waiters may all have left by the time it fails; the failure is seen here, so that it is logged exactly once.
        _ = ObserveAsync(_fetching);
        return _fetching;
    }

    private async Task<ServiceToken> FetchAsync()
    {
        try
        {
            ServiceToken token = await fetch().ConfigureAwait(false);
            lock (_lock)
            {
                _token = token;
                _failedAt = null;
            }

            return token;
        }
        catch (ServiceTokenException)
        {
            lock (_lock)
            {
                _failedAt = time.GetTimestamp();
            }

            throw;
        }
    }

    private async Task ObserveAsync(Task fetching)
    {
        try
        {
            await fetching.ConfigureAwait(false);
        }
        catch (ServiceTokenException failure)
        {
            ServiceTokenLog.Failed(logger, failure);
        }
    }
}
