using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace EIdentity.Benchmarks;

/// <summary>Serves an app without a network: the caller's thread runs the request from its first feature to its last callback.</summary>
/// <remarks>
/// A test server that answers an <see cref="HttpClient"/> changes threads and copies headers,
/// which takes nearly half of what a login then costs and is no relying party's work.
/// </remarks>
internal sealed class MemoryServer : IServer
{
    // So many that none begins more logins in a minute than one address may.
    private const int Addresses = 4096;

    private int _lastAddress;

    private Func<IFeatureCollection, Task> _run = _ => throw new InvalidOperationException("The app has not started.");

    public IFeatureCollection Features { get; } = new FeatureCollection();

    /// <summary>Asks the app for an address with the cookies that a browser holds.</summary>
    public async Task<HttpResponseFeature> GetAsync(Uri address, string? cookies)
    {
        Response response = new();
        FeatureCollection features = new();
        HttpRequestFeature request = new()
        {
            Method = HttpMethods.Get,
            Scheme = address.Scheme,
            Protocol = HttpProtocol.Http11,
            Path = address.AbsolutePath,
            QueryString = address.Query,
        };
        request.Headers.Host = address.Authority;
        if (cookies is not null)
        {
            request.Headers.Cookie = cookies;
        }

        features.Set<IHttpRequestFeature>(request);
        features.Set<IHttpConnectionFeature>(new HttpConnectionFeature { RemoteIpAddress = NextAddress() });
        features.Set<IHttpResponseFeature>(response);
        features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(response.Body));
        await _run(features);
        return response;
    }

    /// <summary>Gives the address of another browser, out of a network of 4,096.</summary>
    private IPAddress NextAddress()
    {
        int host = _lastAddress++ % Addresses;
        return new IPAddress([10, 0, (byte)(host >> 8), (byte)host]);
    }

    public Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken)
        where TContext : notnull
    {
        _run = async features =>
        {
            TContext context = application.CreateContext(features);
            await application.ProcessRequestAsync(context);

            // As real servers do: both before the context goes back to be used again.
            Response response = (Response)features.GetRequiredFeature<IHttpResponseFeature>();
            await response.StartAsync();
            await response.CompleteAsync();
            application.DisposeContext(context, exception: null);
        };
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
    }

    /// <summary>Holds an answer and calls what the app wants to do before its headers leave and after its last byte.</summary>
    private sealed class Response : HttpResponseFeature
    {
        private readonly Stack<(Func<object, Task> Callback, object State)> _starting = new();

        private readonly Stack<(Func<object, Task> Callback, object State)> _completed = new();

        public override void OnStarting(Func<object, Task> callback, object state) => _starting.Push((callback, state));

        public override void OnCompleted(Func<object, Task> callback, object state) => _completed.Push((callback, state));

        public Task StartAsync() => CallAsync(_starting);

        public Task CompleteAsync() => CallAsync(_completed);

        private static async Task CallAsync(Stack<(Func<object, Task> Callback, object State)> callbacks)
        {
            while (callbacks.TryPop(out (Func<object, Task> Callback, object State) last))
            {
                await last.Callback(last.State);
            }
        }
    }
}
