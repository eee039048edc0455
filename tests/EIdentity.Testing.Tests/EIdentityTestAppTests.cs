using EIdentity.AspNetCore;
using EIdentity.Population;
using EIdentity.Sandbox;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace EIdentity.Testing.Tests;

public sealed class EIdentityTestAppTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_sign_in_takes_three_lines()
    {
        await using var app = new WebApplicationFactory<Program>().WithEIdentitySandbox();
        var browser = await app.SignInAsync(People.Lan, AssuranceLevel.Level2, Cancellation);
        Assert.Contains("Xin chào", await browser.GetStringAsync("/apply", Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sign_in_that_ends_without_a_session_says_where_it_ended()
    {
        await using EIdentityTestApp<Program> app = CreateApp();

        InvalidOperationException failure = await Assert.ThrowsAsync<InvalidOperationException>(
            () => app.SignInAsync(People.Lan, AssuranceLevel.Level1, Cancellation));

        Assert.Contains("EID2101", failure.Message, StringComparison.Ordinal);
        Assert.Contains(EIdentityDefaults.ProblemPath, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fault_that_is_armed_for_a_test_strikes_it_and_is_told_where_it_does_not()
    {
        await using EIdentityTestApp<Program> app = CreateApp();
        app.Sandbox.Faults.Arm(LoginFault.AcrMissing);
        string early = Assert.Throws<InvalidOperationException>(app.Sandbox.Faults.AssertAllStruck).Message;

        using TestBrowser browser = app.CreateBrowser();
        await browser.SignInAsync(People.Lan, AssuranceLevel.Level2, "/apply", Cancellation);

        Assert.StartsWith("A fault was armed and never struck: 'acr-missing'", early, StringComparison.Ordinal);
        Assert.Equal("EID2103", browser.ProblemCode);
        app.Sandbox.Faults.AssertAllStruck();
    }

    [Fact]
    public async Task The_end_of_a_test_app_hides_no_failure_behind_a_fault_that_never_struck()
    {
        EIdentityTestApp<Program> app = CreateApp();
        app.Sandbox.Faults.Arm(LoginFault.AcrMissing);

        Exception? atTheEnd = await Record.ExceptionAsync(async () => await app.DisposeAsync());

        Assert.Null(atTheEnd);
    }

    [Fact]
    public async Task Every_person_at_level_2_can_sign_in()
    {
        await using EIdentityTestApp<Program> app = CreateApp();

        foreach (SandboxPerson person in app.Sandbox.People.Where(person => person.AccountLevel == AssuranceLevel.Level2))
        {
            using TestBrowser browser = await app.SignInAsync(person, AssuranceLevel.Level2, Cancellation);
            Assert.Contains(person.Citizen.Name.Reveal(), await browser.GetStringAsync("/apply", Cancellation), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Two_apps_do_not_disturb_each_other()
    {
        await using EIdentityTestApp<Program> faulty = CreateApp();
        await using EIdentityTestApp<Program> healthy = CreateApp();
        faulty.Sandbox.Faults.Arm(LoginFault.NonceWrong);

        using TestBrowser signedIn = await healthy.SignInAsync(People.Lan, AssuranceLevel.Level2, Cancellation);

        await Assert.ThrowsAsync<InvalidOperationException>(() => faulty.SignInAsync(People.Lan, AssuranceLevel.Level2, Cancellation));
    }

    [Fact]
    public async Task An_app_that_does_not_start_is_started_once_and_says_why()
    {
        FailingStart start = new(new ObjectDisposedException("the database of the app"));
        await using EIdentityTestApp<Program> app = CreateApp(services => services.AddSingleton<IHostedService>(start));

        ObjectDisposedException first = Assert.Throws<ObjectDisposedException>(() => app.Services);
        ObjectDisposedException second = Assert.Throws<ObjectDisposedException>(app.CreateBrowser);

        Assert.Equal(("the database of the app", "the database of the app"), (first.ObjectName, second.ObjectName));
        Assert.Equal(1, start.Count);
    }

    [Fact]
    public async Task Why_an_app_does_not_start_is_never_hidden_by_its_host_that_was_disposed_of()
    {
        for (int i = 0; i < 20; i++)
        {
            await using EIdentityTestApp<Program> app = CreateApp(services => services
                .AddSingleton<IHostedService>(new FailingStart(new TimeoutException("why")))
                .AddLogging(logging => logging.SetMinimumLevel(LogLevel.None)));

            Assert.Equal("why", Assert.Throws<TimeoutException>(() => app.Services).Message);
        }
    }

    [Fact]
    public async Task The_app_and_the_sandbox_share_the_clock()
    {
        FakeTimeProvider time = new(DateTimeOffset.UnixEpoch.AddYears(60));
        await using EIdentityTestApp<Program> app = new WebApplicationFactory<Program>().WithEIdentitySandbox(
            options => options.TimeProvider = time);
        using TestBrowser browser = await app.SignInAsync(People.Lan, AssuranceLevel.Level2, Cancellation);

        time.Advance(TimeSpan.FromHours(9));
        using HttpResponseMessage page = await browser.GetAsync("/apply", Cancellation);

        Assert.Equal("sandbox.test", browser.Location.Host);
    }

    [Fact]
    public async Task A_browser_that_is_sent_elsewhere_fails()
    {
        await using EIdentityTestApp<Program> app = CreateApp();
        using TestBrowser browser = app.CreateBrowser();

        HttpRequestException failure = await Assert.ThrowsAsync<HttpRequestException>(
            () => browser.GetAsync("https://elsewhere.example/", Cancellation));

        Assert.Contains("https://elsewhere.example, which is neither the app nor its sandbox", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancelling_ends_at_a_calm_page_without_a_session()
    {
        await using EIdentityTestApp<Program> app = CreateApp();
        using TestBrowser browser = app.CreateBrowser();

        using HttpResponseMessage page = await browser.CancelSignInAsync(cancellationToken: Cancellation);

        Assert.True(page.IsSuccessStatusCode);
        Assert.Equal(("EID2027", false), (browser.ProblemCode, browser.HasSession));
    }

    // (P2) Neither environment needs a setting for the record of look-ups.
    [Theory]
    [InlineData("Development")]
    [InlineData("Staging")]
    public async Task A_register_by_name_asks_the_sandbox_too(string environment)
    {
        await using EIdentityTestApp<Program> app = new WebApplicationFactory<Program>()
            .WithWebHostBuilder(host => host
                .UseEnvironment(environment)
                .UseSetting("Population:Procedures:1.004873:RegisterServiceCode", "SANDBOX-01")
                .UseSetting("Population:Procedures:1.004873:LegalBasis", "Nghị định số 123/2015/NĐ-CP ngày 15 tháng 11 năm 2015")
                .ConfigureServices((context, services) =>
                    services.AddPopulationRegister("tax", context.Configuration.GetSection("Population"))))
            .WithEIdentitySandbox();
        IPopulationRegister tax = app.Services.GetRequiredKeyedService<IPopulationRegister>("tax");

        Verdict verdict = await tax.VerifyAsync(
            PersonIdentity.From(People.Lan.Citizen),
            Purpose.For("1.004873", dossier: "H99-0001", Actor.Self),
            Cancellation);

        Assert.Equal(Verdict.Confirmed, verdict);
    }

    private static EIdentityTestApp<Program> CreateApp(Action<IServiceCollection>? configure = null) => new WebApplicationFactory<Program>()
        .WithWebHostBuilder(host => host.ConfigureServices(services => configure?.Invoke(services)))
        .WithEIdentitySandbox();

    private sealed class FailingStart(Exception failure) : IHostedService
    {
        public int Count { get; private set; }

        public Task StartAsync(CancellationToken cancellationToken)
        {
            Count++;
            throw failure;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
