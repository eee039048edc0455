namespace EIdentity.Population;

/// <summary>Holds all that the MAC of a seal covers.</summary>
internal sealed class SealedFacts
{
    public required SealKey Key { get; init; }

    public required string Register { get; init; }

    public required string RequestId { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string Dossier { get; init; }

    /// <summary>Gets the keyed digest of the person asked about.</summary>
    public required byte[] Person { get; init; }

    public required string Field { get; init; }

    public required string?[] Value { get; init; }

    public override string ToString() => $"SealedFacts({Field}, masked)";
}
