namespace PublicServicePortal;

/// <summary>Holds, in its one row, since when look-ups are kept.</summary>
public sealed class LookUpRetention
{
    public int Id { get; init; }

    public DateTimeOffset Since { get; init; }
}
