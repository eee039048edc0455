namespace EIdentity.Client;

/// <summary>Adds what proves to the provider that a form request is this service's, and makes the form its content.</summary>
/// <param name="request">The request.</param>
/// <param name="form">The parameters.</param>
/// <param name="metadata">What the provider's document says.</param>
/// <param name="cancellationToken">Cancels the signing.</param>
/// <exception cref="LoginException">EID1001 or EID2011: the key or the signer cannot be used.</exception>
internal delegate Task ProveClient(
    HttpRequestMessage request,
    List<KeyValuePair<string, string>> form,
    ProviderMetadata metadata,
    CancellationToken cancellationToken);
