namespace EIdentity.Population;

/// <summary>Names what of the registered service address goes into a signed digest.</summary>
public enum DigestSubject
{
    /// <summary>The whole address, letter by letter as it is registered.</summary>
    Address,

    /// <summary>The path of the address alone.</summary>
    Path,
}
