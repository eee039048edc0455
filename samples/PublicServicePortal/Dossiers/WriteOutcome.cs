namespace PublicServicePortal;

/// <summary>Says what became of a write; whoever writes must look, for all but one of these mean that the citizen has to be told.</summary>
public enum WriteOutcome
{
    /// <summary>There is no such draft any more.</summary>
    NotFound = 0,

    Written = 1,

    /// <summary>Somebody else wrote since the page was shown; nothing was written.</summary>
    ChangedMeanwhile = 2,

    /// <summary>The draft is a dossier by now, which nothing changes any more; nothing was written.</summary>
    SubmittedMeanwhile = 3,

    /// <summary>The draft is saved, and not submitted: something is missing or wrong.</summary>
    Incomplete = 4,

    /// <summary>What stood there as the register's could not be proven: it is taken out, and nothing is submitted.</summary>
    Unproven = 5,
}
