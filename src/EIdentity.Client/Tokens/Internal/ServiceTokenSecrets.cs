using Microsoft.Extensions.Configuration;

namespace EIdentity.Client;

/// <summary>Reads what the generated binder passes over, since it makes no type of ours out of a text (decision 0026).</summary>
internal static class ServiceTokenSecrets
{
    public static void BindSecrets(this IConfiguration section, ServiceTokenOptions options)
    {
        options.ConsumerSecret = section[nameof(options.ConsumerSecret)] ?? options.ConsumerSecret;
        section.GetSection(nameof(options.Outbound)).BindSecrets(options.Outbound);
    }
}
