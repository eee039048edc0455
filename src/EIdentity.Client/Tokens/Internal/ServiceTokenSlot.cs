using Microsoft.Extensions.Logging;

namespace EIdentity.Client;

/// <summary>Keeps the one token of one set of settings.</summary>
internal sealed class ServiceTokenSlot
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);

    // Far beyond the longest pause; without an end, an outage of minutes would be longer than a TimeSpan holds.
    private const int MostDoublings = 10;

    private static readonly RefreshPlan<ServiceToken> Plan = new()
    {
        TimesOf = token => token.Times,
        PauseWithValue = LongestPause,
        PauseWithoutValue = PauseAfter,
    };

    private readonly Func<Task<ServiceToken>> _fetch;
    private readonly ILogger _logger;
    private readonly RefreshedValue<ServiceToken> _token;

    public ServiceTokenSlot(Func<Task<ServiceToken>> fetch, TimeProvider time, ILogger logger)
    {
        _fetch = fetch;
        _logger = logger;
        _token = new RefreshedValue<ServiceToken>(_ => FetchAsync(), Plan, onKept: null, time);
    }

    /// <summary>Gives a usable token, fetching one when there is none; just after a failure, that failure again.</summary>
    /// <exception cref="ServiceTokenException">The fetch failed.</exception>
    public Task<ServiceToken> GetAsync(CancellationToken cancellationToken) => _token.GetAsync(cancellationToken).AsTask();

    /// <summary>Gives another token than one that was refused; a token that came in the meantime will do.</summary>
    /// <exception cref="ServiceTokenException">The fetch failed.</exception>
    public Task<ServiceToken> GetAnotherAsync(ServiceToken refused, CancellationToken cancellationToken) =>
        _token.GetAnotherAsync(refused, cancellationToken).AsTask();

    // Callers may be waiting, so the first tries come fast; an endpoint that stays away is asked ever less often.
    private static TimeSpan PauseAfter(int failures)
    {
        TimeSpan pause = FirstPause * Math.Pow(2, Math.Min(failures, MostDoublings) - 1);
        return pause < LongestPause ? pause : LongestPause;
    }

    private async Task<ServiceToken> FetchAsync()
    {
        try
        {
            return await _fetch().ConfigureAwait(false);
        }
        catch (ServiceTokenException failure)
        {
            // Once for all who wait, and before any of them hears of it.
            ServiceTokenLog.Failed(_logger, failure);
            throw;
        }
    }
}
