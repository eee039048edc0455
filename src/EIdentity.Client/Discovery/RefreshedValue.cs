namespace EIdentity.Client;

/// <summary>Keeps one fetched value: one fetch for all who wait, renewed hourly, the last good one for a day.</summary>
/// <remarks>
/// Between one and two hours of age a value is renewed behind the back of the caller, who does not wait for it. While there
/// is no value to give, a failure is the answer for a second; then one fetch tries again.
/// </remarks>
internal sealed class RefreshedValue<T>(Func<CancellationToken, Task<T>> fetch, Action<LoginException> onKept, TimeProvider time)
    where T : class
{
    private static readonly TimeSpan FreshFor = TimeSpan.FromHours(1);
    private static readonly TimeSpan UnwaitedFor = TimeSpan.FromHours(2);
    private static readonly TimeSpan UsableFor = TimeSpan.FromHours(24);
    private static readonly TimeSpan LeastInterval = TimeSpan.FromSeconds(30);

    // Short, so that logins work again within seconds of the provider's return; long enough that a crowd is no flood.
    private static readonly TimeSpan PauseWithoutValue = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private Task<T>? _fetching;
    private T? _value;
    private long _fetchedAt;
    private long _triedAt;
    private bool _hasTried;

    private bool WasTriedJustNow => _hasTried && time.GetElapsedTime(_triedAt) < LeastInterval;

    /// <summary>Gets how old the value is, or <see langword="null"/> when there is none.</summary>
    public TimeSpan? Age
    {
        get
        {
            lock (_lock)
            {
                return _value is null ? null : time.GetElapsedTime(_fetchedAt);
            }
        }
    }

    /// <summary>Gives the value, fetching it when there is none or it is no longer fresh.</summary>
    public async ValueTask<T> GetAsync(CancellationToken cancellationToken)
    {
        Task<T> fetching;
        T? fallback;
        lock (_lock)
        {
            TimeSpan age = time.GetElapsedTime(_fetchedAt);
            fallback = _value is not null && age < UsableFor ? _value : null;
            if (fallback is not null && (age < FreshFor || WasTriedJustNow))
            {
                return fallback;
            }

            fetching = Fetch();
            if (fallback is not null && age < UnwaitedFor)
            {
                return fallback;
            }
        }

        try
        {
            return await fetching.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (LoginException) when (fallback is not null)
        {
            // A provider that is down, or lies, for a while must not end every login at once; the limit is UsableFor.
            return fallback;
        }
    }

    /// <summary>Gives a newer value than the one known, or the same one when the last try was a moment ago.</summary>
    public async Task<T> GetNewerAsync(T known, CancellationToken cancellationToken)
    {
        Task<T> fetching;
        lock (_lock)
        {
            if (_value is not null && (!ReferenceEquals(_value, known) || WasTriedJustNow))
            {
                return _value;
            }

            fetching = Fetch();
        }

        return await fetching.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    // The fetch belongs to nobody: the caller that began it may leave, and the others still get their answer.
    private Task<T> Fetch()
    {
        if (_fetching is { IsCompleted: false } || (_fetching is { IsFaulted: true } && time.GetElapsedTime(_triedAt) < PauseWithoutValue))
        {
            return _fetching;
        }

        // Nor does it carry the trace, the log scopes or the request of the caller that happened to come first.
        using (ExecutionContext.SuppressFlow())
        {
            _fetching = Task.Run(FetchAsync);
        }

        // When every waiter has left, nobody else looks at a failure; it is not "unobserved" all the same.
        _ = _fetching.ContinueWith(static task => task.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
        return _fetching;
    }

    private async Task<T> FetchAsync()
    {
        try
        {
            T value = await fetch(CancellationToken.None).ConfigureAwait(false);
            lock (_lock)
            {
                _value = value;
                _fetchedAt = time.GetTimestamp();
            }

            return value;
        }
        catch (LoginException failure) when (Age < UsableFor)
        {
            onKept(failure);
            throw;
        }
        finally
        {
            lock (_lock)
            {
                _triedAt = time.GetTimestamp();
                _hasTried = true;
            }
        }
    }
}
