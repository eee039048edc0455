using System.Reflection;
using Microsoft.Extensions.Configuration;

namespace EIdentity.Sandbox;

/// <summary>Reads the clients of the section <c>EIdentitySandbox:Clients</c>, for products that cannot call this API.</summary>
internal sealed class RegisteredClients(SandboxOptions options, List<string> problems)
{
    /// <summary>The setting of a file that holds what <see cref="SandboxClient.Keys"/> would: JSON in JSON is hard to write.</summary>
    public const string KeysFile = "KeysFile";

    /// <summary>
    /// Gets a value indicating whether the sandbox stands alone: it then says the secrets that it makes, and has nobody to give keys to.
    /// </summary>
    public bool StandAlone { get; init; }

    /// <summary>Adds each; one that names the application under test adds to what is registered for it.</summary>
    public void Add(IConfiguration configuration)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (IConfigurationSection section in configuration.GetSection(SandboxSettings.ClientsKey).GetChildren())
        {
            string id = section[nameof(SandboxClient.ClientId)] ?? string.Empty;
            if (id.Length == 0 || !seen.Add(id))
            {
                string what = id.Length == 0 ? "missing" : "another client's too";
                problems.Add($"{section.Path}:{nameof(SandboxClient.ClientId)} is {what}.");
            }

            SandboxClient client = id == options.Client.ClientId ? options.Client : new SandboxClient { ClientId = id };
            Bind(section, client);
            ReadKeysFile(section, client);
            ClientCheck check = new(section.Path, client, problems)
            {
                HasMadeSecret = StandAlone || client == options.Client,
                HasMadeKeys = !StandAlone && client == options.Client,
            };
            check.Run();
            if (client != options.Client)
            {
                options.OtherClients = [.. options.OtherClients, client];
            }
        }
    }

    // One by one, so that a value that is none hides no other.
    private void Bind(IConfigurationSection section, SandboxClient client)
    {
        foreach (PropertyInfo property in typeof(SandboxClient).GetProperties())
        {
            IConfigurationSection setting = section.GetSection(property.Name);
            if (setting.Exists())
            {
                Bind(setting, property, client);
            }
        }
    }

    private void Bind(IConfigurationSection setting, PropertyInfo property, SandboxClient client)
    {
        try
        {
            if (property.CanWrite)
            {
                property.SetValue(client, setting.Get(property.PropertyType));
            }
            else
            {
                setting.Bind(property.GetValue(client));
            }
        }
        catch (InvalidOperationException)
        {
            string[] values = property.PropertyType.IsEnum ? Enum.GetNames(property.PropertyType) : ["true", "false"];
            problems.Add($"{setting.Path} must be one of {string.Join(", ", values)}.");
        }
    }

    private void ReadKeysFile(IConfigurationSection section, SandboxClient client)
    {
        if (section[KeysFile] is not { } path)
        {
            return;
        }

        try
        {
            client.Keys = File.ReadAllText(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            problems.Add($"{section.Path}:{KeysFile} cannot be read at '{Path.GetFullPath(path)}'.");
            client.Keys = null;
        }
    }
}
