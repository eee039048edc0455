using System.Net;
using EIdentity.Sandbox;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Time.Testing;

namespace EIdentity.Testing.Tests;

public sealed class SharedSandboxTests : IAsyncDisposable
{
    private readonly SharedSandbox _sandbox = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_apps_sign_two_people_in_at_once_each_with_its_own_faults_and_clock()
    {
        FakeTimeProvider later = new(TimeProvider.System.GetUtcNow().AddDays(400));
        await using EIdentityTestApp<Program> an = CreateApp();
        await using EIdentityTestApp<Program> binh = CreateApp(later);
        binh.Sandbox.Faults.Arm(LoginFault.AcrLower);

        Task<TestBrowser> lan = an.SignInAsync(People.Lan, AssuranceLevel.Level2, Cancellation);
        Task<TestBrowser> refused = binh.SignInAsync(People.Hoa, AssuranceLevel.Level2, Cancellation);
        using TestBrowser browser = await lan;
        InvalidOperationException failure = await Assert.ThrowsAsync<InvalidOperationException>(() => refused);
        using TestBrowser again = await binh.SignInAsync(People.Hoa, AssuranceLevel.Level2, Cancellation);

        Assert.Contains("EID2101", failure.Message, StringComparison.Ordinal);
        Assert.Contains("Lan", await browser.GetStringAsync("/apply", Cancellation), StringComparison.Ordinal);
        Assert.Contains("Hòa", await again.GetStringAsync("/apply", Cancellation), StringComparison.Ordinal);
        Assert.All(binh.Sandbox.Journal.Entries, entry => Assert.True(entry.Time >= later.Start));
        Assert.All(an.Sandbox.Journal.Entries, entry => Assert.True(entry.Time < later.Start));
    }

    [Fact]
    public async Task Each_app_has_an_issuer_of_its_own()
    {
        await using EIdentityTestApp<Program> an = CreateApp();
        await using EIdentityTestApp<Program> binh = CreateApp();

        Assert.NotEqual(an.Sandbox.Options.Issuer, binh.Sandbox.Options.Issuer);
    }

    [Fact]
    public async Task A_world_ends_with_its_app_and_the_others_go_on()
    {
        await using EIdentityTestApp<Program> stays = CreateApp();
        EIdentityTestApp<Program> ends = CreateApp();
        using TestBrowser first = ends.CreateBrowser();
        using TestBrowser second = stays.CreateBrowser();
        await ends.DisposeAsync();

        using HttpResponseMessage gone = await first.GetAsync(new Uri(ends.Sandbox.Options.Issuer + "/"), Cancellation);
        using HttpResponseMessage there = await second.GetAsync(new Uri(stays.Sandbox.Options.Issuer + "/"), Cancellation);

        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        Assert.Equal(HttpStatusCode.OK, there.StatusCode);
    }

    [Fact]
    public async Task A_browser_reaches_no_other_app_s_world()
    {
        await using EIdentityTestApp<Program> an = CreateApp();
        await using EIdentityTestApp<Program> binh = CreateApp();
        using TestBrowser browser = an.CreateBrowser();

        await Assert.ThrowsAsync<HttpRequestException>(() => browser.GetAsync(binh.Sandbox.Options.Issuer, Cancellation));
    }

    public ValueTask DisposeAsync() => _sandbox.DisposeAsync();

    private EIdentityTestApp<Program> CreateApp(TimeProvider? clock = null) => new WebApplicationFactory<Program>()
        .WithEIdentitySandbox(_sandbox, options => options.TimeProvider = clock ?? options.TimeProvider);
}
