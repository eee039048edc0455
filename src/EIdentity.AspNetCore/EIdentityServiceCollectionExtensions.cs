using EIdentity.Client;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace EIdentity.AspNetCore;

/// <summary>Adds e-identity login to a web app.</summary>
public static class EIdentityServiceCollectionExtensions
{
    /// <summary>Adds login, its cookie session and <c>RequireAssurance</c>, with the settings of one section.</summary>
    /// <remarks>
    /// The section fills <see cref="LoginOptions"/> and <see cref="EIdentityWebOptions"/>; all its problems are reported at
    /// start in one message (EID1001). A default scheme that the app has set stays as it is.
    /// </remarks>
    /// <param name="services">The services.</param>
    /// <param name="section">The section, for example <c>EIdentity</c>.</param>
    /// <returns>The builder, to add other schemes beside.</returns>
    public static AuthenticationBuilder AddEIdentityLogin(this IServiceCollection services, IConfigurationSection section)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(section);
        AuthenticationBuilder authentication = services.AddAuthentication();
        if (services.Any(service => service.ServiceType == typeof(LoginCookie)))
        {
            return authentication;
        }

        if (services.Any(service => service.ServiceType == typeof(StockHandlerScheme)))
        {
            throw new InvalidOperationException("AddEIdentityLevels was called before. Let either the stock handler or AddEIdentityLogin sign citizens in, not both.");
        }

        services.AddLoginFlow(section);
        services.AddSettings<EIdentityWebOptions>(Options.DefaultName, section, static (configuration, options) => configuration.Bind(options));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ISettingsCheck<LoginOptions>, WebSettingsCheck>());
        services.AddDataProtection();
        services.AddAntiforgery();
        services.AddAssurance();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigureOptions<CookieAuthenticationOptions>, SessionCookieSetup>());
        services.AddSingleton<LoginCookie>();
        services.AddSingleton<KeptForms>();
        services.AddOptions<EIdentityHandlerOptions>(EIdentityDefaults.AuthenticationScheme)
            .Configure<IOptions<EIdentityWebOptions>, IHostEnvironment>(SetHandlerUp);
        return authentication
            .AddCookie(EIdentityDefaults.SessionScheme)
            .AddRemoteScheme<EIdentityHandlerOptions, EIdentityHandler>(EIdentityDefaults.AuthenticationScheme, displayName: null, configureOptions: null!);
    }

    private static void SetHandlerUp(EIdentityHandlerOptions options, IOptions<EIdentityWebOptions> web, IHostEnvironment environment)
    {
        options.Web = web.Value;
        options.CallbackPath = options.Web.CallbackPath;
        options.SignInScheme = EIdentityDefaults.SessionScheme;
        options.AllowsPlainHttp = environment.IsDevelopment();
    }
}
