namespace EIdentity.ConventionTests;

/// <summary>Says that a file of one room uses a type of another.</summary>
internal sealed record RoomArrow(string From, string To, string File, string Type)
{
    public override string ToString() => $"{File} uses {Type}: {From} -> {To}";
}
