namespace EIdentity.Client;

/// <summary>Says which level a login needs and how the provider spells the levels.</summary>
public sealed class LevelOptions
{
    /// <summary>Gets or sets the level that every login needs at the least.</summary>
    /// <value>The default value is <see cref="AssuranceLevel.Level2"/>.</value>
    public AssuranceLevel Required { get; set; } = AssuranceLevel.Level2;

    /// <summary>Gets or sets how long ago the citizen may have proven the level at the provider.</summary>
    /// <value>The default value is <see langword="null"/>: not asked.</value>
    public TimeSpan? MaxAge { get; set; }

    /// <summary>Gets the provider's values for each level.</summary>
    /// <value>There is no default; at least one value for the required level is required. What is not listed proves nothing.</value>
    public LevelValues Values { get; } = new();
}
