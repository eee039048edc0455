namespace EIdentity.Population;

/// <summary>Names one register that was added; the one without a name has the empty one.</summary>
internal sealed class RegisterName(string value)
{
    public string Value => value;
}
