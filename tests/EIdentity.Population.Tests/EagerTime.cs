using Microsoft.Extensions.Time.Testing;

namespace EIdentity.Population.Tests;

/// <summary>Runs by command, and lets pauses between attempts pass at once.</summary>
internal sealed class EagerTime : FakeTimeProvider
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(1);

    public List<TimeSpan> Pauses { get; } = [];

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        bool isPause = dueTime > TimeSpan.Zero && dueTime <= LongestPause;
        if (isPause)
        {
            Pauses.Add(dueTime);
        }

        return base.CreateTimer(callback, state, isPause ? TimeSpan.Zero : dueTime, period);
    }
}
