namespace PublicServicePortal;

/// <summary>Holds what a citizen reads of one look-up; without an outcome nobody knows how it ended.</summary>
public sealed record PastLookUp(DateTimeOffset At, Guid Dossier, LookUpOutcome? Outcome, string? Reference);
