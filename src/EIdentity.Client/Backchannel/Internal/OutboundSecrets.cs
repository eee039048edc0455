using Microsoft.Extensions.Configuration;

namespace EIdentity.Client;

/// <summary>Reads what the generated binder passes over, since it makes no type of ours out of a text (decision 0026).</summary>
internal static class OutboundSecrets
{
    public static void BindSecrets(this IConfiguration section, OutboundOptions options) =>
        options.ProxyPassword = section[nameof(options.ProxyPassword)] ?? options.ProxyPassword;
}
