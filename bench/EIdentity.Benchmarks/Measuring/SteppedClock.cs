namespace EIdentity.Benchmarks;

/// <summary>Runs with the system's clock, and ahead of it by as much as it was moved; timers stay the system's.</summary>
internal sealed class SteppedClock : TimeProvider
{
    private TimeSpan _ahead;

    public void Advance(TimeSpan by) => _ahead += by;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + _ahead;

    public override long GetTimestamp() => base.GetTimestamp() + (long)(_ahead.TotalSeconds * TimestampFrequency);
}
