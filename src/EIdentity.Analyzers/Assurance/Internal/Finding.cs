using Microsoft.CodeAnalysis;

namespace EIdentity.Analyzers;

/// <summary>Holds a demand that nothing reads: where it stands, on what, and what to do.</summary>
internal sealed class Finding(Location location, string place, string remedy)
{
    public Location Location { get; } = location;

    public string Place { get; } = place;

    public string Remedy { get; } = remedy;
}
