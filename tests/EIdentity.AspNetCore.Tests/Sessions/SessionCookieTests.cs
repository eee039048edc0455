using System.Security.Claims;
using EIdentity.Sandbox;
using EIdentity.Testing;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace EIdentity.AspNetCore.Tests;

/// <summary>Sets the session's cookie up as apps do, which must not take a protection away in silence (L7).</summary>
public sealed class SessionCookieTests
{
    public static TheoryData<string, Action<CookieAuthenticationOptions>> Loosened => new()
    {
        { "HttpOnly = false", options => options.Cookie.HttpOnly = false },
        { "SameSite = None", options => options.Cookie.SameSite = SameSiteMode.None },
        { "SameSite = Unspecified", options => options.Cookie.SameSite = SameSiteMode.Unspecified },
        { "Domain or Path", options => options.Cookie.Domain = "example.gov.vn" },
        { "Domain or Path", options => options.Cookie.Path = "/portal" },
        { "must be Secure", options => options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest },
        { "must be Secure", options => options.Cookie.Name = "portal" },
    };

    [Theory]
    [MemberData(nameof(Loosened))]
    public async Task L7_a_loosened_cookie_fails_the_start(string problem, Action<CookieAuthenticationOptions> loosen)
    {
        await using EIdentityTestApp<Program> app = WebApp.Start(host => host
            .UseEnvironment("Staging")
            .UseSetting("EIdentity:SingleInstance", "true")
            .ConfigureServices(services => services.ConfigureAll(loosen)));

        string message = Assert.Throws<OptionsValidationException>(() => app.Services).Message;

        Assert.Contains(problem, message, StringComparison.Ordinal);
    }

    public static TheoryData<string, Action<CookieAuthenticationOptions>> Replaced => new()
    {
        { "its events are replaced", options => options.Events = new CookieAuthenticationEvents() },
        { "its events are replaced", options => options.EventsType = typeof(OwnEvents) },
        { "its CookieManager is replaced", options => options.CookieManager = new ChunkingCookieManager() },
    };

