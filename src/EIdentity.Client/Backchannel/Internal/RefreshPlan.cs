namespace EIdentity.Client;

/// <summary>Says how long a fetched value serves, and how long a failure is the answer before the next try.</summary>
internal sealed class RefreshPlan<T>
{
    public required Func<T, RefreshTimes> TimesOf { get; init; }

    /// <summary>Gets the least time between two tries while a value serves; nobody waits for them.</summary>
    public required TimeSpan PauseWithValue { get; init; }

    /// <summary>Gets the least time between two fetches that were asked for because the value did not do.</summary>
    /// <value>The default is what <see cref="PauseWithValue"/> says. Renewals by the clock do not count.</value>
    public TimeSpan PauseBetweenForced => PauseWithValue;

    /// <summary>Gets the least time between two tries while there is nothing to give, by the failures in a row.</summary>
    public required Func<int, TimeSpan> PauseWithoutValue { get; init; }
}
