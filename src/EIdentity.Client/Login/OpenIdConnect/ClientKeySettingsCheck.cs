namespace EIdentity.Client;

/// <summary>Checks at start that the service has what it proves itself with.</summary>
internal static class ClientKeySettingsCheck
{
    public static void Check(OpenIdConnectLoginOptions options, ClientSigner? signer, SettingsProblems problems)
    {
        bool hasKey = ClientKeyReader.IsSet(options.ClientKey);
        bool needsSecret = options.ClientAuthentication switch
        {
            ClientAuthenticationMethod.PrivateKeyJwt => false,
            ClientAuthenticationMethod.Automatic => !hasKey && signer is null,
            _ => true,
        };
        if (needsSecret && !problems.IsUnread(nameof(options.ClientKey)))
        {
            problems.RequireText(
                options.ClientSecret?.Reveal(),
                nameof(options.ClientSecret),
                "the secret that the provider gave to this service; keep it in a vault or in user secrets, or set ClientKey instead");
        }

        problems.Require(
            Enum.IsDefined(options.ClientAuthentication),
            nameof(options.ClientAuthentication),
            $"must be one of: {string.Join(", ", Enum.GetNames<ClientAuthenticationMethod>())}");
        problems.Require(
            options.ClientAuthentication != ClientAuthenticationMethod.PrivateKeyJwt || hasKey || signer is not null,
            nameof(options.ClientKey),
            "is missing, but ClientAuthentication is PrivateKeyJwt; name a key or register a ClientSigner");
        problems.Require(
            !hasKey || signer is null,
            nameof(options.ClientKey),
            "is set although a ClientSigner is registered; keep one of the two");
        problems.Require(
            !options.SignRequest || hasKey || signer is not null,
            nameof(options.ClientKey),
            "is missing, but SignRequest is set; name a key or register a ClientSigner");
        KeyIdentity?[] signing =
        [
            signer is null
                ? TryRead(options.ClientKey, nameof(options.ClientKey), KeyPurpose.Signing, problems)
                : TryAsk(signer, nameof(options.ClientKey), problems),
            TryRead(options.NextClientKey, nameof(options.NextClientKey), KeyPurpose.Signing, problems),
        ];
        IEnumerable<KeyIdentity?> opening = options.DecryptionKeys.Select(
            (key, index) => TryReadListed(key, $"{nameof(options.DecryptionKeys)}:{index}", problems));
        try
        {
            CheckIds([.. signing.Concat(opening).OfType<KeyIdentity>()], problems);
        }
        catch (LoginException failure)
        {
            problems.Require(false, nameof(options.ClientKey), $"is a ClientSigner that cannot be asked ({failure.Message})");
        }
    }

    private static KeyIdentity? TryAsk(ClientSigner signer, string setting, SettingsProblems problems)
    {
        try
        {
            problems.Require(
                SigningAlgorithm.All.Contains(SignerAnswer.Of(signer, asked => asked.Algorithm), StringComparer.Ordinal),
                setting,
                $"is a ClientSigner of an unknown algorithm; it must be one of: {string.Join(", ", SigningAlgorithm.All)}");
            return KeyIdentity.Of(setting, signer);
        }
        catch (LoginException failure)
        {
            problems.Require(false, setting, $"is a ClientSigner that cannot be asked ({failure.Message})");
            return null;
        }
    }

    private static KeyIdentity? TryReadListed(ClientKeyOptions options, string setting, SettingsProblems problems)
    {
        problems.Require(ClientKeyReader.IsSet(options), setting, "names no key; set PemFile, Pem, Pkcs12File, JwkFile or StoreThumbprint");
        return TryRead(options, setting, KeyPurpose.Opening, problems);
    }

    private static KeyIdentity? TryRead(ClientKeyOptions options, string setting, KeyPurpose purpose, SettingsProblems problems)
    {
        if (!ClientKeyReader.IsSet(options))
        {
            return null;
        }

        try
        {
            KeyMaterial material = ClientKeyReader.Read(options, ClientKeyReader.ReadContent(options), purpose);
            if (purpose == KeyPurpose.Opening)
            {
                using DecryptionKey opening = DecryptionKey.Create(material);
                return KeyIdentity.Of(setting, purpose, opening.KeyId, opening.ExportSubjectPublicKeyInfo());
            }

            using ClientKey key = ClientKey.Create(material);
            return KeyIdentity.Of(setting, purpose, key.KeyId, key.ExportSubjectPublicKeyInfo());
        }
        catch (UnusableKeyException failure)
        {
            problems.Require(false, $"{setting}:{failure.Setting}", failure.Why);
            return null;
        }
    }

    // Two keys under one id: the provider would check or seal with the wrong one. One key for two purposes: what is opened
    // by mistake would help to sign (NIST SP 800-57 part 1, section 5.2).
    private static void CheckIds(KeyIdentity[] keys, SettingsProblems problems)
    {
        for (int i = 1; i < keys.Length; i++)
        {
            foreach (KeyIdentity other in keys[..i])
            {
                bool isSameKey = keys[i].IsSameKeyAs(other);
                problems.Require(
                    isSameKey || keys[i].KeyId != other.KeyId,
                    $"{keys[i].Setting}:KeyId",
                    $"is the id of {other.Setting} too, but the keys differ");
                problems.Require(
                    !isSameKey || keys[i].Purpose == other.Purpose,
                    keys[i].Setting,
                    $"is the key of {other.Setting} too, but a key either signs or opens");
            }
        }
    }
}
