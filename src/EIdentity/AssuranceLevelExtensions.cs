namespace EIdentity;

/// <summary>Compares assurance levels so that undefined values never pass.</summary>
public static class AssuranceLevelExtensions
{
    /// <summary>Says whether a proven level is enough for a required one.</summary>
    /// <param name="level">The level that was proven.</param>
    /// <param name="required">The level that is required, <see cref="AssuranceLevel.Level1"/> or higher.</param>
    /// <returns>
    /// <see langword="true"/> when both values are defined, neither is <see cref="AssuranceLevel.None"/>, and the proven
    /// level is at least the required one.
    /// </returns>
    public static bool Satisfies(this AssuranceLevel level, AssuranceLevel required) =>
        IsProven(level) && IsProven(required) && level >= required;

    private static bool IsProven(AssuranceLevel level) => level is AssuranceLevel.Level1 or AssuranceLevel.Level2;
}
