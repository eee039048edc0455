namespace EIdentity.Client;

/// <summary>Says when refusals that anybody can bring about have become so many that somebody should look.</summary>
/// <remarks>One of them says nothing of the agency or the provider, and a warning for each would let strangers write the log.</remarks>
internal sealed class RefusalAlarm(TimeProvider time)
{
    /// <summary>How many within the window are worth a warning.</summary>
    public const int Threshold = 20;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, (long Since, int Count)> _windows = new(StringComparer.Ordinal);

    /// <summary>Gets the time within which refusals are counted together.</summary>
    public static TimeSpan Window { get; } = TimeSpan.FromMinutes(5);

    /// <summary>Counts one more refusal.</summary>
    /// <param name="kind">What was refused, a name of the program and never of a caller.</param>
    /// <returns><see langword="true"/> once a window, for the refusal that reaches the threshold.</returns>
    public bool Note(string kind)
    {
        lock (_gate)
        {
            long now = time.GetTimestamp();
            (long since, int count) = _windows.GetValueOrDefault(kind, (now, 0));
            if (time.GetElapsedTime(since, now) >= Window)
            {
                (since, count) = (now, 0);
            }

            count = Math.Min(count + 1, Threshold + 1);
            _windows[kind] = (since, count);
            return count == Threshold;
        }
    }
}
