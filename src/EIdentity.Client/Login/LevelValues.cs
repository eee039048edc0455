namespace EIdentity.Client;

/// <summary>Lists how one provider spells each assurance level, compared as exact texts.</summary>
public sealed class LevelValues
{
    /// <summary>Gets the provider's values that mean level 1.</summary>
    public IList<string> Level1 { get; } = [];

    /// <summary>Gets the provider's values that mean level 2.</summary>
    public IList<string> Level2 { get; } = [];

    /// <summary>Reads a provider's value; what no list holds is <see cref="AssuranceLevel.None"/>.</summary>
    /// <param name="value">The provider's value.</param>
    public AssuranceLevel Map(string? value)
    {
        if (value is null)
        {
            return AssuranceLevel.None;
        }

        return Level2.Contains(value) ? AssuranceLevel.Level2
            : Level1.Contains(value) ? AssuranceLevel.Level1
            : AssuranceLevel.None;
    }

    /// <summary>Lists the values that are enough for a level, the lowest first.</summary>
    internal IEnumerable<string> Satisfying(AssuranceLevel required) => required switch
    {
        AssuranceLevel.Level1 => Level1.Concat(Level2),
        AssuranceLevel.Level2 => Level2,
        _ => [],
    };
}
