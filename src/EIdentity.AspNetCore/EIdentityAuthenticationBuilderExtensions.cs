using EIdentity.Client;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace EIdentity.AspNetCore;

/// <summary>Adds assurance levels to an app that keeps ASP.NET's own OpenID Connect handler.</summary>
public static class EIdentityAuthenticationBuilderExtensions
{
    /// <summary>Makes every login of a stock handler prove its level, and lets <c>RequireAssurance</c> work on its sessions.</summary>
    /// <remarks>
    /// <para>
    /// The level is asked for (<c>acr_values</c>, <c>max_age</c>), read from the signed ID token itself, and kept in the
    /// ticket. A login whose level is low, missing, unknown or too old fails with a <see cref="LoginException"/>, which the
    /// app's own <c>OnRemoteFailure</c> may answer; otherwise the citizen gets the page of <c>MapEIdentity</c>. So does a citizen
    /// who stopped the login, unless the app answers it. The app's own events go on; its session and claims stay as they
    /// are.
    /// </para>
    /// <para>
    /// The section's <c>Level</c>, <c>OpenIdConnect:SubjectClaim</c>, <c>ClockSkew</c>, <c>AllowSandbox</c>, <c>ProblemPage</c>,
    /// <c>HelpDesk</c> and <c>SiteName</c> count. <c>Issuer</c>, <c>ClientId</c> and <c>ClientSecret</c> may stand in its group
    /// <c>OpenIdConnect</c> for the stock handler; any other setting of <c>AddEIdentityLogin</c> is refused at start, and so is a
    /// stock handler that does not check its ID tokens in full. A login that an event of the app takes over is counted neither as
    /// signed in nor as refused.
    /// <see cref="SignedIn"/> holds level and subject, but no citizen. A form that is posted with too low a level is not kept.
    /// The other checks of <c>AddEIdentityLogin</c> are not made: where you can, use that instead.
    /// </para>
    /// </remarks>
    /// <param name="builder">The builder that <c>AddOpenIdConnect</c> returned.</param>
    /// <param name="section">The section, for example <c>EIdentity</c>.</param>
    /// <param name="scheme">The stock handler's scheme.</param>
    /// <exception cref="InvalidOperationException">
    /// Another scheme has the levels already, or <c>AddEIdentityLogin</c> was called.
    /// </exception>
    /// <exception cref="EIdentityException">EID1001: it was called before for the same scheme.</exception>
    public static AuthenticationBuilder AddEIdentityLevels(
        this AuthenticationBuilder builder,
        IConfigurationSection section,
        string scheme = OpenIdConnectDefaults.AuthenticationScheme)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(section);
        ArgumentException.ThrowIfNullOrEmpty(scheme);
        IServiceCollection services = builder.Services;
        if (services.Any(service => service.ServiceType == typeof(LoginCookie)))
        {
            throw new InvalidOperationException(
                "AddEIdentityLogin was called before. Let either the stock handler or AddEIdentityLogin sign citizens in, not both.");
        }

        if (services.Select(service => service.ImplementationInstance).OfType<StockHandlerScheme>().FirstOrDefault() is { } present)
        {
            // Two sections for one scheme: one of them would be passed over in silence.
            throw present.Name == scheme
                ? new EIdentityException(
                    ErrorCodes.SettingsInvalid,
                    $"The scheme '{scheme}' is given the levels twice, the second time from {section.Path}; remove one of the two calls.")
                : new InvalidOperationException(
                    $"The scheme '{present.Name}' has the levels already; an app has one scheme for citizens.");
        }

        services.AddSingleton(new StockHandlerScheme(scheme));
        AddSettings(services, section);
        services.AddAssurance();
        services.AddAntiforgery();
        services.AddMetrics();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<LoginTelemetry>();
        services.AddKeyedSingleton(
            Options.DefaultName,
            static (provider, _) => new UnmappedLevels(provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(new LoginName(Options.DefaultName, section));
        services.AddSingleton(new LoginScheme(
            EIdentityDefaults.AuthenticationScheme,
            Options.DefaultName,
            static provider => provider.GetOpenIdConnectOptions(Options.DefaultName).Fingerprint));
        services.AddSingleton<LevelGate>();
        services.AddHostedService<LevelNotice>();
        AddStockParts(services);
        services.AddSingleton<IPostConfigureOptions<OpenIdConnectOptions>, StockHandlerEventsSetup>();
        services.AddSingleton<IValidateOptions<OpenIdConnectOptions>, StockHandlerValidator>();
        services.CheckFilledAtStart<OpenIdConnectOptions>(scheme);
        services.AddOptions<PolicySchemeOptions>(EIdentityDefaults.SessionScheme)
            .Configure<IOptionsMonitor<OpenIdConnectOptions>>((session, stock) => SetSessionUp(session, stock.Get(scheme).SignInScheme));
        return builder
            .AddPolicyScheme(EIdentityDefaults.SessionScheme, displayName: null, configureOptions: null!)
            .AddScheme<AuthenticationSchemeOptions, StockLoginHandler>(
                EIdentityDefaults.AuthenticationScheme,
                options => options.ForwardAuthenticate = EIdentityDefaults.SessionScheme);
    }

    // Right before and right after the handler's own setup, so that no setup of the app's stands in between.
    private static void AddStockParts(IServiceCollection services)
    {
        services.AddSingleton<StockParts>();
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IPostConfigureOptions<OpenIdConnectOptions>, OpenIdConnectPostConfigureOptions>());
        int own = services.TakeWhile(
            static service => service.IsKeyedService || service.ImplementationType != typeof(OpenIdConnectPostConfigureOptions)).Count();
        services.Insert(own + 1, ServiceDescriptor.Singleton<IPostConfigureOptions<OpenIdConnectOptions>, StockParts.After>());
        services.Insert(own, ServiceDescriptor.Singleton<IPostConfigureOptions<OpenIdConnectOptions>, StockParts.Before>());
    }

    private static void AddSettings(IServiceCollection services, IConfigurationSection section)
    {
        services.AddLoginSettings(Options.DefaultName, section);
        services.AddOpenIdConnectSettings(Options.DefaultName, section);
        services.AddSettings<EIdentityWebOptions>(
            Options.DefaultName,
            section,
            WebSettingsCheck.Table,
            static (configuration, options) => configuration.Bind(options));
        services.AddSettingsCheck<LoginOptions, StockHandlerSettingsCheck>();
        services.AddSettingsCheck<LoginOptions, WebSettingsCheck>();
    }

    // The session is the stock handler's own; only who is not well enough signed in comes to us.
    private static void SetSessionUp(PolicySchemeOptions session, string? signInScheme)
    {
        session.ForwardDefault = signInScheme;
        session.ForwardChallenge = EIdentityDefaults.AuthenticationScheme;
        session.ForwardForbid = EIdentityDefaults.AuthenticationScheme;
    }
}
