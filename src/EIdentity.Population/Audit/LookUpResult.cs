namespace EIdentity.Population;

/// <summary>Names what came of a look-up, as the record keeps it.</summary>
public enum LookUpResult
{
    /// <summary>It failed; no answer was handed over.</summary>
    Failed = 0,

    /// <summary>The caller gave up; no answer was handed over, whether one came or not.</summary>
    Cancelled = 1,

    /// <summary>The register confirmed number, name and birth date.</summary>
    Confirmed = 2,

    /// <summary>The register did not confirm them.</summary>
    NotConfirmed = 3,

    /// <summary>The register's answer was empty and proves nothing.</summary>
    Inconclusive = 4,

    /// <summary>The fields asked for were found.</summary>
    Found = 5,

    /// <summary>There is no such person, or number, name and birth date do not fit together.</summary>
    NotFound = 6,
}