    [Theory]
    [MemberData(nameof(Replaced))]
    public async Task What_replaces_a_part_of_ours_fails_the_start(string problem, Action<CookieAuthenticationOptions> replace)
    {
        await using EIdentityTestApp<Program> app = WebApp.Start(host => host.ConfigureServices(
            services => services.PostConfigure(EIdentityDefaults.SessionScheme, replace)));

        Assert.Contains(problem, Assert.Throws<OptionsValidationException>(() => app.Services).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_apps_own_event_may_keep_a_cookie_from_being_renewed()
    {
        FakeTimeProvider time = new(DateTimeOffset.UnixEpoch.AddYears(60));
        await using EIdentityTestApp<Program> app = WebApp.Start(
            host => host.ConfigureServices(services => services.Configure<CookieAuthenticationOptions>(
                EIdentityDefaults.SessionScheme,
                options => options.Events.OnCheckSlidingExpiration = context => Task.FromResult(context.ShouldRenew = false))),
            time);
        using TestBrowser browser = await app.SignInAsync(People.Lan, AssuranceLevel.Level2, WebApp.Cancellation);
        time.Advance(TimeSpan.FromMinutes(20));

        using HttpResponseMessage page = await browser.GetAsync("/apply", WebApp.Cancellation);

        Assert.False(page.Headers.Contains("Set-Cookie"));
    }

    [Theory]
    [InlineData("delegate")]
    [InlineData("events")]
    [InlineData("type")]
    public async Task L7_the_apps_own_event_runs_and_the_session_still_ends(string kind)
    {
        FakeTimeProvider time = new(DateTimeOffset.UnixEpoch.AddYears(60));
        OwnEvents own = new();
        await using EIdentityTestApp<Program> app = WebApp.Start(
            host => host.ConfigureServices(services =>
            {
                services.AddSingleton(own);
                services.Configure<CookieAuthenticationOptions>(EIdentityDefaults.SessionScheme, options => Set(options, kind, own));
            }),
            time);
        using TestBrowser browser = await app.SignInAsync(People.Lan, AssuranceLevel.Level2, WebApp.Cancellation);
        int seenInUse = own.Count;

        for (int i = 0; i < 25; i++)
        {
            time.Advance(TimeSpan.FromMinutes(20));
            using HttpResponseMessage page = await browser.GetAsync("/apply", WebApp.Cancellation);
        }

        Assert.InRange(seenInUse, 1, int.MaxValue);
        Assert.Equal("sandbox.test", browser.Location.Host);
    }

    [Fact]
    public async Task The_apps_own_event_can_end_a_session()
    {
        OwnEvents own = new();
        await using EIdentityTestApp<Program> app = WebApp.Start(host => host.ConfigureServices(services =>
            services.Configure<CookieAuthenticationOptions>(EIdentityDefaults.SessionScheme, options => Set(options, "delegate", own))));
        using TestBrowser browser = await app.SignInAsync(People.Lan, AssuranceLevel.Level2, WebApp.Cancellation);

        own.Rejects = true;
        using HttpResponseMessage page = await browser.GetAsync("/apply", WebApp.Cancellation);

        Assert.Equal("sandbox.test", browser.Location.Host);
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public async Task A_session_is_written_in_our_format_whatever_cookie_was_added_first(bool hasOwnCookie, bool hasOwnRing)
    {
        EphemeralDataProtectionProvider ring = new();
        await using WebApplication app = Build(services =>
        {
            services.Configure<CookieAuthenticationOptions>(
                EIdentityDefaults.SessionScheme, options => options.DataProtectionProvider = hasOwnRing ? ring : null);
            services.AddSingleton<IDataProtectionProvider>(hasOwnRing ? new EphemeralDataProtectionProvider() : ring);
            if (hasOwnCookie)
            {
                services.AddAuthentication().AddCookie("Officers");
            }
        });

        string written = FormatOf(app).Protect(new AuthenticationTicket(new ClaimsPrincipal(), "any"));

        SecureDataFormat<AuthenticationTicket> ours = new(
            new SessionTicketSerializer(), ring.CreateProtector("EIdentity.AspNetCore.Session", "v1"));
        Assert.NotNull(ours.Unprotect(written));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_format_of_the_apps_own_stays(bool hasOwnCookie)
    {
        SecureDataFormat<AuthenticationTicket> own = new(
            TicketSerializer.Default, new EphemeralDataProtectionProvider().CreateProtector("app"));
        await using WebApplication app = Build(services =>
        {
            services.Configure<CookieAuthenticationOptions>(
                EIdentityDefaults.SessionScheme, options => options.TicketDataFormat = own);
            if (hasOwnCookie)
            {
                services.AddAuthentication().AddCookie("Officers");
            }
        });

        Assert.Same(own, FormatOf(app));
    }

    private static ISecureDataFormat<AuthenticationTicket> FormatOf(WebApplication app) => app.Services
        .GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(EIdentityDefaults.SessionScheme).TicketDataFormat;

    private static WebApplication Build(Action<IServiceCollection> configure)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(
            new WebApplicationOptions { EnvironmentName = Environments.Development });
        builder.Configuration.AddInMemoryCollection(new SandboxWorld(new SandboxOptions()).GetSettings());
        configure(builder.Services);
        builder.Services.AddEIdentityLogin(builder.Configuration.GetSection("EIdentity"));
        return builder.Build();
    }

    private static void Set(CookieAuthenticationOptions options, string kind, OwnEvents own)
    {
        switch (kind)
        {
            case "delegate":
                options.Events.OnValidatePrincipal = own.ValidatePrincipal;
                break;
            case "events":
                options.Events = own;
                break;
            default:
                options.EventsType = typeof(OwnEvents);
                break;
        }
    }

    private sealed class OwnEvents : CookieAuthenticationEvents
    {
        public bool Rejects { get; set; }

        public int Count { get; private set; }

        public override Task ValidatePrincipal(CookieValidatePrincipalContext context)
        {
            Count++;
            if (Rejects)
            {
                context.RejectPrincipal();
            }

            return Task.CompletedTask;
        }
    }
}
