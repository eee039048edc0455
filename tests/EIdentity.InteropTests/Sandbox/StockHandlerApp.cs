using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace EIdentity.InteropTests;

/// <summary>Makes an app that signs in by ASP.NET's own handler.</summary>
internal static class StockHandlerApp
{
    public static WebApplication Build(Action<OpenIdConnectOptions> configure)
    {
        WebApplicationBuilder builder = TestHost.CreateBuilder();
        builder.Services.AddAuthorization();
        builder.Services
            .AddAuthentication(
                options => (options.DefaultScheme, options.DefaultChallengeScheme) = ("Portal", OpenIdConnectDefaults.AuthenticationScheme))
            .AddCookie("Portal")
            .AddOpenIdConnect(options =>
            {
                options.ResponseType = "code";
                options.ResponseMode = "query";
                options.MapInboundClaims = false;
                options.SaveTokens = true;
                options.GetClaimsFromUserInfoEndpoint = true;
                options.ClaimActions.Remove("acr");
                configure(options);
            });
        WebApplication app = builder.Build();
        app.MapGet("/me", (HttpContext context) =>
            $"{context.User.FindFirst("sub")?.Value} {context.User.FindFirst("name")?.Value} {context.User.FindFirst("acr")?.Value}")
            .RequireAuthorization();
        app.MapGet("/leave", () => TypedResults.SignOut(
            new AuthenticationProperties { RedirectUri = "/left" },
            ["Portal", OpenIdConnectDefaults.AuthenticationScheme]));
        app.MapGet("/left", () => "left");
        return app;
    }
}
