using EIdentity.Sandbox;
using EIdentity.Testing;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Time.Testing;

namespace EIdentity.IntegrationTests;

/// <summary>One app, one sandbox and one clock in which a login runs, with its logs captured.</summary>
internal sealed class LoginJourney : IAsyncDisposable
{
    public const string Callback = "/eidentity/callback";

    private LoginJourney(FakeTimeProvider time)
    {
        Time = time;
        App = new WebApplicationFactory<Program>().WithCapturedLogs().WithEIdentitySandbox(options => options.TimeProvider = time);
    }

    public static LoginJourney Create() => new(new FakeTimeProvider(new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.FromHours(7))));

    public FakeTimeProvider Time { get; }

    public EIdentityTestApp<Program> App { get; }

    public static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async Task<TestBrowser> SignInAsync(SandboxPerson person, AssuranceLevel level = AssuranceLevel.Level2)
    {
        TestBrowser browser = App.CreateBrowser();
        using HttpResponseMessage page = await browser.SignInAsync(person, level, cancellationToken: Cancellation);
        return browser;
    }

    /// <summary>Brings a browser as far as the callback, which it does not visit, and gives the callback's address.</summary>
    public async Task<(TestBrowser Browser, Uri Callback)> StopBeforeCallbackAsync(SandboxPerson person)
    {
        TestBrowser browser = App.CreateBrowser();
        browser.StopBefore = address => address.AbsolutePath == Callback;
        using HttpResponseMessage redirect = await browser.SignInAsync(person, AssuranceLevel.Level2, cancellationToken: Cancellation);
        browser.StopBefore = null;
        return (browser, redirect.Headers.Location!);
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
