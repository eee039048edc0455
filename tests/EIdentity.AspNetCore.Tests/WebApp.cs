using System.Text.RegularExpressions;
using EIdentity.Sandbox;
using EIdentity.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;

namespace EIdentity.AspNetCore.Tests;

/// <summary>Starts the minimal sample against a sandbox, with settings of the test's own.</summary>
internal static partial class WebApp
{
    public static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Starts the sample; without pushed requests its wishes can be read in the browser's address.</summary>
    public static EIdentityTestApp<Program> Start(
        Action<IWebHostBuilder>? configure = null,
        FakeTimeProvider? time = null,
        bool offersPushing = true) =>
        new WebApplicationFactory<Program>().WithWebHostBuilder(configure ?? (_ => { })).WithEIdentitySandbox(options =>
        {
            options.TimeProvider = time ?? TimeProvider.System;
            options.OfferPushedAuthorization = offersPushing;
        });

    /// <summary>Starts the sample with endpoints of the test's own.</summary>
    public static EIdentityTestApp<Program> Start(
        Action<IEndpointRouteBuilder> map,
        Action<IWebHostBuilder>? configure = null,
        FakeTimeProvider? time = null,
        bool offersPushing = true) =>
        Start(
            host =>
            {
                configure?.Invoke(host);
                host.ConfigureServices(services => services.AddSingleton<IStartupFilter>(new ExtraEndpoints(map)));
            },
            time,
            offersPushing);

    /// <summary>Gets settings by which a written assurance stands in for a level that nobody sends.</summary>
    public static IReadOnlyDictionary<string, string?> Agreement { get; } = new Dictionary<string, string?>
    {
        ["EIdentity:Level:Source"] = "Agreement",
        ["EIdentity:Level:Agreement:Number"] = "17/CK-2026",
        ["EIdentity:Level:Agreement:SignedOn"] = "2020-01-01",
        ["EIdentity:Level:Agreement:ExpiresOn"] = "2190-12-31",
        ["EIdentity:Level:Agreement:Level"] = "Level2",
    };

    /// <summary>Lets a written assurance stand in for the level.</summary>
    public static IWebHostBuilder UseAgreement(IWebHostBuilder host) =>
        Agreement.Aggregate(host, static (host, setting) => host.UseSetting(setting.Key, setting.Value));

    public static async Task<string> TextAsync(this HttpResponseMessage response)
    {
        using HttpResponseMessage owned = response;
        return await response.Content.ReadAsStringAsync(Cancellation);
    }

    public static async Task<HttpResponseMessage> GetInAsync(this TestBrowser browser, string address, string language)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, address);
        request.Headers.AcceptLanguage.ParseAdd(language);
        return await browser.SendAsync(request, Cancellation);
    }

    /// <summary>Presses the button of the page that asks before signing out.</summary>
    public static async Task<HttpResponseMessage> SignOutAsync(this TestBrowser browser) =>
        await browser.SignOutAsync(await browser.GetStringAsync(EIdentityDefaults.LogoutPath, Cancellation));

    /// <summary>Presses the button of a page that asked before.</summary>
    public static async Task<HttpResponseMessage> SignOutAsync(this TestBrowser browser, string page)
    {
        Match token = Token().Match(page);
        using FormUrlEncodedContent form = new([KeyValuePair.Create(token.Groups[1].Value, token.Groups[2].Value)]);
        return await browser.PostAsync(EIdentityDefaults.LogoutPath, form, Cancellation);
    }

    /// <summary>Makes another instance of an app, which knows its sessions and used logins and opens its cookies.</summary>
    public static void ShareStateOf(this IServiceCollection services, EIdentityTestApp<Program> app)
    {
        Type state = services.Single(service => service is { IsKeyedService: false, ServiceType.Name: "ISharedState" }).ServiceType;
        services.Replace(ServiceDescriptor.Singleton(state, app.Services.GetRequiredService(state)));
        services.AddKeyedSingleton(state, "used-logins", (_, name) => app.Services.GetRequiredKeyedService(state, name));
        services.Replace(ServiceDescriptor.Singleton(app.Services.GetRequiredService<IDataProtectionProvider>()));
    }

    public static SandboxPerson Level1Person => People.All.First(person => person.AccountLevel == AssuranceLevel.Level1);

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]+)\">")]
    private static partial Regex Token();

    private sealed class ExtraEndpoints(Action<IEndpointRouteBuilder> map) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            next(app);
            app.UseEndpoints(map);
        };
    }
}
