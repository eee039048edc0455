namespace EIdentity.Client;

/// <summary>Puts a login request into a signed token where the settings or the provider want that (RFC 9101).</summary>
internal sealed class SignedRequests(ClientKeys keys, OpenIdConnectLoginOptions settings, TimeProvider time)
{
    /// <summary>Gives the parameters as they are sent: all of them, or the client's id and the signed token that holds all.</summary>
    /// <exception cref="LoginException">
    /// EID1001: no key, an expired one, or one that signs with no algorithm that the provider lists. EID2011: the signer failed.
    /// </exception>
    public async Task<List<KeyValuePair<string, string>>> SealAsync(
        ProviderMetadata metadata,
        List<KeyValuePair<string, string>> parameters,
        CancellationToken cancellationToken)
    {
        if (!settings.SignRequest && !metadata.DemandsSignedRequests)
        {
            return parameters;
        }

        ClientSigner signer = keys.FindSigner()
            ?? throw new LoginException(
                ErrorCodes.SettingsInvalid,
                "The provider takes signed login requests only (require_signed_request_object), "
                    + "but ClientKey names no key and no ClientSigner is registered.");
        DateTimeOffset now = time.GetUtcNow();
        if (signer is ClientKey { NotAfter: { } end } && end < now)
        {
            throw new LoginException(
                ErrorCodes.SettingsInvalid,
                $"The certificate of ClientKey expired at {end:u}, so it signs no login request.");
        }

        signer = SigningAlgorithm.Fit(signer, metadata.RequestAlgorithms, SigningAlgorithm.RequestList);
        string request = await RequestObject.CreateAsync(
            signer,
            settings.ClientId!,
            metadata.Issuer,
            parameters,
            now,
            cancellationToken).ConfigureAwait(false);
        return [new("client_id", settings.ClientId!), new("request", request)];
    }
}
