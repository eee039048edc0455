using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Identity.Web;

namespace EIdentity.Benchmarks;

/// <summary>Signs citizens in with Microsoft.Identity.Web, at a provider that is not Entra.</summary>
internal static class IdentityWebParty
{
    public static void Add(WebApplicationBuilder builder, string issuer)
    {
        builder.Services.AddAuthentication(OpenIdConnectDefaults.AuthenticationScheme).AddMicrosoftIdentityWebApp(options =>
        {
            options.Authority = issuer;
            options.ClientId = Provider.ClientId;
            options.ClientSecret = Provider.ClientSecret;
        });

        // What the options of Entra do not carry over; its own check of the issuer asks for a tenant.
        builder.Services.Configure<OpenIdConnectOptions>(OpenIdConnectDefaults.AuthenticationScheme, options =>
        {
            StockParty.Configure(options, issuer);
            options.TokenValidationParameters.IssuerValidator = null;
            options.TokenValidationParameters.ValidIssuer = issuer;
        });
    }
}
