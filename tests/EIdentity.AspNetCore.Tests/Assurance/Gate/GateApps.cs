using EIdentity.Sandbox;
using EIdentity.Testing;

namespace EIdentity.AspNetCore.Tests;

/// <summary>Runs the places behind our own login and behind a stock handler, each with a browser at every level.</summary>
public sealed class GateApps : IAsyncLifetime
{
    private readonly Dictionary<(bool IsStock, AssuranceLevel Level), TestBrowser> _browsers = [];
    private readonly EIdentityTestApp<Program> _app = WebApp.Start(GatePlaces.Map, host => host
        .UseSetting("EIdentity:Level:Required", "Level1")
        .ConfigureServices(GatePlaces.AddServices));

    private StockApp? _stock;

    /// <summary>Asks a place with the session of a level, or with what <see cref="GateSession"/> makes of it.</summary>
    public Task<string> AskAsync(string place, bool isStock, bool asApi, AssuranceLevel level, string? session = null) =>
        new GateCaller(_browsers[(isStock, level)], asApi, session).AskAsync(place);

    public async ValueTask InitializeAsync()
    {
        _stock = await StockApp.StartAsync(
            configure: builder =>
            {
                builder.Configuration["EIdentity:Level:Required"] = "Level1";
                GatePlaces.AddServices(builder.Services);
            },
            map: GatePlaces.Map);
        foreach (AssuranceLevel level in Enum.GetValues<AssuranceLevel>())
        {
            await AddAsync(level, isStock: false, _app.CreateBrowser());
            await AddAsync(level, isStock: true, _stock.CreateBrowser());
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (TestBrowser browser in _browsers.Values)
        {
            browser.Dispose();
        }

        await _app.DisposeAsync();
        await _stock!.DisposeAsync();
    }

    private async Task AddAsync(AssuranceLevel level, bool isStock, TestBrowser browser)
    {
        if (level != AssuranceLevel.None)
        {
            using HttpResponseMessage page = await browser.SignInAsync(
                People.Lan,
                level,
                EIdentityDefaults.LoginPath + "?returnUrl=%2F",
                WebApp.Cancellation);
        }

        _browsers.Add((isStock, level), browser);
    }
}
