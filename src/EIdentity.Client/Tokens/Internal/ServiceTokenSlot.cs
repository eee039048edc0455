using Microsoft.Extensions.Logging;

namespace EIdentity.Client;

/// <summary>Keeps one token: one fetch for all who wait, renewed in the background while the old one still serves.</summary>
internal sealed class ServiceTokenSlot(Func<ServiceTokenOptions, Task<ServiceToken>> fetch, TimeProvider time, ILogger logger)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);

    // Far beyond the longest pause; without an end, an outage of minutes would be longer than a TimeSpan holds.
    private const int MostDoublings = 10;

    private readonly Lock _lock = new();
    private ServiceToken? _token;
    private Task<ServiceToken>? _fetching;
    private int _failures;
    private long _failedAt;

    /// <summary>Gives a usable token, fetching one when there is none; just after a failure, that failure again.</summary>
    /// <exception cref="ServiceTokenException">The fetch failed.</exception>
    public Task<ServiceToken> GetAsync(ServiceTokenOptions options, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (_token is not { } token || !token.IsUsable(time))
            {
                return Fetch(options, PauseWithoutToken).WaitAsync(cancellationToken);
            }

            if (token.IsDueForRenewal(time))
            {
                Fetch(options, LongestPause);
            }

            return Task.FromResult(token);
        }
    }

    /// <summary>Gives another token than one that was refused; a token that came in the meantime will do.</summary>
    /// <exception cref="ServiceTokenException">The fetch failed.</exception>
    public Task<ServiceToken> GetAnotherAsync(ServiceToken refused, ServiceTokenOptions options, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (ReferenceEquals(_token, refused))
            {
                _token = null;
            }

            return GetAsync(options, cancellationToken);
        }
    }

    // Callers may be waiting, so the first tries come fast; an endpoint that stays away is asked ever less often.
    private TimeSpan PauseWithoutToken
    {
        get
        {
            TimeSpan pause = FirstPause * Math.Pow(2, Math.Min(_failures, MostDoublings) - 1);
            return pause < LongestPause ? pause : LongestPause;
        }
    }

    private Task<ServiceToken> Fetch(ServiceTokenOptions options, TimeSpan pause)
    {
        if (_fetching is { IsCompleted: false } || (_fetching is { IsFaulted: true } && time.GetElapsedTime(_failedAt) < pause))
        {
            return _fetching;
        }

        // The fetch belongs to nobody: the caller that began it may leave, and its trace and log scope are not the others'.
        using (ExecutionContext.SuppressFlow())
        {
            _fetching = Task.Run(() => FetchAsync(options));
        }

        // Waiters may all have left by the time it fails; it is not "unobserved" all the same.
        _ = _fetching.ContinueWith(static task => task.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
        return _fetching;
    }

    private async Task<ServiceToken> FetchAsync(ServiceTokenOptions options)
    {
        try
        {
            ServiceToken token = await fetch(options).ConfigureAwait(false);
            lock (_lock)
            {
                _token = token;
                _failures = 0;
            }

            return token;
        }
        catch (ServiceTokenException failure)
        {
            lock (_lock)
            {
                _failures++;
                _failedAt = time.GetTimestamp();
            }

            // Once for all who wait, and before any of them hears of it.
            ServiceTokenLog.Failed(logger, failure);
            throw;
        }
    }
}
