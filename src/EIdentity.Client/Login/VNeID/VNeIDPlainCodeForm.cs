namespace EIdentity.Client;

/// <summary>Says which form VNeID's authorization codes have once nothing encrypts them.</summary>
public enum VNeIDPlainCodeForm
{
    /// <summary>A GUID with hyphens, or several joined by dots.</summary>
    Guids = 0,

    /// <summary>Any text of visible ASCII characters.</summary>
    Any = 1,
}
