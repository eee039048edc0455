using Microsoft.Extensions.Configuration;

namespace EIdentity.Client;

/// <summary>Reads what the generated binder passes over, since it makes no type of ours out of a text (decision 0026).</summary>
internal static class ClientKeySecrets
{
    public static void BindSecrets(this IConfiguration section, ClientKeyOptions options)
    {
        options.Pem = section[nameof(options.Pem)] ?? options.Pem;
        options.Password = section[nameof(options.Password)] ?? options.Password;
    }

    /// <summary>Does the same for a list, whose entries the binder has added behind those that were there already.</summary>
    public static void BindSecrets(this IConfigurationSection section, IList<ClientKeyOptions> list)
    {
        IConfigurationSection[] entries = [.. section.GetChildren()];
        foreach ((IConfigurationSection entry, ClientKeyOptions key) in entries.Zip(list.TakeLast(entries.Length)))
        {
            entry.BindSecrets(key);
        }
    }
}
