namespace EIdentity.Client;

/// <summary>Checks the settings of a login that speaks OpenID Connect.</summary>
internal static class OpenIdConnectSettingsCheck
{
    /// <summary>Gets the settings of the group.</summary>
    public static SettingsTable Table { get; } = SettingsTable.Of<OpenIdConnectLoginOptions>()
        .With<ClientKeyOptions>("ClientKey")
        .With<ClientKeyOptions>("NextClientKey")
        .With<ClientKeyOptions>("DecryptionKeys:N")
        .With<CitizenClaimNames>("Claims")
        .With<OpenIdConnectEndpoints>("Endpoints");

    /// <param name="options">The settings.</param>
    /// <param name="signer">The program's own signer of this login, if it has one.</param>
    /// <param name="isDevelopment">Whether the message may name the sandbox.</param>
    /// <param name="problems">Takes what is wrong, by names inside the group.</param>
    public static void Check(OpenIdConnectLoginOptions options, ClientSigner? signer, bool isDevelopment, SettingsProblems problems)
    {
        CheckIssuer(options.Issuer, problems, isDevelopment);
        CheckAddresses(options, problems);
        problems.RequireText(options.ClientId, nameof(options.ClientId), "the id that the provider registered for this service");
        problems.RequirePlainText(
            options.SubjectClaim,
            nameof(options.SubjectClaim),
            "the claim of the ID token that names the citizen's account; leave it out for sub");
        ClientKeySettingsCheck.Check(options, signer, problems);
        foreach (string algorithm in options.SigningAlgorithms)
        {
            problems.Require(
                SigningAlgorithm.All.Contains(algorithm, StringComparer.Ordinal),
                nameof(options.SigningAlgorithms),
                $"lists '{algorithm}', but may only list: {string.Join(", ", SigningAlgorithm.All)}");
        }

        foreach (string origin in options.AllowedOrigins)
        {
            // Not repeated: an address may hold a password.
            problems.Require(
                PlainHttp.IsOrigin(origin),
                nameof(options.AllowedOrigins),
                "may only list https addresses without path or user, for example https://login.example.gov.vn");
        }
    }

    private static void CheckAddresses(OpenIdConnectLoginOptions options, SettingsProblems problems)
    {
        IEnumerable<(string Name, Uri? Address)> addresses = options.Endpoints.All
            .Select(static endpoint => ($"{nameof(options.Endpoints)}:{endpoint.Name}", endpoint.Address))
            .Prepend((nameof(options.DiscoveryAddress), options.DiscoveryAddress));
        foreach ((string name, Uri? address) in addresses)
        {
            problems.RequireEndpoint(address, name);
        }

        if (options.UseDiscovery)
        {
            return;
        }

        problems.Require(options.DiscoveryAddress is null, nameof(options.DiscoveryAddress), "is set although UseDiscovery is off");
        string[] required =
        [
            nameof(OpenIdConnectEndpoints.Authorization),
            nameof(OpenIdConnectEndpoints.Token),
            nameof(OpenIdConnectEndpoints.KeySet),
        ];
        foreach ((string name, Uri? address) in options.Endpoints.All)
        {
            problems.Require(
                address is not null || !required.Contains(name, StringComparer.Ordinal),
                $"{nameof(options.Endpoints)}:{name}",
                "is missing, and with UseDiscovery off no document says it");
        }

        problems.Require(
            options.ClientAuthentication != ClientAuthenticationMethod.Automatic,
            nameof(options.ClientAuthentication),
            "must name the way that the provider registered, since with UseDiscovery off no document says which it takes");
    }

    private static void CheckIssuer(string? issuer, SettingsProblems problems, bool isDevelopment)
    {
        if (!problems.RequireText(issuer, "Issuer", "the provider's issuer, exactly as its discovery document says it" + (isDevelopment
            ? "; to develop without a provider, call builder.AddEIdentitySandbox() of EIdentity.Sandbox in Debug builds"
            : string.Empty)))
        {
            return;
        }

        bool isAddress = Uri.TryCreate(issuer, UriKind.Absolute, out Uri? address);
        bool namesUser = isAddress && address!.UserInfo.Length > 0;
        problems.Require(
            namesUser || (isAddress && PlainHttp.IsAcceptable(address!, [])),
            "Issuer",
            $"is '{issuer}', but must be an https address (http only on loopback)");
        problems.Require(
            !isAddress || (address!.Query.Length == 0
                && address.Fragment.Length == 0
                && address.UserInfo.Length == 0
                && !issuer!.Contains("..", StringComparison.Ordinal)),
            "Issuer",
            "must not have a query, a fragment, user information or '..'");
    }
}
