using EIdentity.AspNetCore;
using Microsoft.AspNetCore.Builder;

namespace EIdentity.Snippets;

internal static class Login
{
    public static void Run(string[] args)
    {
        #region login-in-five-lines
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddEIdentityLogin(builder.Configuration.GetSection("EIdentity"));
        var app = builder.Build();
        app.MapEIdentity();
        app.MapGet("/apply", (SignedIn login) => $"Xin chào {login.Citizen.Name.Reveal()}").RequireAssurance(AssuranceLevel.Level2);
        #endregion
        app.Run();
    }
}
