using EIdentity.Client;
using EIdentity.Sandbox;
using EIdentity.Testing;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.Metrics.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Time.Testing;

namespace EIdentity.AspNetCore.Tests;

public sealed class LoginListenerTests : IAsyncDisposable
{
    private readonly DossierApp.RecordingListener _listener = new();
    private readonly EIdentityTestApp<Program> _app;

    public LoginListenerTests() => _app = WebApp.Start(host => host.ConfigureServices(services => services
        .AddScoped<ILoginListener, FailingListener>()
        .AddSingleton<ILoginListener>(_listener)
        .AddFakeLogging()));

    [Fact]
    public async Task A_listener_that_fails_changes_no_login_and_the_next_one_still_hears_of_it()
    {
        using TestBrowser browser = await _app.SignInAsync(People.Lan, AssuranceLevel.Level2, WebApp.Cancellation);

        Assert.True(browser.HasSession);
        Assert.Equal(["signed in at Level2"], _listener.Heard);
    }

    [Fact]
    public async Task What_a_listener_said_when_it_failed_does_not_reach_the_log()
    {
        using TestBrowser browser = await _app.SignInAsync(People.Lan, AssuranceLevel.Level2, WebApp.Cancellation);

        FakeLogRecord failure = Assert.Single(_app.Services.GetFakeLogCollector().GetSnapshot(), record => record.Id.Id == 2951);

        Assert.Equal("The login listener FailingListener failed with InvalidOperationException; the login goes on.", failure.Message);
        Assert.Null(failure.Exception);
    }

    [Fact]
    public async Task A_refused_and_a_cancelled_login_are_heard_of()
    {
        using TestBrowser browser = _app.CreateBrowser();
        using HttpResponseMessage cancelled = await browser.CancelSignInAsync(cancellationToken: WebApp.Cancellation);
        _app.Sandbox.Faults.Arm(LoginFault.NonceWrong);
        using HttpResponseMessage refused = await browser.SignInAsync(
            People.Lan,
            AssuranceLevel.Level2,
            cancellationToken: WebApp.Cancellation);

        Assert.Equal(["cancelled", "refused EID2048"], _listener.Heard);
    }

    [Fact]
    public async Task Logins_are_counted_by_outcome_and_code_and_by_nothing_else()
    {
        using MetricCollector<long> logins = new(
            _app.Services.GetRequiredService<System.Diagnostics.Metrics.IMeterFactory>(),
            LoginDefaults.MeterName,
            "eidentity.logins");
        using TestBrowser first = await _app.SignInAsync(People.Lan, AssuranceLevel.Level2, WebApp.Cancellation);
        _app.Sandbox.Faults.Arm(LoginFault.NonceWrong);
        using HttpResponseMessage refused = await first.SignInAsync(
            People.Lan,
            AssuranceLevel.Level2,
            cancellationToken: WebApp.Cancellation);

        string[] counted = [.. logins.GetMeasurementSnapshot().Select(
            login => string.Join(' ', login.Tags.OrderBy(tag => tag.Key, StringComparer.Ordinal).Select(tag => $"{tag.Key}={tag.Value}")))];

        Assert.Equal(["eidentity.outcome=signed_in", "eidentity.code=EID2048 eidentity.outcome=refused"], counted);
    }

    [Fact]
    public async Task A_citizen_who_drops_the_connection_is_heard_of_all_the_same()
    {
        TokenListener listener = new();
        using CancellationTokenSource dropped = new();
        await dropped.CancelAsync();
        DefaultHttpContext context = Request(listener);
        context.RequestAborted = dropped.Token;

        await new LoginListeners(TimeProvider.System, NullLogger<LoginListeners>.Instance).CancelledAsync(context);

        Assert.False(Assert.NotNull(listener.CancelledWhenCalled));
    }

    [Fact]
    public async Task A_listener_is_cancelled_after_five_seconds_and_the_next_one_is_heard_too()
    {
        FakeTimeProvider time = new();
        Task told = new LoginListeners(time, NullLogger<LoginListeners>.Instance).CancelledAsync(Request(new EndlessListener(), _listener));

        time.Advance(TimeSpan.FromSeconds(4.9));
        Assert.False(told.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(0.2));
        await told;

        Assert.Equal(["cancelled"], _listener.Heard);
    }

    [Fact]
    public async Task A_listener_that_does_not_heed_its_token_is_waited_for_no_longer_than_five_seconds()
    {
        FakeTimeProvider time = new();
        Task told = new LoginListeners(time, NullLogger<LoginListeners>.Instance).CancelledAsync(Request(new DeafListener(), _listener));

        time.Advance(TimeSpan.FromSeconds(5));
        await told.WaitAsync(TimeSpan.FromSeconds(30), WebApp.Cancellation);

        Assert.Equal(["cancelled"], _listener.Heard);
    }

    [Fact]
    public async Task A_listener_that_cannot_even_be_made_changes_no_login()
    {
        FakeLogger<LoginListeners> log = new();
        ServiceCollection services = new();
        services.AddSingleton<ILoginListener>(_ => throw new InvalidOperationException("no database"));
        await using ServiceProvider provider = services.BuildServiceProvider();

        await new LoginListeners(TimeProvider.System, log).CancelledAsync(new DefaultHttpContext { RequestServices = provider });

        Assert.Equal(
            "The login listener ILoginListener failed with InvalidOperationException; the login goes on.",
            log.LatestRecord.Message);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static DefaultHttpContext Request(params ILoginListener[] listeners)
    {
        ServiceCollection services = new();
        Array.ForEach(listeners, listener => services.AddSingleton(listener));
        return new DefaultHttpContext { RequestServices = services.BuildServiceProvider() };
    }

    private sealed class TokenListener : ILoginListener
    {
        public bool? CancelledWhenCalled { get; private set; }

        public Task CancelledAsync(CancellationToken cancellationToken = default)
        {
            CancelledWhenCalled = cancellationToken.IsCancellationRequested;
            return Task.CompletedTask;
        }
    }

    private sealed class EndlessListener : ILoginListener
    {
        public Task CancelledAsync(CancellationToken cancellationToken = default) => Task.Delay(Timeout.Infinite, cancellationToken);
    }

    private sealed class DeafListener : ILoginListener
    {
        public Task CancelledAsync(CancellationToken cancellationToken = default) => Task.Delay(Timeout.Infinite, CancellationToken.None);
    }

    private sealed class FailingListener : ILoginListener
    {
        public Task SignedInAsync(ElectronicIdentity identity, CancellationToken cancellationToken = default) =>
            throw new InvalidOperationException($"Cannot store {identity.Citizen.Name.Reveal()}.");
    }
}
