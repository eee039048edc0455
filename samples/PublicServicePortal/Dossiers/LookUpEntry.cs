namespace PublicServicePortal;

/// <summary>Records one step of a look-up: that the register is about to be asked, or how it ended.</summary>
/// <remarks>It stands apart from the dossier, which may end as a forgotten draft, and it is never changed.</remarks>
public sealed class LookUpEntry
{
    public required Guid Id { get; init; }

    /// <summary>Gets the id that the two steps of one look-up share.</summary>
    public required Guid LookUp { get; init; }

    /// <summary>Gets the digest of the citizen's account; see <see cref="DossierOwner"/>.</summary>
    public required string Owner { get; init; }

    public required Guid Dossier { get; init; }

    public required string Procedure { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Gets how it ended; <see cref="LookUpOutcome.NotAsked"/> before the question leaves.</summary>
    public required LookUpOutcome Outcome { get; init; }

    /// <summary>Gets the number under which the help desk finds a look-up that failed.</summary>
    public string? Reference { get; init; }

    public override string ToString() => $"LookUpEntry({LookUp}, {Outcome})";
}
