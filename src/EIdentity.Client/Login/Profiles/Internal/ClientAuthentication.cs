namespace EIdentity.Client;

/// <summary>Proves to the provider that a request is this service's, never in an address.</summary>
internal static class ClientAuthentication
{
    /// <summary>Adds the proof to a form request.</summary>
    public static void Add(HttpRequestMessage request, Dictionary<string, string> form, ProviderMetadata metadata, LoginOptions settings)
    {
        switch (Choose(metadata, settings))
        {
            case ClientAuthenticationMethod.ClientSecretPost:
                form["client_id"] = settings.ClientId!;
                form["client_secret"] = settings.ClientSecret!;
                break;
            default:
                request.Headers.Authorization = BasicCredentials.Of(settings.ClientId, settings.ClientSecret);
                break;
        }

        request.Content = new FormUrlEncodedContent(form);
    }

    // A provider that lists no method accepts Basic (OpenID Connect Discovery 1.0, section 3).
    private static ClientAuthenticationMethod Choose(ProviderMetadata metadata, LoginOptions settings) =>
        settings.ClientAuthentication != ClientAuthenticationMethod.Automatic ? settings.ClientAuthentication
        : metadata.AcceptsBasicAuthentication ? ClientAuthenticationMethod.ClientSecretBasic
        : ClientAuthenticationMethod.ClientSecretPost;
}
