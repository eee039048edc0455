using System.Security.Claims;
using Duende.IdentityModel.OidcClient;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;

namespace EIdentity.Benchmarks;

/// <summary>Signs citizens in with OidcClient, which an app has to give state and session itself.</summary>
internal static class OidcClientParty
{
    private const string Callback = "/back";
    private const string StateCookie = "state";

    /// <summary>A client for each login, which reads the documents anew, and a session of all claims.</summary>
    public static void Add(WebApplicationBuilder builder, string issuer)
    {
        AddCommon(builder);
        builder.Services.AddSingleton(new OidcSetup(issuer, Kept: null, KeepsAllClaims: true));
    }

    /// <summary>One client that keeps the documents, and a session of three claims.</summary>
    public static void AddTuned(WebApplicationBuilder builder, string issuer)
    {
        AddCommon(builder);
        builder.Services.AddSingleton(new OidcSetup(issuer, new OidcKept(), KeepsAllClaims: false));
    }

    public static void Map(WebApplication app) => app.MapGet(Callback, async context =>
    {
        IMemoryCache states = context.RequestServices.GetRequiredService<IMemoryCache>();
        OidcSetup setup = context.RequestServices.GetRequiredService<OidcSetup>();
        string id = context.Request.Cookies[StateCookie]!;
        AuthorizeState state = states.Get<AuthorizeState>(id)!;
        states.Remove(id);
        context.Response.Cookies.Delete(StateCookie);
        OidcClient client = await setup.GetClientAsync(context);
        LoginResult result = await client.ProcessResponseAsync(context.Request.QueryString.Value!, state);
        if (result.IsError)
        {
            throw new InvalidOperationException(result.Error + " " + result.ErrorDescription);
        }

        IEnumerable<Claim> claims = setup.KeepsAllClaims
            ? result.User.Claims
            : result.User.Claims.Where(claim => claim.Type is "sub" or "name" or "acr");
        ClaimsIdentity session = new(claims, CookieAuthenticationDefaults.AuthenticationScheme);
        await context.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, new ClaimsPrincipal(session));
        context.Response.Redirect(Party.Page);
    });

    private static void AddCommon(WebApplicationBuilder builder)
    {
        builder.Services.AddMemoryCache();
        builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(options =>
            options.Events.OnRedirectToLogin = async context =>
            {
                OidcSetup setup = context.HttpContext.RequestServices.GetRequiredService<OidcSetup>();
                OidcClient client = await setup.GetClientAsync(context.HttpContext);
                AuthorizeState state = await client.PrepareLoginAsync();
                string id = Guid.NewGuid().ToString("N");
                context.HttpContext.RequestServices.GetRequiredService<IMemoryCache>().Set(id, state, TimeSpan.FromMinutes(15));
                context.Response.Cookies.Append(StateCookie, id, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax });
                context.Response.Redirect(state.StartUrl);
            });
    }
}
