namespace EIdentity;

/// <summary>Says what kind of thing happened, so that a program can choose what to do next.</summary>
public enum ErrorKind
{
    /// <summary>The settings are missing, wrong or contradict each other.</summary>
    Configuration = 1,

    /// <summary>The other side cannot be reached or cannot answer now; the same call may succeed later.</summary>
    Unavailable = 2,

    /// <summary>An answer arrived and was refused, because a rule does not hold.</summary>
    AnswerRefused = 3,

    /// <summary>The citizen's account is proven at a lower level than required.</summary>
    LevelTooLow = 4,

    /// <summary>The level of the citizen's account could not be determined; it is never called low.</summary>
    LevelUnknown = 5,

    /// <summary>The citizen stopped the login, which is a normal outcome.</summary>
    Cancelled = 6,

    /// <summary>The login took too long or was already used; it starts again from the beginning.</summary>
    ExpiredOrUsed = 7,

    /// <summary>The other side does not permit this call to this caller.</summary>
    NotPermitted = 8,
}
