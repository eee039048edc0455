namespace EIdentity.Client;

/// <summary>Names one login that was added; the first, without a name, has the empty one.</summary>
internal sealed class LoginName(string value, string section)
{
    public string Value => value;

    /// <summary>Gets the path of the section that the login's settings stand in.</summary>
    public string Section => section;
}
