using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace EIdentity.Client;

/// <summary>Tells an operator of claims that are there and cannot be used: a line a login, once an hour for each claim a warning.</summary>
internal sealed class ClaimFlaws(ILogger logger, TimeProvider time)
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    // By the names of the settings, of which there are five.
    private readonly ConcurrentDictionary<string, long> _warnedAt = new(StringComparer.Ordinal);

    public void Note(IReadOnlyList<ClaimFlaw> flaws)
    {
        foreach (ClaimFlaw flaw in flaws)
        {
            LogLevel level = MayWarn(flaw.Claim) ? LogLevel.Warning : LogLevel.Information;
            LoginLog.ClaimUnusable(logger, level, flaw.Claim, flaw.Source, flaw.Form);
        }
    }

    private bool MayWarn(string claim)
    {
        long now = time.GetTimestamp();
        return _warnedAt.TryGetValue(claim, out long before)
            ? time.GetElapsedTime(before, now) >= Pause && _warnedAt.TryUpdate(claim, now, before)
            : _warnedAt.TryAdd(claim, now);
    }
}
