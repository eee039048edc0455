using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using OpenIddict.Client;
using OpenIddict.Client.AspNetCore;

namespace EIdentity.Benchmarks;

/// <summary>Signs citizens in with OpenIddict's client; its state is sealed by Data Protection, which costs the least.</summary>
internal static class OpenIddictParty
{
    private const string Callback = "callback/login/contest";

    public static void Add(WebApplicationBuilder builder, string issuer)
    {
        builder.Services
            .AddAuthentication(options =>
            {
                options.DefaultScheme = CookieAuthenticationDefaults.AuthenticationScheme;
                options.DefaultChallengeScheme = OpenIddictClientAspNetCoreDefaults.AuthenticationScheme;
            })
            .AddCookie();
        builder.Services.AddOpenIddict().AddClient(options =>
        {
            options.AllowAuthorizationCodeFlow();
            options.DisableTokenStorage();
            options.AddEphemeralEncryptionKey().AddEphemeralSigningKey();
            options.UseDataProtection();
            options.UseAspNetCore().EnableRedirectionEndpointPassthrough().DisableTransportSecurityRequirement();
            options.UseSystemNetHttp();
            options.AddRegistration(new OpenIddictClientRegistration
            {
                Issuer = new Uri(issuer),
                ProviderName = "contest",
                ClientId = Provider.ClientId,
                ClientSecret = Provider.ClientSecret,
                RedirectUri = new Uri(Callback, UriKind.Relative),
            });
        });
    }

    public static void Map(WebApplication app) => app.MapGet("/" + Callback, async context =>
    {
        AuthenticateResult result = await context.AuthenticateAsync(OpenIddictClientAspNetCoreDefaults.AuthenticationScheme);
        ClaimsIdentity session = new(
            result.Principal!.Claims.Where(claim => claim.Type is "sub" or "name" or "acr" or "birthdate"),
            CookieAuthenticationDefaults.AuthenticationScheme);
        await context.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, new ClaimsPrincipal(session));
        context.Response.Redirect(Party.Page);
    });
}
