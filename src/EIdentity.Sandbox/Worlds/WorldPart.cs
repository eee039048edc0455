using Microsoft.Extensions.Configuration;

namespace EIdentity.Sandbox;

/// <summary>One thing that a world plays, such as a provider of logins or a register.</summary>
internal abstract class WorldPart
{
    /// <summary>Lists the settings that the application under test needs to use this part.</summary>
    /// <param name="application">The application's own settings, or <see langword="null"/> where they are not known.</param>
    public virtual IEnumerable<KeyValuePair<string, string?>> GetSettings(IConfiguration? application) => [];
}
