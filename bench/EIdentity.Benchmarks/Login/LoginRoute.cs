using Microsoft.AspNetCore.Http.Features;

namespace EIdentity.Benchmarks;

/// <summary>Holds one way to sign in: a provider, what it does for an app's calls, and an app with our handler.</summary>
internal sealed class LoginRoute : IAsyncDisposable
{
    private readonly string _name;
    private readonly LoginProvider _provider;
    private readonly ProviderShare _share;
    private readonly RelyingParty _app;

    private LoginRoute(string name, LoginProvider provider, RelyingParty app)
    {
        _name = name;
        _provider = provider;
        _share = new ProviderShare(provider);
        _app = app;
    }

    public BenchmarkCase Share => new($"provider's share, {_name}", _share.RunAsync);

    public BenchmarkCase Ours => CaseOf($"ours, {_name}", _app);

    /// <summary>Starts an app with our handler, and signs in once to see that it can.</summary>
    public static async Task<LoginRoute> StartAsync(string name, LoginProvider provider)
    {
        RelyingParty app = await RelyingParty.StartOursAsync(provider, TimeProvider.System);
        await app.SignInAsync(provider);
        return new LoginRoute(name, provider, app);
    }

    /// <summary>Gives our login with an operation behind each of its two requests.</summary>
    /// <remarks>In a loop of its own an operation finds all that it needs in the processor's caches; in a login none does.</remarks>
    public BenchmarkCase OursWith(string name, Func<bool> operation) => CaseOf($"ours, {_name}, {name}", _app, operation);

    /// <summary>Starts an app with the stock handler before the same provider.</summary>
    public async Task<RelyingParty> StartStockAsync()
    {
        RelyingParty app = await RelyingParty.StartStockAsync(_provider);
        await app.SignInAsync(_provider);
        return app;
    }

    /// <summary>Measures the two requests to an app; what the citizen does at the provider in between does not count.</summary>
    public BenchmarkCase CaseOf(string name, RelyingParty app, Func<bool>? afterEach = null) => new(name, async (count, meter) =>
    {
        HttpResponseFeature[] begun = new HttpResponseFeature[count];
        meter.Start();
        for (int i = 0; i < count; i++)
        {
            begun[i] = await app.BeginAsync();
            BenchmarkCase.Expect(afterEach?.Invoke() ?? true, name);
        }

        meter.Stop();
        (Uri Callback, string Cookies)[] back =
            [.. begun.Select(answer => (_provider.Authorize(new Uri(answer.Headers.Location!)), RelyingParty.CookiesOf(answer)))];
        meter.Start();
        for (int i = 0; i < count; i++)
        {
            await app.FinishAsync(back[i].Callback, back[i].Cookies);
            BenchmarkCase.Expect(afterEach?.Invoke() ?? true, name);
        }

        meter.Stop();
    });

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _share.Dispose();
        _provider.Dispose();
    }
}
