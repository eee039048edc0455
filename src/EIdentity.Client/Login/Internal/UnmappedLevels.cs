namespace EIdentity.Client;

/// <summary>Remembers the last level value that no setting maps, so that an agency finds it without reading logs.</summary>
internal sealed class UnmappedLevels(TimeProvider time)
{
    private Sighting? _last;

    /// <summary>Gets the last sighting, or <see langword="null"/> when there was none since the start.</summary>
    public Sighting? Last => Volatile.Read(ref _last);

    public void Note(UnmappedLevel level) => Volatile.Write(ref _last, new Sighting(level, time.GetUtcNow()));

    internal sealed record Sighting(UnmappedLevel Level, DateTimeOffset At);
}
