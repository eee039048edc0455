namespace EIdentity.Client;

/// <summary>Decides which addresses of a provider may be used at all.</summary>
internal static class ProviderAddress
{
    /// <summary>HTTPS (or HTTP to this very machine), and at the issuer's origin or at one that the settings list.</summary>
    public static bool IsAllowed(Uri address, ExpectedProvider expected) =>
        PlainHttp.IsAcceptable(address, []) && expected.AllowedOrigins.Append(expected.Issuer).Any(origin => IsSameOrigin(address, origin));

    private static bool IsSameOrigin(Uri address, string? origin) =>
        Uri.TryCreate(origin, UriKind.Absolute, out Uri? other)
        && address.Scheme == other.Scheme
        && address.Port == other.Port
        && string.Equals(address.IdnHost, other.IdnHost, StringComparison.OrdinalIgnoreCase);
}
