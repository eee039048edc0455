using Duende.IdentityModel.OidcClient;
using Microsoft.AspNetCore.Http;

namespace EIdentity.Benchmarks;

/// <summary>Makes the client that a login is begun and ended with.</summary>
internal sealed record OidcSetup(string Issuer, OidcKept? Kept, bool KeepsAllClaims) : IDisposable
{
    // One connection pool for all: a client of its own would open a connection for each login.
    private readonly SocketsHttpHandler _sockets = new();
    private readonly OidcTokenValidator _validator = new();

    public Task<OidcClient> GetClientAsync(HttpContext context)
    {
        if (Kept?.Client is { } kept)
        {
            return Task.FromResult(kept);
        }

        OidcClient client = new(new OidcClientOptions
        {
            Authority = Issuer,
            ClientId = Provider.ClientId,
            ClientSecret = Provider.ClientSecret,
            Scope = "openid",
            RedirectUri = $"http://{context.Request.Host}/back",
            LoadProfile = false,
            IdentityTokenValidator = _validator,
            HttpClientFactory = _ => new HttpClient(_sockets, disposeHandler: false),
            Policy = new Policy { Discovery = { RequireHttps = false } },
        });
        if (Kept is not null)
        {
            Kept.Client = client;
        }

        return Task.FromResult(client);
    }

    public void Dispose() => _sockets.Dispose();
}
