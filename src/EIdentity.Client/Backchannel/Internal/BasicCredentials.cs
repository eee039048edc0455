using System.Net.Http.Headers;
using System.Text;

namespace EIdentity.Client;

/// <summary>Writes the Basic header of a client (RFC 6749, section 2.3.1): both parts are form-encoded before they are joined.</summary>
internal static class BasicCredentials
{
    public static AuthenticationHeaderValue Of(string? id, string? secret) =>
        new("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes($"{FormEncode(id)}:{FormEncode(secret)}")));

    private static string FormEncode(string? text) =>
        Uri.EscapeDataString(text ?? string.Empty).Replace("%20", "+", StringComparison.Ordinal);
}
