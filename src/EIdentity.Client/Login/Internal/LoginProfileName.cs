namespace EIdentity.Client;

/// <summary>Names a registered profile, so that the check of the settings need not create it.</summary>
internal sealed class LoginProfileName(string value)
{
    public string Value { get; } = value;
}
