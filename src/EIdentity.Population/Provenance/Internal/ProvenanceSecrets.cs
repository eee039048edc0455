using Microsoft.Extensions.Configuration;

namespace EIdentity.Population;

/// <summary>Reads what the generated binder passes over, since it makes no type of ours out of a text (decision 0026).</summary>
internal static class ProvenanceSecrets
{
    public static void BindKeys(this IConfigurationSection section, ProvenanceOptions options)
    {
        // The binder adds one key for each entry, behind those that are there already.
        IConfigurationSection[] entries = [.. section.GetSection(nameof(options.Keys)).GetChildren()];
        foreach ((IConfigurationSection entry, ProvenanceKeyOptions key) in entries.Zip(options.Keys.TakeLast(entries.Length)))
        {
            key.Key = entry[nameof(key.Key)] ?? key.Key;
        }
    }
}
