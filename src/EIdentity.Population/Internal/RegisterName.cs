using Microsoft.Extensions.Configuration;

namespace EIdentity.Population;

/// <summary>Names one register that was added, and the section it reads; the one without a name has the empty one.</summary>
internal sealed class RegisterName(string value, IConfigurationSection section)
{
    public string Value => value;

    public IConfigurationSection Section => section;
}
