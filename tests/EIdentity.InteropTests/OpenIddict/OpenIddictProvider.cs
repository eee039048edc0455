using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;

namespace EIdentity.InteropTests;

/// <summary>Runs OpenIddict as a provider in memory: a second opinion on what our client sends and accepts.</summary>
internal sealed class OpenIddictProvider : IAsyncDisposable
{
    public const string Issuer = "https://op.test/";
    public const string ClientId = "portal";
    public const string ClientSecret = "a secret of this test alone: +/=&%";
    public const string RedirectUri = "https://localhost/eidentity/callback";
    public const string Name = "Nguyễn Thị Liên";

    private readonly WebApplication _app;

    private OpenIddictProvider(WebApplication app) => _app = app;

    public static async Task<OpenIddictProvider> StartAsync(OpenIddictSetup setup)
    {
        WebApplicationBuilder builder = TestHost.CreateBuilder();
        string database = Guid.NewGuid().ToString();
        builder.Services.AddDbContext<DbContext>(options => options.UseInMemoryDatabase(database).UseOpenIddict());
        builder.Services.AddOpenIddict()
            .AddCore(core => core.UseEntityFrameworkCore().UseDbContext<DbContext>())
            .AddServer(server => SetUp(server, setup));
        WebApplication app = builder.Build();
        app.MapMethods("/authorize", [HttpMethods.Get, HttpMethods.Post], () => SignIn(setup));
        await app.StartAsync(TestHost.Cancellation);
        await RegisterClientAsync(app.Services, setup);
        return new OpenIddictProvider(app);
    }

    public HttpMessageHandler CreateHandler() => _app.GetTestServer().CreateHandler();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static void SetUp(OpenIddictServerBuilder server, OpenIddictSetup setup)
    {
        server.SetIssuer(Issuer)
            .SetAuthorizationEndpointUris("authorize")
            .SetTokenEndpointUris("token")
            .SetUserInfoEndpointUris("userinfo")
            .AllowAuthorizationCodeFlow()
            .RequireProofKeyForCodeExchange()
            .RegisterScopes("profile")
            .AddEncryptionKey(new SymmetricSecurityKey(RandomNumberGenerator.GetBytes(32)))
            .AddEphemeralSigningKey(setup.Algorithm);
        if (setup.PushedRequests != PushedRequests.NotOffered)
        {
            server.SetPushedAuthorizationEndpointUris("par");
        }

        if (setup.PushedRequests == PushedRequests.Required)
        {
            server.RequirePushedAuthorizationRequests();
        }

        server.UseAspNetCore().EnableAuthorizationEndpointPassthrough();
    }

    private static IResult SignIn(OpenIddictSetup setup)
    {
        ClaimsIdentity citizen = new("Invented", "name", "role");
        citizen.SetClaim("sub", "subject-17")
            .SetClaim("name", Name)
            .SetClaim("auth_time", DateTimeOffset.UtcNow.ToUnixTimeSeconds())
            .SetClaim("acr", setup.Acr);
        citizen.SetScopes("openid", "profile");
        citizen.SetDestinations(_ => [OpenIddictConstants.Destinations.AccessToken, OpenIddictConstants.Destinations.IdentityToken]);
        return Results.SignIn(new ClaimsPrincipal(citizen), authenticationScheme: OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);
    }

    private static async Task RegisterClientAsync(IServiceProvider services, OpenIddictSetup setup)
    {
        OpenIddictApplicationDescriptor client = new()
        {
            ClientId = ClientId,
            ClientType = OpenIddictConstants.ClientTypes.Confidential,
            ConsentType = OpenIddictConstants.ConsentTypes.Implicit,
            RedirectUris = { new Uri(RedirectUri) },
            Permissions =
            {
                OpenIddictConstants.Permissions.Endpoints.Authorization,
                OpenIddictConstants.Permissions.Endpoints.PushedAuthorization,
                OpenIddictConstants.Permissions.Endpoints.Token,
                OpenIddictConstants.Permissions.GrantTypes.AuthorizationCode,
                OpenIddictConstants.Permissions.ResponseTypes.Code,
                OpenIddictConstants.Permissions.Scopes.Profile,
            },
        };
        if (setup.ClientKey is { } key)
        {
            using ECDsa publicKey = ECDsa.Create(key.ExportParameters(includePrivateParameters: false));
            client.JsonWebKeySet = new JsonWebKeySet
            {
                Keys =
                {
                    JsonWebKeyConverter.ConvertFromECDsaSecurityKey(
                        new ECDsaSecurityKey(publicKey) { KeyId = OpenIddictSetup.ClientKeyId }),
                },
            };
        }
        else
        {
            client.ClientSecret = ClientSecret;
        }

        await using AsyncServiceScope scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IOpenIddictApplicationManager>().CreateAsync(client, TestHost.Cancellation);
    }
}
