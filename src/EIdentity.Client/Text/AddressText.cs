namespace EIdentity.Client;

/// <summary>Writes an address so that it can be printed: without user information and query, which may hold secrets.</summary>
internal static class AddressText
{
    public static string Of(Uri? address) => address is { IsAbsoluteUri: true }
        ? address.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped)
        : "no whole address";
}
