namespace EIdentity;

/// <summary>Lists in what a personal identification number does not fit what else is known of the person.</summary>
/// <remarks>
/// Do not log it: that a person's sex or year of birth was corrected is personal data.
/// Each is a reason to look twice, never one to refuse: a birth date is corrected, a sex changed, a birth registered late, and the
/// number stays.
/// </remarks>
[Flags]
public enum NumberWarnings
{
    /// <summary>Nothing speaks against it.</summary>
    None = 0,

    /// <summary>No table has the prefix; the sandbox's own, 000, is passed over.</summary>
    PlaceUnknown = 1,

    /// <summary>The digits spell another year of birth.</summary>
    BirthYearDiffers = 2,

    /// <summary>The digits spell the other sex.</summary>
    SexDiffers = 4,
}
