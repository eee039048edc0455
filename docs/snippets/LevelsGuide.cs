using EIdentity.AspNetCore;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
#if DEBUG
using EIdentity.Sandbox;
#endif

namespace EIdentity.Snippets;

internal static class LevelsGuide
{
    public static void Run(string[] args)
    {
        #region levels-on-the-stock-handler
        var builder = WebApplication.CreateBuilder(args);
#if DEBUG
        builder.AddEIdentitySandbox();
#endif
        var section = builder.Configuration.GetSection("EIdentity");
        builder.Services.AddAuthentication(options => options.DefaultScheme = "Cookies").AddCookie("Cookies")
            .AddOpenIdConnect(options =>
            {
                options.SignInScheme = "Cookies";
                options.Authority = section["OpenIdConnect:Issuer"];
                options.RequireHttpsMetadata = !builder.Environment.IsDevelopment();
                options.ClientId = section["OpenIdConnect:ClientId"];
                options.ClientSecret = section["OpenIdConnect:ClientSecret"];
                options.ResponseType = "code";
                options.ResponseMode = "query";
            })
            .AddEIdentityLevels(section);
        var app = builder.Build();
        app.MapEIdentity();
        app.MapGet("/apply", (SignedIn login) => $"Level {login.Level}").RequireAssurance(AssuranceLevel.Level2);
        app.Run();
        #endregion
    }
}
