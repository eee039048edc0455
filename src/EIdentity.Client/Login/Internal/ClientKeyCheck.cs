namespace EIdentity.Client;

/// <summary>Checks at start that the service has what it proves itself with.</summary>
internal static class ClientKeyCheck
{
    public static void Check(LoginOptions options, ClientSigner? signer, SettingsProblems problems)
    {
        bool hasKey = ClientKeyReader.IsSet(options.ClientKey);
        bool needsSecret = options.ClientAuthentication switch
        {
            ClientAuthenticationMethod.PrivateKeyJwt => false,
            ClientAuthenticationMethod.Automatic => !hasKey && signer is null,
            _ => true,
        };
        if (needsSecret)
        {
            problems.RequireText(options.ClientSecret, nameof(options.ClientSecret), "the secret that the provider gave to this service; keep it in a vault or in user secrets, or set ClientKey instead");
        }

        problems.Require(Enum.IsDefined(options.ClientAuthentication), nameof(options.ClientAuthentication), $"must be one of: {string.Join(", ", Enum.GetNames<ClientAuthenticationMethod>())}");
        problems.Require(
            options.ClientAuthentication != ClientAuthenticationMethod.PrivateKeyJwt || hasKey || signer is not null,
            nameof(options.ClientKey),
            "is missing, but ClientAuthentication is PrivateKeyJwt; name a key or register a ClientSigner");
        problems.Require(!hasKey || signer is null, nameof(options.ClientKey), "is set although a ClientSigner is registered; keep one of the two");
        problems.Require(
            signer is null || IdTokenValidator.SupportedAlgorithms.Contains(signer.Algorithm, StringComparer.Ordinal),
            nameof(options.ClientKey),
            $"is a ClientSigner of an unknown algorithm; it must be one of: {string.Join(", ", IdTokenValidator.SupportedAlgorithms)}");
        using ClientKey? first = TryRead(options.ClientKey, nameof(options.ClientKey), problems);
        using ClientKey? next = TryRead(options.NextClientKey, nameof(options.NextClientKey), problems);
        CheckIds(signer ?? first, next, problems);
    }

    private static ClientKey? TryRead(ClientKeyOptions options, string setting, SettingsProblems problems)
    {
        if (!ClientKeyReader.IsSet(options))
        {
            return null;
        }

        try
        {
            return ClientKeyReader.Parse(options, ClientKeyReader.ReadContent(options));
        }
        catch (UnusableKeyException failure)
        {
            problems.Require(false, $"{setting}:{failure.Setting}", failure.Why);
            return null;
        }
    }

    // Two keys under one id: the provider would check with the wrong one.
    private static void CheckIds(ClientSigner? first, ClientKey? next, SettingsProblems problems)
    {
        if (first is null || next is null || first.KeyId != next.KeyId)
        {
            return;
        }

        bool isOneKey = first.ExportSubjectPublicKeyInfo().AsSpan().SequenceEqual(next.ExportSubjectPublicKeyInfo());
        problems.Require(isOneKey, "NextClientKey:KeyId", "is the id of ClientKey too, but the keys differ");
    }
}
