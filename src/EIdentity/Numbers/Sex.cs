namespace EIdentity;

/// <summary>Names the sex as the register records it (QCVN 109:2017/BTTTT, GioiTinh).</summary>
public enum Sex
{
    /// <summary>The register has no information.</summary>
    Unknown = 0,

    /// <summary>Male.</summary>
    Male = 1,

    /// <summary>Female.</summary>
    Female = 2,
}
