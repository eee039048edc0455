using EIdentity.AspNetCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EIdentity.Snippets;

internal static class LevelsGuide
{
    public static void Add(IServiceCollection services, IConfiguration configuration)
    {
        #region levels-on-the-stock-handler
        services.AddAuthentication(options => options.DefaultScheme = "Cookies")
            .AddCookie("Cookies")
            .AddOpenIdConnect(options => options.SignInScheme = "Cookies")
            .AddEIdentityLevels(configuration.GetSection("EIdentity"));
        #endregion
    }
}
