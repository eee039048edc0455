using Duende.IdentityModel.OidcClient;

namespace EIdentity.Benchmarks;

/// <summary>Keeps one client, and with it the provider's documents.</summary>
internal sealed class OidcKept
{
    public OidcClient? Client { get; set; }
}
