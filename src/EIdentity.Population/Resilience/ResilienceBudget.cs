namespace EIdentity.Population;

/// <summary>Holds how often and how long a call may be tried, so that the settings can be checked against it.</summary>
internal static class ResilienceBudget
{
    /// <summary>How often a question that never left is tried again.</summary>
    public const int RetriesBeforeSending = 2;

    /// <summary>How many calls may wait for their turn.</summary>
    public const int QueueLength = 10_000;

    /// <summary>The longest pause before another try.</summary>
    public static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(1);

    /// <summary>The longest a call may take under these settings, when every attempt that can run to its end does.</summary>
    /// <remarks>Attempts that fail before the question left are not counted but for their pauses; the whole time cuts them short.</remarks>
    public static TimeSpan LongestCall(PopulationOptions options)
    {
        int attempts = options.RepeatAfterAmbiguousFailure ? 2 : 1;
        int pauses = (attempts * RetriesBeforeSending) + attempts - 1;
        return (options.Timeouts.Attempt * attempts) + (LongestPause * pauses);
    }
}
