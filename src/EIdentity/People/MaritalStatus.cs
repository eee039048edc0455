namespace EIdentity;

/// <summary>Names the marital status as the register records it (TinhTrangHonNhan).</summary>
/// <remarks>The finer split of the law's forms is not public; see the register's facts in the documentation.</remarks>
public enum MaritalStatus
{
    /// <summary>The register has no information.</summary>
    Unknown = 0,

    /// <summary>Not married.</summary>
    Unmarried = 1,

    /// <summary>Married.</summary>
    Married = 2,

    /// <summary>Divorced or widowed; the register does not say which.</summary>
    DivorcedOrWidowed = 3,
}
