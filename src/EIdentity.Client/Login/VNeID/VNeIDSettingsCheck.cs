namespace EIdentity.Client;

/// <summary>Checks the settings of a login at VNeID.</summary>
internal static class VNeIDSettingsCheck
{
    /// <summary>Gets the settings of the group.</summary>
    public static SettingsTable Table { get; } = SettingsTable.Of<VNeIDLoginOptions>()
        .With<VNeIDEndpoints>("Endpoints")
        .With<ClientKeyOptions>("DecryptionKeys:N")
        .With<VNeIDClaimNames>("Claims")
        .With<VNeIDAccountTypes>("AccountTypes");

    /// <param name="options">The settings.</param>
    /// <param name="hasDecryptor">Whether the program has a decryptor of its own for this login.</param>
    /// <param name="problems">Takes what is wrong, by names inside the group.</param>
    public static void Check(VNeIDLoginOptions options, bool hasDecryptor, SettingsProblems problems)
    {
        problems.RequireAuthority(
            options.Authority, nameof(options.Authority), "VNeID's address, for example https://sso.dancuquocgia.gov.vn");
        problems.RequireText(options.ClientId, nameof(options.ClientId), "the id that VNeID registered for this service");
        problems.RequireText(
            options.ClientSecret?.Reveal(), nameof(options.ClientSecret), "the secret that VNeID gave to this service; keep it in a vault");
        foreach ((string name, Uri? address) in options.Endpoints.All)
        {
            string setting = $"{nameof(options.Endpoints)}:{name}";
            problems.RequireEndpoint(address, setting);
            problems.Require(
                address is not null || name is not (nameof(VNeIDEndpoints.Token) or nameof(VNeIDEndpoints.UserInfo)),
                setting,
                "is missing; it is not public, so ask C06 (RAR centre), where this service is registered");
        }

        foreach ((string setting, string claim) in options.Claims.Named)
        {
            problems.RequirePlainText(claim, $"{nameof(options.Claims)}:{setting}", "the claim in which VNeID says it");
        }

        problems.Require(Enum.IsDefined(options.PlainCodeForm), nameof(options.PlainCodeForm), "must be Guids or Any");
        problems.Require(
            !string.IsNullOrEmpty(options.AccountTypes.Citizen),
            $"{nameof(options.AccountTypes)}:{nameof(options.AccountTypes.Citizen)}",
            "is missing; it is not public, so ask C06 (RAR centre) by which value VNeID says that an account is a citizen's");
        string[] types =
        [
            .. new[] { options.AccountTypes.Citizen, options.AccountTypes.Foreigner, options.AccountTypes.Organisation }
                .OfType<string>().Where(static value => value.Length > 0),
        ];
        problems.Require(
            types.Distinct(StringComparer.Ordinal).Count() == types.Length,
            nameof(options.AccountTypes),
            "gives one value to two kinds of accounts");
        CheckKeys(options, hasDecryptor, problems);
    }

    private static void CheckKeys(VNeIDLoginOptions options, bool hasDecryptor, SettingsProblems problems)
    {
        problems.Require(
            options.AcceptEncryptedCode || !options.ForwardEncryptedCode,
            nameof(options.ForwardEncryptedCode),
            "is set although AcceptEncryptedCode is not, so no encrypted code comes so far");
        problems.Require(
            !options.AcceptEncryptedCode || options.ForwardEncryptedCode || hasDecryptor || options.DecryptionKeys.Count > 0,
            nameof(options.DecryptionKeys),
            "is empty, but AcceptEncryptedCode is set; name the key whose public half VNeID has, or register a ClientDecryptor");
        foreach ((int index, ClientKeyOptions key) in options.DecryptionKeys.Index())
        {
            SettingsProblems own = problems.In($"{nameof(options.DecryptionKeys)}:{index}");
            try
            {
                VNeIDEnvelope.CheckKey(key);
            }
            catch (UnusableKeyException failure)
            {
                own.Require(false, failure.Setting, failure.Why);
            }
        }
    }
}
