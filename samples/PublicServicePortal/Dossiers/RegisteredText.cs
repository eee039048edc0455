namespace PublicServicePortal;

/// <summary>Holds what the register said in the words of the form, and beside it the seal that proves it later.</summary>
public sealed record RegisteredText(string Text, string Seal)
{
    public override string ToString() => "RegisteredText(masked)";
}
