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
    /// The section fills <see cref="LoginOptions"/> and <see cref="EIdentityWebOptions"/>, and its group <c>OpenIdConnect</c> the settings
    /// of that profile; all problems are reported at start in one message (EID1001). A default scheme that the app has set stays as it is.
    /// </remarks>
    /// <param name="services">The services.</param>
    /// <param name="section">The section, for example <c>EIdentity</c>.</param>
    /// <returns>The builder, to add other schemes beside.</returns>
    public static AuthenticationBuilder AddEIdentityLogin(this IServiceCollection services, IConfigurationSection section)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(section);
        if (services.Any(service => service.ServiceType == typeof(StockHandlerScheme)))
        {
            throw new InvalidOperationException(
                "AddEIdentityLevels was called before. Let either the stock handler or AddEIdentityLogin sign citizens in, not both.");
        }

        services.AddLoginFlow(section);
        services.AddSettings<EIdentityWebOptions>(
            Options.DefaultName,
            section,
            WebSettingsCheck.Table,
            static (configuration, options) => configuration.Bind(options));
        services.AddSettingsCheck<LoginOptions, WebSettingsCheck>();
        services.AddSettingsCheck<LoginOptions, SingleInstanceCheck>();
        services.AddDataProtection();
        services.AddAntiforgery();
        services.AddAssurance();
        services.AddSessionCookie();
        services.AddSingleton<LoginCookie>();
        services.AddSingleton<AddressFindings>();
        services.AddKeyedSingleton<ISharedState>(KeptForms.State, static (provider, _) => KeptForms.CreateState(provider));
        services.AddSingleton<KeptForms>();
        services.AddSingleton<KeptFormCookie>();
        return services.AddAuthentication()
            .AddScheme<CookieAuthenticationOptions, SessionHandler>(EIdentityDefaults.SessionScheme, configureOptions: null)
            .AddLoginScheme(
                new LoginScheme(EIdentityDefaults.AuthenticationScheme, Options.DefaultName),
                static (_, web) => web.CallbackPath);
    }

    /// <summary>Adds a second login beside the one without a name, for example of organisations at another provider.</summary>
    /// <remarks>
    /// The session and its settings stay those of the first; it remembers which login began it, and step-up and sign-out go
    /// there. <c>/eidentity/login?scheme=NAME</c> and a challenge of the scheme of this name begin it. Its section fills
    /// <see cref="LoginOptions"/>, in its group <c>OpenIdConnect</c> <see cref="OpenIdConnectLoginOptions"/>, and <c>CallbackPath</c>, by
    /// default <c>/eidentity/callback/NAME</c>.
    /// </remarks>
    /// <param name="services">The services.</param>
    /// <param name="name">The name of the login and of its scheme: a letter, then letters, digits, <c>-</c>, <c>_</c> and <c>.</c>.</param>
    /// <param name="section">The section, for example <c>EIdentity.Organisations</c>.</param>
    /// <returns>The builder, to add other schemes beside.</returns>
    /// <exception cref="ArgumentException">The name has other characters, or is one of <see cref="EIdentityDefaults"/>.</exception>
    /// <exception cref="InvalidOperationException">The login without a name, which brings the session, was not added before.</exception>
    /// <exception cref="EIdentityException">EID1001: the name is taken.</exception>
    public static AuthenticationBuilder AddEIdentityLogin(this IServiceCollection services, string name, IConfigurationSection section)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(section);
        ThrowUnlessSchemeName(name);
        if (!services.Any(service => service.ServiceType == typeof(LoginCookie)))
        {
            throw new InvalidOperationException(
                "Call AddEIdentityLogin(section) first: the login without a name brings the session that all share.");
        }

        services.AddLoginFlow(name, section);
        services.AddSettings<NamedLoginOptions>(
            name,
            section,
            SettingsTable.Of<NamedLoginOptions>(),
            static (configuration, options) => configuration.Bind(options));
        services.AddSettingsCheck<LoginOptions, NamedLoginSettingsCheck>();
        return services.AddAuthentication().AddLoginScheme(
            new LoginScheme(name, name),
            (provider, _) => provider.GetRequiredService<IOptionsMonitor<NamedLoginOptions>>().Get(name).GetCallbackPath(name));
    }

    private static void AddSessionCookie(this IServiceCollection services)
    {
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigureOptions<CookieAuthenticationOptions>, SessionCookieSetup>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPostConfigureOptions<CookieAuthenticationOptions>, SessionEventsSetup>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<CookieAuthenticationOptions>, SessionCookieCheck>());
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IPostConfigureOptions<CookieAuthenticationOptions>, PostConfigureCookieAuthenticationOptions>());
        int own = services.TakeWhile(static service =>
            service.IsKeyedService || service.ImplementationType != typeof(PostConfigureCookieAuthenticationOptions)).Count();
        services.Insert(own, ServiceDescriptor.Singleton<IPostConfigureOptions<CookieAuthenticationOptions>, SessionTicketSetup>());
        services.CheckFilledAtStart<CookieAuthenticationOptions>(EIdentityDefaults.SessionScheme);
        services.AddSingleton<SessionRecords>();
        services.AddKeyedSingleton<ISharedState>(LogoutHints.State, static (provider, _) => LogoutHints.CreateState(provider));
        services.AddSingleton<LogoutHints>();
        services.AddSingleton<SessionConnections>();
        services.AddSingleton<SharedComputer>();
    }

    private static AuthenticationBuilder AddLoginScheme(
        this AuthenticationBuilder authentication, LoginScheme scheme, Func<IServiceProvider, EIdentityWebOptions, string> callbackPath)
    {
        authentication.Services.AddSingleton(scheme);
        authentication.Services.AddOptions<EIdentityHandlerOptions>(scheme.Name)
            .Configure<IServiceProvider, IOptions<EIdentityWebOptions>, IHostEnvironment>((options, provider, web, environment) =>
            {
                options.Login = scheme.Login;
                options.Web = web.Value;
                options.CallbackPath = callbackPath(provider, web.Value);
                options.SignInScheme = EIdentityDefaults.SessionScheme;
                options.AllowsPlainHttp = environment.IsDevelopment();
            });
        return authentication.AddRemoteScheme<EIdentityHandlerOptions, EIdentityHandler>(
            scheme.Name,
            displayName: null,
            configureOptions: null!);
    }

    // It stands in addresses and in the default of the callback's path.
    private static void ThrowUnlessSchemeName(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (!char.IsAsciiLetter(name[0])
            || !name.All(static c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.')
            || name is EIdentityDefaults.AuthenticationScheme or EIdentityDefaults.SessionScheme)
        {
            throw new ArgumentException(
                "A login is named by a letter and then letters, digits, '-', "
                    + "'_' and '.', and not as the scheme or the session of every app.",
                nameof(name));
        }
    }
}
