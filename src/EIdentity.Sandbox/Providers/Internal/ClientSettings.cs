using Microsoft.Extensions.Configuration;

namespace EIdentity.Sandbox;

/// <summary>Writes the settings that a client needs for the rules in force.</summary>
internal static class ClientSettings
{
    private const string SigningKey = "EIdentity:ClientKey";
    private const string SealingKeys = "EIdentity:DecryptionKeys";

    /// <summary>
    /// Lists the settings; a key that the application names itself is left alone, since two sources of one key would clash.
    /// </summary>
    public static IEnumerable<KeyValuePair<string, string?>> Of(SandboxEngine engine, IConfiguration? application)
    {
        SandboxOptions options = engine.Options;
        bool needsSecret = options.ClientAuthentication != SandboxClientAuthentication.PrivateKeyJwt;
        yield return new("EIdentity:ClientSecret", needsSecret ? engine.ClientSecret : null);
        if (options.ClientAuthentication != SandboxClientAuthentication.Any)
        {
            yield return new("EIdentity:ClientAuthentication", options.ClientAuthentication.ToString());
        }

        if (options.RequireSignedRequest)
        {
            yield return new("EIdentity:SignRequest", "true");
        }

        if (options.RequireDpop)
        {
            yield return new("EIdentity:UseDpop", "true");
        }

        if (options.ClientKeys is null && !Names(application, SealingKeys) && options.IdTokenEncryption is { } encryption)
        {
            foreach (KeyValuePair<string, string?> setting in engine.MadeKeys.GetSealingSettings(encryption))
            {
                yield return setting;
            }
        }

        if (options.ClientKeys is null && !Names(application, SigningKey) && (!needsSecret || options.RequireSignedRequest))
        {
            foreach (KeyValuePair<string, string?> setting in engine.MadeKeys.GetSigningSettings())
            {
                yield return setting;
            }
        }
    }

    private static bool Names(IConfiguration? application, string section) => application?.GetSection(section).Exists() == true;
}
