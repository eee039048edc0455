using System.Net;
using Microsoft.Extensions.Logging;

namespace EIdentity.Client;

/// <summary>Bounds what logins may cost that are begun and not finished, for each address they come from.</summary>
/// <remarks>
/// A login that was begun lies in its browser's cookie. What stays here is a count for a minute, and for a used one the mark that keeps it
/// from being used again; a network that has set many loses its own oldest, and no other's. Strangers at very many addresses can fill the
/// room set aside for marks; a login then goes on without one, since the browser's cookie and the provider's code are used up all the same.
/// </remarks>
internal sealed class BegunLogins(ISharedState marks, ISharedState counts, RefusalAlarm alarm, ILogger<BegunLogins> logger)
{
    /// <summary>The name of the state that counts are kept in, apart from marks and sessions: who fills it keeps nobody out.</summary>
    public const string Counts = "begun-logins";

    /// <summary>The name of the state that marks are kept in, apart from sessions and counters: who fills it keeps nobody out.</summary>
    public const string Marks = "used-logins";

    // Together about 100 MB: the marks of 1,000 networks that hold as many as they may.
    public const int MaxMarksOfAll = 450_000;
    public const long MaxBytesOfMarks = 40 * 1024 * 1024;

    private const int MaxCounts = 200_000;
    private const int MaxMarks = 400;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    /// <summary>Makes the state that counts are kept in.</summary>
    public static InMemorySharedState CreateCounts(TimeProvider time) => new(time, new MemoryBudget(MaxCounts, maxBytes: 0));

    /// <summary>Makes the state that marks are kept in.</summary>
    public static InMemorySharedState CreateMarks(TimeProvider time) => new(time, new MemoryBudget(MaxMarksOfAll, MaxBytesOfMarks));

    /// <summary>Counts one more login that an address begins.</summary>
    /// <exception cref="LoginException">EID2013: it begins more than so many a minute.</exception>
    public async Task CountAsync(IPAddress? address, int most, CancellationToken cancellationToken)
    {
        if (await CountAsync("begun", address, cancellationToken).ConfigureAwait(false) > most)
        {
            throw TooMany($"began more than {most} logins within a minute, which MaxBegunLoginsPerMinute allows");
        }
    }

    /// <summary>Counts one more login that comes back to an address that began it.</summary>
    /// <remarks>
    /// Each costs a call to the provider, or an operation with a private key, and a network that has set many marks can have a login of its
    /// own tried again once its mark is gone. Twice as many as begin in a minute come back when two minutes' fall together.
    /// </remarks>
    /// <exception cref="LoginException">EID2013: more come back than could have begun.</exception>
    public async Task CountReturnAsync(IPAddress? address, int mostBegun, CancellationToken cancellationToken)
    {
        if (await CountAsync("returned", address, cancellationToken).ConfigureAwait(false) > 2L * mostBegun)
        {
            throw TooMany($"brought back more than {2L * mostBegun} logins within a minute, twice what MaxBegunLoginsPerMinute allows");
        }
    }

    /// <summary>Marks a login as used, for as long as it could be used again.</summary>
    /// <returns><see langword="false"/> when it was used before.</returns>
    /// <exception cref="SharedStateException">EID2009: the shared state cannot be reached.</exception>
    public async Task<bool> TryUseAsync(string loginState, IPAddress? address, TimeSpan lifetime, CancellationToken cancellationToken)
    {
        SharedStateKey mark = SharedStateKey.Of("login-used", loginState);
        try
        {
            if (!await marks.TryAddAsync(mark, ReadOnlyMemory<byte>.Empty, lifetime, cancellationToken).ConfigureAwait(false))
            {
                return false;
            }

            SharedStateKey network = SharedStateKey.Of("logins-used", ClientNetwork.WidestOf(address));
            await marks.TakeOldestAsync(network, mark, MaxMarks, lifetime, cancellationToken).ConfigureAwait(false);
        }
        catch (SharedStateException failure) when (failure.IsFull)
        {
            if (alarm.Note(Marks))
            {
                LoginLog.MarksFull(logger, RefusalAlarm.Threshold, (int)RefusalAlarm.Window.TotalMinutes);
            }
        }

        return true;
    }

    private async Task<long> CountAsync(string what, IPAddress? address, CancellationToken cancellationToken)
    {
        try
        {
            SharedStateKey network = SharedStateKey.Of(what, ClientNetwork.Of(address));
            return await counts.IncrementAsync(network, Window, cancellationToken).ConfigureAwait(false);
        }
        catch (SharedStateException)
        {
            // More networks than can be counted at once: each of them may begin logins, and none costs memory.
            return 0;
        }
    }

    private static LoginException TooMany(string what) => new(
        ErrorCodes.TooManyLogins, $"One address {what}. If a proxy stands in front, forward the address of the browser.")
    {
        IsUnproven = true,
    };
}
