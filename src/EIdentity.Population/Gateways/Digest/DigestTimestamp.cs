namespace EIdentity.Population;

/// <summary>Names the unit of the timestamp that a signed digest holds, counted from 1 January 1970 UTC.</summary>
public enum DigestTimestamp
{
    /// <summary>Milliseconds.</summary>
    Milliseconds,

    /// <summary>Seconds.</summary>
    Seconds,
}
