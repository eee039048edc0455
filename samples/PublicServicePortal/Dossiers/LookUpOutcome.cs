namespace PublicServicePortal;

/// <summary>Says how the look-up in the population register ended.</summary>
public enum LookUpOutcome
{
    NotAsked = 0,
    Found = 1,
    NotMatched = 2,
    Unavailable = 3,
    AccountIncomplete = 4,
    TooMany = 5,
}
