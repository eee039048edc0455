using Microsoft.Extensions.Configuration;

namespace EIdentity.Sandbox;

/// <summary>Writes the settings that a client needs for the rules in force.</summary>
internal static class ClientSettings
{
    /// <summary>The section of the application that its OpenID Connect settings stand in.</summary>
    public const string Section = "EIdentity:OpenIdConnect";

    private const string SigningKey = $"{Section}:ClientKey";
    private const string SealingKeys = $"{Section}:DecryptionKeys";

    /// <summary>
    /// Lists the settings; a key that the application names itself is left alone, since two sources of one key would clash.
    /// </summary>
    public static IEnumerable<KeyValuePair<string, string?>> Of(OpenIdConnectProvider provider, IConfiguration? application)
    {
        SandboxOptions options = provider.Options;
        ProviderClient main = provider.Clients.Main;
        SandboxClient client = main.Registration;
        yield return new($"{Section}:Issuer", provider.Issuer);
        yield return new($"{Section}:ClientId", client.ClientId);
        yield return new("EIdentity:AllowSandbox", "true");
        yield return new("EIdentity:Level:Values:Level1:0", SandboxAcrValues.Level1);
        yield return new("EIdentity:Level:Values:Level2:0", SandboxAcrValues.Level2);
        bool needsSecret = client.Authentication != SandboxClientAuthentication.PrivateKeyJwt;
        yield return new($"{Section}:ClientSecret", needsSecret ? main.Secret : null);
        if (client.Authentication != SandboxClientAuthentication.Any)
        {
            yield return new($"{Section}:ClientAuthentication", client.Authentication.ToString());
        }

        if (options.RequireSignedRequest)
        {
            yield return new($"{Section}:SignRequest", "true");
        }

        if (options.RequireDpop)
        {
            yield return new($"{Section}:UseDpop", "true");
        }

        if (client.Keys is null && !Names(application, SealingKeys) && client.IdTokenEncryption is { } encryption)
        {
            foreach (KeyValuePair<string, string?> setting in main.MadeKeys.GetSealingSettings(encryption))
            {
                yield return setting;
            }
        }

        if (client.Keys is null && !Names(application, SigningKey) && (!needsSecret || options.RequireSignedRequest))
        {
            foreach (KeyValuePair<string, string?> setting in main.MadeKeys.GetSigningSettings())
            {
                yield return setting;
            }
        }
    }

    private static bool Names(IConfiguration? application, string section) => application?.GetSection(section).Exists() == true;
}
