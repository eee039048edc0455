using Microsoft.Extensions.Configuration;

namespace EIdentity.Sandbox;

/// <summary>Refuses what is misspelt in the section <c>EIdentitySandbox</c>: a setting that nothing reads would be silent.</summary>
internal static class SandboxSettings
{
    private const string Section = "EIdentitySandbox";

    private static readonly string[] Known = ["Port", "Embedded", "Clients"];

    private static readonly string[] KnownOfClient =
        [.. typeof(SandboxClient).GetProperties().Select(property => property.Name)];

    /// <exception cref="InvalidOperationException">A setting does not exist; the message names it and those that do.</exception>
    public static void ThrowIfMisspelt(IConfiguration configuration)
    {
        IConfigurationSection section = configuration.GetSection(Section);
        ThrowUnlessKnown(section, Known);
        foreach (IConfigurationSection client in section.GetSection("Clients").GetChildren())
        {
            ThrowUnlessKnown(client, KnownOfClient);
        }
    }

    private static void ThrowUnlessKnown(IConfigurationSection section, string[] known)
    {
        foreach (IConfigurationSection setting in section.GetChildren())
        {
            if (!known.Contains(setting.Key, StringComparer.OrdinalIgnoreCase))
            {
                throw new InvalidOperationException($"{setting.Path} is not a setting; there are {string.Join(", ", known)}.");
            }
        }
    }
}
