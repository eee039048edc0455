using Microsoft.Extensions.Configuration;

namespace EIdentity.Client;

/// <summary>Names one login that was added; the first, without a name, has the empty one.</summary>
internal sealed class LoginName(string value, IConfigurationSection section)
{
    public string Value => value;

    /// <summary>Gets the path of the section that the login's settings stand in.</summary>
    public string Section => section.Path;

    /// <summary>Gets the section itself, in which each profile has one of its own.</summary>
    public IConfigurationSection Configuration => section;
}
