using System.Net.Http.Headers;
using System.Text;

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
                request.Headers.Authorization = Basic(settings);
                break;
        }

        request.Content = new FormUrlEncodedContent(form);
    }

    // A provider that lists no method accepts Basic (OpenID Connect Discovery 1.0, section 3).
    private static ClientAuthenticationMethod Choose(ProviderMetadata metadata, LoginOptions settings) =>
        settings.ClientAuthentication != ClientAuthenticationMethod.Automatic ? settings.ClientAuthentication
        : metadata.AcceptsBasicAuthentication ? ClientAuthenticationMethod.ClientSecretBasic
        : ClientAuthenticationMethod.ClientSecretPost;

    // RFC 6749, section 2.3.1: both parts are form-encoded before they are joined.
    private static AuthenticationHeaderValue Basic(LoginOptions settings) => new(
        "Basic",
        Convert.ToBase64String(Encoding.ASCII.GetBytes($"{FormEncode(settings.ClientId!)}:{FormEncode(settings.ClientSecret!)}")));

    private static string FormEncode(string value) => Uri.EscapeDataString(value).Replace("%20", "+", StringComparison.Ordinal);
}
