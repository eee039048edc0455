using EIdentity.Sandbox;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace EIdentity.Testing;

/// <summary>Runs a sandbox in memory; it starts with the first request.</summary>
internal sealed class SandboxHost(Action<IEndpointRouteBuilder> map) : IAsyncDisposable
{
    private readonly Lock _lock = new();
    private Task<WebApplication>? _started;

    public SandboxHost(SandboxWorld world)
        : this(app => app.MapEIdentitySandbox(world))
    {
    }

    public HttpMessageHandler CreateHandler() => new LazyHandler(this);

    public async ValueTask DisposeAsync()
    {
        if (_started is not null)
        {
            WebApplication app = await _started.ConfigureAwait(false);
            await app.DisposeAsync().ConfigureAwait(false);
        }
    }

    private Task<WebApplication> GetStartedAsync()
    {
        lock (_lock)
        {
            return _started ??= StartAsync();
        }
    }

    private async Task<WebApplication> StartAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(
            new WebApplicationOptions { EnvironmentName = Environments.Development });
        builder.Logging.ClearProviders();
        builder.WebHost.UseTestServer();
        WebApplication app = builder.Build();
        map(app);
        await app.StartAsync().ConfigureAwait(false);
        return app;
    }

    private sealed class LazyHandler(SandboxHost host) : HttpMessageHandler
    {
        private HttpMessageInvoker? _invoker;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            _invoker ??= new HttpMessageInvoker((await host.GetStartedAsync().ConfigureAwait(false)).GetTestServer().CreateHandler());
            return await _invoker.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                _invoker?.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
