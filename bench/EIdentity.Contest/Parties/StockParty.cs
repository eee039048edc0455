using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace EIdentity.Benchmarks;

/// <summary>Signs citizens in with the handler of ASP.NET.</summary>
internal static class StockParty
{
    public static void Add(WebApplicationBuilder builder, string issuer) => builder.Services
        .AddAuthentication(options =>
        {
            options.DefaultScheme = CookieAuthenticationDefaults.AuthenticationScheme;
            options.DefaultChallengeScheme = OpenIdConnectDefaults.AuthenticationScheme;
        })
        .AddCookie()
        .AddOpenIdConnect(options => Configure(options, issuer));

    public static void Configure(OpenIdConnectOptions options, string issuer)
    {
        options.Authority = issuer;
        options.RequireHttpsMetadata = false;
        options.ClientId = Provider.ClientId;
        options.ClientSecret = Provider.ClientSecret;
        options.ResponseType = "code";
        options.ResponseMode = "query";
        options.UsePkce = true;
        options.MapInboundClaims = false;
        options.Scope.Clear();
        options.Scope.Add("openid");

        // Over plain HTTP a browser would not bring back what is for secure connections alone.
        options.NonceCookie.SameSite = Microsoft.AspNetCore.Http.SameSiteMode.Lax;
        options.NonceCookie.SecurePolicy = Microsoft.AspNetCore.Http.CookieSecurePolicy.SameAsRequest;
        options.CorrelationCookie.SameSite = Microsoft.AspNetCore.Http.SameSiteMode.Lax;
        options.CorrelationCookie.SecurePolicy = Microsoft.AspNetCore.Http.CookieSecurePolicy.SameAsRequest;
    }
}
