namespace EIdentity.Sandbox;

/// <summary>Writes the settings that a client needs for the rules in force.</summary>
internal static class ClientSettings
{
    public static IEnumerable<KeyValuePair<string, string?>> Of(SandboxEngine engine)
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

        if (options.ClientKeys is null && options.IdTokenEncryption is { } encryption)
        {
            foreach (KeyValuePair<string, string?> setting in engine.MadeKeys.GetSealingSettings(encryption))
            {
                yield return setting;
            }
        }

        if (options.ClientKeys is null && (!needsSecret || options.RequireSignedRequest))
        {
            foreach (KeyValuePair<string, string?> setting in engine.MadeKeys.GetSigningSettings())
            {
                yield return setting;
            }
        }
    }
}
