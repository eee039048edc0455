namespace PublicServicePortal;

/// <summary>Names a field in which something is missing or wrong, and of a date what.</summary>
public sealed record FormMistake(string Field, DateFlaw Date = DateFlaw.None, string? Text = null)
{
    public override string ToString() => $"FormMistake({Field}, {Date})";
}
