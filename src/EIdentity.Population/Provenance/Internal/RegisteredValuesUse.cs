namespace EIdentity.Population;

/// <summary>Notes that the values of a register are sealed, so that its keys must be there at start.</summary>
internal sealed class RegisteredValuesUse(string register)
{
    public string Register => register;
}
