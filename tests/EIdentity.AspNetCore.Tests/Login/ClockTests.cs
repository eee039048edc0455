using System.Globalization;
using EIdentity.Sandbox;
using EIdentity.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace EIdentity.AspNetCore.Tests;

public sealed class ClockTests
{
    [Fact]
    public async Task SEC_283_a_clock_that_jumps_a_year_ahead_ends_sessions_and_begun_logins_and_nothing_else()
    {
        FakeTimeProvider time = new(DateTimeOffset.UnixEpoch.AddYears(60));
        await using EIdentityTestApp<Program> app = WebApp.Start(time: time);
        using TestBrowser before = await app.SignInAsync(People.Lan, AssuranceLevel.Level2, WebApp.Cancellation);
        using TestBrowser midway = app.CreateBrowser();
        midway.StopBefore = address => address.AbsolutePath == "/eidentity/callback";
        using HttpResponseMessage redirect = await midway.SignInAsync(
            People.Lan,
            AssuranceLevel.Level2,
            cancellationToken: WebApp.Cancellation);
        midway.StopBefore = null;

        time.Advance(TimeSpan.FromDays(365));
        using HttpResponseMessage asked = await before.GetAsync("/apply", WebApp.Cancellation);
        using HttpResponseMessage late = await midway.GetAsync(redirect.Headers.Location, WebApp.Cancellation);
        using TestBrowser after = await app.SignInAsync(People.Lan, AssuranceLevel.Level2, WebApp.Cancellation);

        Assert.Equal("sandbox.test", before.Location.Host);
        Assert.False(midway.HasSession);
        Assert.NotNull(midway.ProblemCode);
        Assert.Equal(2, app.Sandbox.Journal.Entries.Count(entry => entry.Endpoint == "/.well-known/jwks.json"));
    }

    public static TheoryData<string, string> Places => new()
    {
        { "en-US", "UTC" },
        { "vi-VN", "Asia/Ho_Chi_Minh" },
        { "th-TH", "Asia/Bangkok" },
        { "ar-SA", "Asia/Riyadh" },
        { "tr-TR", "America/St_Johns" },
    };

    [Theory]
    [MemberData(nameof(Places))]
    public async Task SEC_284_cultures_calendars_and_time_zones_change_nothing_about_a_login(string culture, string zone)
    {
        FakeTimeProvider time = new(new DateTimeOffset(2030, 3, 10, 6, 59, 59, TimeSpan.Zero));
        time.SetLocalTimeZone(TimeZoneInfo.FindSystemTimeZoneById(zone));
        await using EIdentityTestApp<Program> app = WebApp.Start(
            host => host.ConfigureServices(services => services.AddSingleton<IStartupFilter>(new UnderCulture(culture))),
            time);

        using TestBrowser browser = await app.SignInAsync(People.Lan, AssuranceLevel.Level2, WebApp.Cancellation);
        time.Advance(TimeSpan.FromMinutes(29));

        Assert.Contains(
            People.Lan.Citizen.Name.Reveal(),
            await browser.GetStringAsync("/apply", WebApp.Cancellation),
            StringComparison.Ordinal);
        time.Advance(TimeSpan.FromMinutes(31));
        using HttpResponseMessage asked = await browser.GetAsync("/apply", WebApp.Cancellation);
        Assert.Equal("sandbox.test", browser.Location.Host);
    }

    private sealed class UnderCulture(string name) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, proceed) =>
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);
                CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture;
                return proceed(context);
            });
            next(app);
        };
    }
}
