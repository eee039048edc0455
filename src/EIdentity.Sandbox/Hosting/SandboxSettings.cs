using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace EIdentity.Sandbox;

/// <summary>Reads the section <c>EIdentitySandbox</c>.</summary>
internal static class SandboxSettings
{
    public const string Section = "EIdentitySandbox";
    public const string ClientsKey = $"{Section}:Clients";

    private const string PortKey = $"{Section}:Port";
    private const string EmbeddedKey = $"{Section}:Embedded";
    private const int DefaultPort = 5081;

    private static readonly string[] Known = ["Port", "Embedded", "Clients"];

    private static readonly string[] KnownOfClient = [.. NamesOf<SandboxClient>(), RegisteredClients.KeysFile];

    /// <summary>Says whether the sandbox is to run beside the application.</summary>
    public static bool IsEmbedded(IConfiguration configuration, List<string> problems)
    {
        if (bool.TryParse(configuration[EmbeddedKey] ?? bool.TrueString, out bool isEmbedded))
        {
            return isEmbedded;
        }

        problems.Add($"{EmbeddedKey} must be true or false.");
        return true;
    }

    /// <summary>Gives the address at which the sandbox answers.</summary>
    public static Uri ReadIssuer(IConfiguration configuration, List<string> problems)
    {
        bool isNumber = int.TryParse(
            configuration[PortKey] ?? $"{DefaultPort}", NumberStyles.None, CultureInfo.InvariantCulture, out int port);
        if (!isNumber || port is < 1 or > 65535)
        {
            problems.Add($"{PortKey} must be a number between 1 and 65535.");
            port = DefaultPort;
        }

        return new Uri($"http://localhost:{port}");
    }

    /// <summary>Finds what is misspelt: a setting that nothing reads would be silent.</summary>
    public static void FindMisspelt(IConfiguration configuration, List<string> problems)
    {
        IConfigurationSection section = configuration.GetSection(Section);
        FindMisspelt(section, Known, problems);
        foreach (IConfigurationSection client in section.GetSection("Clients").GetChildren())
        {
            FindMisspelt(client, KnownOfClient, problems);
            FindMisspelt(client.GetSection(nameof(SandboxClient.IdTokenEncryption)), NamesOf<SandboxTokenEncryption>(), problems);
        }
    }

    /// <exception cref="InvalidOperationException">There are problems; the message lists them all.</exception>
    public static void ThrowIfAny(List<string> problems)
    {
        if (problems.Count > 0)
        {
            string count = problems.Count == 1 ? string.Empty : $"{Section} has {problems.Count} problems: ";
            throw new InvalidOperationException(count + string.Join(' ', problems));
        }
    }

    private static void FindMisspelt(IConfigurationSection section, string[] known, List<string> problems) => problems.AddRange(
        section.GetChildren()
            .Where(setting => !known.Contains(setting.Key, StringComparer.OrdinalIgnoreCase))
            .Select(setting => $"{setting.Path} is not a setting; there are {string.Join(", ", known)}."));

    private static string[] NamesOf<TSettings>() => [.. typeof(TSettings).GetProperties().Select(property => property.Name)];
}
