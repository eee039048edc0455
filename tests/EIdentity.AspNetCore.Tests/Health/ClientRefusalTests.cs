using EIdentity.Sandbox;
using EIdentity.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Time.Testing;

namespace EIdentity.AspNetCore.Tests;

public sealed class ClientRefusalTests : IAsyncDisposable
{
    private readonly FakeTimeProvider _time = new(DateTimeOffset.UnixEpoch.AddYears(60));
    private readonly EIdentityTestApp<Program> _app;

    public ClientRefusalTests() =>
        _app = WebApp.Start(host => host.ConfigureServices(services => services.AddHealthChecks().AddEIdentity()), _time);

    public static TheoryData<string> Refusals => [LoginFault.TokenInvalidClient.Name, LoginFault.PushedErrorAsSuccess.Name];

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task A_provider_that_refuses_this_client_is_shown_with_the_code_until_it_lets_a_login_through(string refusal)
    {
        await RefuseAsync(refusal);
        _time.Advance(TimeSpan.FromDays(2));

        HealthReportEntry refused = await CheckAsync();
        using TestBrowser browser = await _app.SignInAsync(People.Lan, AssuranceLevel.Level2, WebApp.Cancellation);

        Assert.Equal(HealthStatus.Degraded, refused.Status);
        Assert.Contains("EID2006", refused.Description, StringComparison.Ordinal);
        Assert.Contains("2030-01-01 00:00:00Z", refused.Description, StringComparison.Ordinal);
        Assert.Equal(HealthStatus.Healthy, (await CheckAsync()).Status);
    }

    [Fact]
    public async Task What_one_endpoint_accepts_does_not_hide_what_the_other_refuses()
    {
        await RefuseAsync(LoginFault.TokenInvalidClient.Name);

        using TestBrowser browser = _app.CreateBrowser();
        using HttpResponseMessage begun = await browser.GetAsync(EIdentityDefaults.LoginPath, WebApp.Cancellation);

        Assert.Equal("sandbox.test", browser.Location.Host);
        Assert.Equal(HealthStatus.Degraded, (await CheckAsync()).Status);
    }

    [Fact]
    public async Task What_a_callback_says_does_not_count_because_anybody_can_write_one()
    {
        using TestBrowser browser = _app.CreateBrowser();
        browser.StopBefore = address => address.AbsolutePath == "/eidentity/callback";
        using HttpResponseMessage callback = await browser.CancelSignInAsync(cancellationToken: WebApp.Cancellation);
        browser.StopBefore = null;

        Uri forged = new(callback.Headers.Location!.AbsoluteUri.Replace("access_denied", "unauthorized_client", StringComparison.Ordinal));
        using HttpResponseMessage page = await browser.GetAsync(forged, WebApp.Cancellation);

        Assert.Equal("EID2006", browser.ProblemCode);
        Assert.Equal(HealthStatus.Healthy, (await CheckAsync()).Status);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task RefuseAsync(string refusal)
    {
        _app.Sandbox.Faults.Arm(LoginFault.All.Single(fault => fault.Name == refusal));
        using TestBrowser browser = _app.CreateBrowser();
        using HttpResponseMessage page = await browser.SignInAsync(
            People.Lan,
            AssuranceLevel.Level2,
            cancellationToken: WebApp.Cancellation);
        Assert.Equal("EID2006", browser.ProblemCode);
        _app.Sandbox.Faults.Clear();
    }

    private async Task<HealthReportEntry> CheckAsync() =>
        (await _app.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(WebApp.Cancellation)).Entries["eidentity_client"];
}
