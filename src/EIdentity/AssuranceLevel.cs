namespace EIdentity;

/// <summary>Says how far a citizen's electronic identity account has been proven.</summary>
/// <remarks>
/// The law knows two levels of account, 01 and 02 (Decree 69/2024/NĐ-CP); "mức độ 3, 4" belongs to the old scale of
/// online services. Compare with <see cref="AssuranceLevelExtensions.Satisfies"/>, never with an operator.
/// </remarks>
public enum AssuranceLevel
{
    /// <summary>Nothing is proven: the level is missing, unknown or not trusted.</summary>
    None = 0,

    /// <summary>The account was registered in the app, without appearing in person.</summary>
    Level1 = 1,

    /// <summary>The person appeared before the police and face and fingerprints were matched.</summary>
    Level2 = 2,
}
