namespace EIdentity.AspNetCore;

/// <summary>Says what a session lacks for an endpoint.</summary>
internal enum AssuranceGap
{
    None = 0,

    /// <summary>The level is too low.</summary>
    Level = 1,

    /// <summary>The level was proven too long ago.</summary>
    Age = 2,

    /// <summary>No signed token proves the level.</summary>
    Evidence = 3,

    /// <summary>The session has ended, and proves nothing any more.</summary>
    Session = 4,
}
