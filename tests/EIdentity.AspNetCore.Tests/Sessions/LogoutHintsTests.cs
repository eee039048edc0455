using EIdentity.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace EIdentity.AspNetCore.Tests;

public sealed class LogoutHintsTests : IAsyncDisposable
{
    private readonly FakeTimeProvider _time = new(DateTimeOffset.UnixEpoch.AddYears(60));
    private readonly EIdentityTestApp<Program> _app;

    public LogoutHintsTests() =>
        _app = WebApp.Start(host => host.ConfigureServices(services => services.AddFakeLogging()), _time);

    private LogoutHints Hints => _app.Services.GetRequiredService<LogoutHints>();

    private int Lines => _app.Services.GetFakeLogCollector().GetSnapshot().Count(static line => line.Id.Id == 2962);

    [Fact]
    public async Task A_hint_in_any_script_comes_back_once_as_it_was()
    {
        await Hints.KeepAsync("session", new Secret("thẻ của Lan"), WebApp.Cancellation);

        Assert.Equal("thẻ của Lan", (await Hints.TakeAsync("session"))?.Reveal());
        Assert.Null(await Hints.TakeAsync("session"));
    }

    [Fact]
    public async Task A_hint_is_gone_with_the_cookie_of_an_idle_session()
    {
        await Hints.KeepAsync("session", new Secret("hint"), WebApp.Cancellation);

        _time.Advance(TimeSpan.FromMinutes(30));
        await Hints.RenewAsync("session", WebApp.Cancellation);

        Assert.Null(await Hints.TakeAsync("session"));
        Assert.Equal(0, Lines);
    }

    [Fact]
    public async Task What_meets_every_citizen_is_said_once_an_hour()
    {
        Secret tooLong = new(new string('x', (16 * 1024) + 1));

        await Hints.KeepAsync("first", tooLong, WebApp.Cancellation);
        await Hints.KeepAsync("second", tooLong, WebApp.Cancellation);
        Assert.Equal(1, Lines);

        _time.Advance(TimeSpan.FromHours(1));
        await Hints.KeepAsync("third", tooLong, WebApp.Cancellation);
        Assert.Equal(2, Lines);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
