namespace EIdentity.Population;

/// <summary>Holds the time budgets of a look-up, one inside the other.</summary>
public sealed class PopulationTimeouts
{
    /// <summary>Gets or sets the time allowed for one attempt, from connecting to the last byte, its service token included.</summary>
    /// <value>The default value is 10 seconds.</value>
    public TimeSpan Attempt { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Gets or sets the time allowed for the whole call: waiting for a turn, every attempt, and the pauses between them.</summary>
    /// <value>The default value is 25 seconds; at most 5 minutes.</value>
    /// <remarks>
    /// It must hold the attempts that can run to their end, two when
    /// <see cref="PopulationOptions.RepeatAfterAmbiguousFailure"/> is set; start fails otherwise. The two writes of the record
    /// are not counted; each may take 5 seconds.
    /// </remarks>
    public TimeSpan Total { get; set; } = TimeSpan.FromSeconds(25);
}
