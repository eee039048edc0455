using System.Globalization;
using EIdentity.AspNetCore;
using EIdentity.Client;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace EIdentity.Snippets;

internal static class LoginGuide
{
    public static void Observe(WebApplicationBuilder builder)
    {
        #region observe-logins
        builder.Services.AddHealthChecks().AddEIdentity();
        builder.Services.AddSingleton<ILoginListener, LoginStatistics>();
        #endregion
    }

    public static void AddSecond(WebApplicationBuilder builder)
    {
        #region second-login
        builder.Services.AddEIdentityLogin("Organisations", builder.Configuration.GetSection("EIdentity.Organisations"));
        #endregion
    }

    public static void Map(WebApplication app)
    {
        #region read-the-citizen
        app.MapGet("/me", (SignedIn login) => new
        {
            Level = login.Level.ToString(),
            Name = login.Citizen.Name.Reveal(),
            BirthDate = login.Citizen.BirthDate.RevealAsVietnamese(),
            ProvenAt = login.Identity.AuthenticatedAt?.ToString("u", CultureInfo.InvariantCulture),
        }).RequireAssurance(AssuranceLevel.Level2);
        #endregion
    }

    #region login-listener
    public sealed class LoginStatistics : ILoginListener
    {
        private int _refused;

        public int Refused => _refused;

        public Task RefusedAsync(LoginException refusal, CancellationToken cancellationToken = default)
        {
            Interlocked.Increment(ref _refused);
            return Task.CompletedTask;
        }
    }
    #endregion
}
