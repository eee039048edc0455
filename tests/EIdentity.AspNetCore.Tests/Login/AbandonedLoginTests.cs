using EIdentity.Client;
using EIdentity.Sandbox;
using EIdentity.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace EIdentity.AspNetCore.Tests;

public sealed class AbandonedLoginTests : IAsyncDisposable
{
    private readonly CancellationTokenSource _leaving = new();
    private readonly HostWatch _host = new();
    private readonly DossierApp _dossier;
    private string _leaveAt = "";

    public AbandonedLoginTests() => _dossier = new DossierApp(services =>
    {
        services.AddSingleton<IStartupFilter>(_host);
        services.AddHttpClient(LoginDefaults.HttpClientName).AddHttpMessageHandler(() => new LeavingHandler(this));
    });

    [Theory]
    [InlineData("/par")]
    [InlineData("/token")]
    [InlineData("/userinfo")]
    public async Task A_citizen_who_drops_the_connection_during_a_call_is_heard_of_and_the_host_sees_a_cancellation(string call)
    {
        using TestBrowser browser = _dossier.App.CreateBrowser();
        _leaveAt = call;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => browser.SignInAsync(People.Lan, AssuranceLevel.Level2, cancellationToken: _leaving.Token));

        // What ASP.NET makes of a cancellation; of any other exception it makes 500 and an error in the log.
        Assert.Equal(StatusCodes.Status499ClientClosedRequest, await _host.EndAsync());
        Assert.Equal(["abandoned"], _dossier.Listener.Heard);
        Assert.False(browser.HasSession);
    }

    [Fact]
    public async Task The_form_of_an_abandoned_step_up_waits_for_its_citizen_and_no_longer_than_any()
    {
        using TestBrowser browser = await _dossier.PostAsync(token => DossierApp.Form(token, ("name", "Lan")));
        Assert.NotEqual(0, _dossier.KeptBytes);
        _leaveAt = "/token";

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => _dossier.ConfirmAsync(browser, People.Lan, cancellationToken: _leaving.Token));
        await _host.EndAsync();

        Assert.NotEqual(0, _dossier.KeptBytes);
        _dossier.Time.Advance(TimeSpan.FromMinutes(16));
        Assert.Contains(
            "không còn được giữ",
            await browser.GetStringAsync(EIdentityDefaults.KeptFormPath, WebApp.Cancellation),
            StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        await _dossier.DisposeAsync();
        _leaving.Dispose();
    }

    private sealed class LeavingHandler(AbandonedLoginTests test) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.RequestUri!.AbsolutePath == test._leaveAt)
            {
                await test._leaving.CancelAsync();
                await Task.Delay(Timeout.Infinite, cancellationToken);
            }

            return await base.SendAsync(request, cancellationToken);
        }
    }

    /// <summary>Stands where the server stands, and notes how the aborted request ended.</summary>
    private sealed class HostWatch : IStartupFilter
    {
        private readonly TaskCompletionSource<int> _end = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<int> EndAsync() => _end.Task.WaitAsync(WebApp.Cancellation);

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(WatchAsync);
            next(app);
        };

        private async Task WatchAsync(HttpContext context, RequestDelegate next)
        {
            await next(context);
            if (context.RequestAborted.IsCancellationRequested)
            {
                _end.TrySetResult(context.Response.StatusCode);
            }
        }
    }
}
