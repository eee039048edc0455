namespace EIdentity;

/// <summary>Answers whether the register confirms what was asked, without the data behind it.</summary>
public enum Verdict
{
    /// <summary>The register gave no answer that proves anything.</summary>
    Inconclusive = 0,

    /// <summary>The register confirms every part of what was asked.</summary>
    Confirmed = 1,

    /// <summary>The register does not confirm it; which part did not fit is never said.</summary>
    NotConfirmed = 2,
}
