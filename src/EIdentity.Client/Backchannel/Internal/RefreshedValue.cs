namespace EIdentity.Client;

/// <summary>Keeps one fetched value: one fetch for all who wait, renewed behind their backs while the old one serves.</summary>
/// <remarks>How long a value serves and a failure is the answer, the plan says.</remarks>
internal sealed class RefreshedValue<T>(
    Func<CancellationToken, Task<T>> fetch, RefreshPlan<T> plan, Action<EIdentityException>? onKept, TimeProvider time)
    where T : class
{
    private readonly Lock _lock = new();
    private Task<T>? _fetching;
    private T? _value;
    private RefreshTimes _times;
    private long _askedAt;
    private long _triedAt;
    private long _forcedAt;
    private bool _hasForced;
    private int _failures;

    /// <summary>Gets how old the value is, or <see langword="null"/> when there is none.</summary>
    public TimeSpan? Age
    {
        get
        {
            lock (_lock)
            {
                return _value is null ? null : time.GetElapsedTime(_askedAt);
            }
        }
    }

    /// <summary>Gives the value, fetching it when there is none or it is not fresh; just after a failure, that failure again.</summary>
    public async ValueTask<T> GetAsync(CancellationToken cancellationToken)
    {
        Task<T> fetching;
        T? fallback;
        lock (_lock)
        {
            TimeSpan age = time.GetElapsedTime(_askedAt);
            fallback = _value is not null && age < _times.UsableFor ? _value : null;
            if (fallback is not null && age < _times.FreshFor)
            {
                return fallback;
            }

            fetching = Fetch(fallback is null ? plan.PauseWithoutValue(_failures) : plan.PauseWithValue);
            if (fallback is not null && (age < _times.UnwaitedFor || fetching.IsFaulted))
            {
                return fallback;
            }
        }

        try
        {
            return await fetching.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (EIdentityException) when (fallback is not null)
        {
            // An endpoint that is down, or lies, for a while must not end everything at once; the limit is UsableFor.
            return fallback;
        }
    }

    /// <summary>Gives a newer value than the one known; the same one where the last such try was a moment ago, or fails.</summary>
    /// <remarks>It never takes a value away: who asks holds one that may serve others well.</remarks>
    /// <param name="known">The value that does not do.</param>
    /// <param name="isOften">Whether the interval does not count, because another one bounds how often this is asked.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    public async Task<T> TryGetNewerAsync(T known, bool isOften, CancellationToken cancellationToken)
    {
        Task<T> fetching;
        lock (_lock)
        {
            if (_value is not null && !ReferenceEquals(_value, known))
            {
                return _value;
            }

            // Whoever comes while somebody fetches waits with them; the interval only keeps the next fetch from beginning.
            if (_fetching is not { IsCompleted: false })
            {
                if (!isOften && _hasForced && time.GetElapsedTime(_forcedAt) < plan.PauseBetweenForced)
                {
                    return known;
                }

                _forcedAt = time.GetTimestamp();
                _hasForced = true;
            }

            fetching = Fetch(TimeSpan.Zero);
        }

        try
        {
            return await fetching.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (EIdentityException)
        {
            return known;
        }
    }

    /// <summary>Gives another value than one that was refused and is given to nobody any more; one that came meanwhile will do.</summary>
    public ValueTask<T> GetAnotherAsync(T refused, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (ReferenceEquals(_value, refused))
            {
                _value = null;
            }
        }

        return GetAsync(cancellationToken);
    }

    // The fetch belongs to nobody: the caller that began it may leave, and the others still get their answer.
    private Task<T> Fetch(TimeSpan pause)
    {
        if (_fetching is { IsCompleted: false } || (_fetching is { IsFaulted: true } && time.GetElapsedTime(_triedAt) < pause))
        {
            return _fetching;
        }

        // Nor does it carry the trace, the log scopes or the request of the caller that happened to come first.
        using (ExecutionContext.SuppressFlow())
        {
            _fetching = Task.Run(FetchAsync);
        }

        // When every waiter has left, nobody else looks at a failure; it is not "unobserved" all the same.
        _ = _fetching.ContinueWith(
            static task => task.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
        return _fetching;
    }

    private async Task<T> FetchAsync()
    {
        // Age counts from before the request, so that a slow answer cannot lengthen a life; clock changes do not matter.
        long askedAt = time.GetTimestamp();
        try
        {
            T value = await fetch(CancellationToken.None).ConfigureAwait(false);
            lock (_lock)
            {
                _value = value;
                _times = plan.TimesOf(value);
                _askedAt = askedAt;
                NoteTry(failures: 0);
            }

            return value;
        }
        catch (Exception failure)
        {
            bool isKept;
            lock (_lock)
            {
                NoteTry(_failures + 1);
                isKept = _value is not null && time.GetElapsedTime(_askedAt) < _times.UsableFor;
            }

            // Once for all who wait, and before any of them hears of it.
            if (isKept && failure is EIdentityException ours)
            {
                onKept?.Invoke(ours);
            }

            throw;
        }
    }

    private void NoteTry(int failures)
    {
        _failures = failures;
        _triedAt = time.GetTimestamp();
    }
}
