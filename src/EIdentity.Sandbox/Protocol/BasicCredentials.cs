using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace EIdentity.Sandbox;

/// <summary>Holds an identifier and a secret that a client sent by HTTP Basic.</summary>
internal sealed class BasicCredentials
{
    private BasicCredentials(string identifier, string secret)
    {
        Identifier = identifier;
        Secret = secret;
    }

    public string Identifier { get; }

    public string Secret { get; }

    /// <summary>Reads the header; <see langword="null"/> when it is missing or of another form.</summary>
    public static BasicCredentials? Find(HttpRequest request)
    {
        if (!AuthenticationHeaderValue.TryParse(request.Headers.Authorization, out AuthenticationHeaderValue? header)
            || !string.Equals(header.Scheme, "Basic", StringComparison.OrdinalIgnoreCase)
            || header.Parameter is null)
        {
            return null;
        }

        Span<byte> bytes = new byte[header.Parameter.Length];
        if (!Convert.TryFromBase64String(header.Parameter, bytes, out int length))
        {
            return null;
        }

        string text = Encoding.UTF8.GetString(bytes[..length]);
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        // RFC 6749, section 2.3.1: both parts are form-encoded before they are joined.
        return colon < 0 ? null : new BasicCredentials(WebUtility.UrlDecode(text[..colon]), WebUtility.UrlDecode(text[(colon + 1)..]));
    }
}
