using Microsoft.Extensions.Logging;

namespace EIdentity.Client;

/// <summary>Proves to the provider that a request is this service's, never in an address.</summary>
internal sealed class ClientProof(ClientKeys keys, OpenIdConnectLoginOptions settings, TimeProvider time, ILogger logger)
{
    private ProviderMetadata? _noted;

    /// <summary>Adds the proof to a form request.</summary>
    /// <exception cref="LoginException">EID1001 or EID2011: the key or the signer cannot be used.</exception>
    public async Task AddAsync(
        HttpRequestMessage request,
        List<KeyValuePair<string, string>> form,
        ProviderMetadata metadata,
        CancellationToken cancellationToken)
    {
        ClientSigner? signer = keys.FindSigner();
        switch (Choose(metadata, settings, signer))
        {
            case ClientAuthenticationMethod.PrivateKeyJwt:
                AddClientId(form, settings);
                form.Add(new("client_assertion_type", ClientAssertion.AssertionType));
                string assertion = await ClientAssertion.CreateAsync(
                    Fit(signer!, metadata),
                    settings.ClientId!,
                    metadata.Issuer,
                    time.GetUtcNow(),
                    cancellationToken).ConfigureAwait(false);
                form.Add(new("client_assertion", assertion));
                break;
            case ClientAuthenticationMethod.ClientSecretPost:
                AddClientId(form, settings);
                form.Add(new("client_secret", settings.ClientSecret!.Reveal()));
                break;
            default:
                request.Headers.Authorization = BasicCredentials.Of(settings.ClientId, settings.ClientSecret?.Reveal());
                break;
        }

        request.Content = new FormUrlEncodedContent(form);
    }

    /// <summary>Refuses a provider whose list of algorithms leaves none for the key: better now than when the citizen comes back.</summary>
    /// <exception cref="LoginException">EID1001 or EID2011.</exception>
    public void ThrowUnlessPossible(ProviderMetadata metadata)
    {
        if (metadata.AssertionAlgorithms.Count > 0
            && keys.FindSigner() is { } signer
            && Choose(metadata, settings, signer) == ClientAuthenticationMethod.PrivateKeyJwt)
        {
            Fit(signer, metadata);
        }
    }

    /// <summary>Says how this client proves itself, where the provider's document does not list that way; nothing where it does.</summary>
    /// <remarks>No refusal: documents come from a product's defaults, and what was registered on paper may work all the same.</remarks>
    public string? FindUnlisted(ProviderMetadata metadata)
    {
        if (!settings.UseDiscovery)
        {
            return null;
        }

        ClientAuthenticationMethod method;
        try
        {
            method = settings.ClientAuthentication != ClientAuthenticationMethod.Automatic
                ? settings.ClientAuthentication
                : Choose(metadata, settings, keys.FindSigner());
        }
        catch (LoginException)
        {
            // The call that needs the key says what is wrong with it.
            return null;
        }

        bool isListed = method switch
        {
            ClientAuthenticationMethod.PrivateKeyJwt => metadata.AcceptsPrivateKeyJwt,
            ClientAuthenticationMethod.ClientSecretPost => metadata.AcceptsPostAuthentication,
            _ => metadata.AcceptsBasicAuthentication,
        };
        return isListed ? null : method.ToString();
    }

    /// <summary>Warns once for each document that does not list the way in which this client proves itself.</summary>
    public void NoteUnlisted(ProviderMetadata metadata)
    {
        if (Interlocked.Exchange(ref _noted, metadata) != metadata && FindUnlisted(metadata) is { } method)
        {
            DiscoveryLog.ClientAuthenticationUnlisted(logger, method);
        }
    }

    private static ClientSigner Fit(ClientSigner signer, ProviderMetadata metadata) =>
        SigningAlgorithm.Fit(signer, metadata.AssertionAlgorithms, SigningAlgorithm.AssertionList);

    // A pushed login request names the client already.
    private static void AddClientId(List<KeyValuePair<string, string>> form, OpenIdConnectLoginOptions settings)
    {
        if (!form.Exists(static parameter => parameter.Key == "client_id"))
        {
            form.Add(new("client_id", settings.ClientId!));
        }
    }

    // A provider that lists no method accepts Basic (OpenID Connect Discovery 1.0, section 3).
    private static ClientAuthenticationMethod Choose(ProviderMetadata metadata, OpenIdConnectLoginOptions settings, ClientSigner? signer) =>
        settings.ClientAuthentication != ClientAuthenticationMethod.Automatic ? settings.ClientAuthentication
        : signer is not null && (metadata.AcceptsPrivateKeyJwt || !AcceptsSecret(metadata, settings))
            ? ClientAuthenticationMethod.PrivateKeyJwt
        : metadata.AcceptsBasicAuthentication ? ClientAuthenticationMethod.ClientSecretBasic
        : ClientAuthenticationMethod.ClientSecretPost;

    private static bool AcceptsSecret(ProviderMetadata metadata, OpenIdConnectLoginOptions settings) =>
        !string.IsNullOrWhiteSpace(settings.ClientSecret?.Reveal())
        && (metadata.AcceptsBasicAuthentication || metadata.AcceptsPostAuthentication);
}
