using Microsoft.Extensions.Configuration;

namespace EIdentity.Client;

/// <summary>Reads what the generated binder passes over, since it makes no type of ours out of a text (decision 0026).</summary>
internal static class OpenIdConnectSettingsSecrets
{
    public static void BindSecrets(this IConfiguration section, OpenIdConnectLoginOptions options)
    {
        options.ClientSecret = section[nameof(options.ClientSecret)] ?? options.ClientSecret;
        section.GetSection(nameof(options.ClientKey)).BindSecrets(options.ClientKey);
        section.GetSection(nameof(options.NextClientKey)).BindSecrets(options.NextClientKey);
        section.GetSection(nameof(options.DecryptionKeys)).BindSecrets(options.DecryptionKeys);
    }
}
