using EIdentity.Sandbox;
using EIdentity.Testing;

namespace EIdentity.AspNetCore.Tests;

public sealed class LogoutTests : IAsyncDisposable
{
    private readonly EIdentityTestApp<Program> _app = WebApp.Start();

    [Fact]
    public async Task The_button_on_the_logout_page_ends_the_session_here_and_at_the_provider()
    {
        using TestBrowser browser = await _app.SignInAsync(People.Lan, AssuranceLevel.Level2, WebApp.Cancellation);

        using HttpResponseMessage end = await browser.SignOutAsync();

        Assert.False(browser.HasSession);
        Assert.Contains(browser.History, address => address.AbsolutePath == "/end-session");
        Assert.Equal("https://localhost/", browser.Location.GetLeftPart(UriPartial.Path));
    }

    [Fact]
    public async Task A_post_without_the_token_ends_nothing()
    {
        using TestBrowser browser = await _app.SignInAsync(People.Lan, AssuranceLevel.Level2, WebApp.Cancellation);

        using HttpResponseMessage end = await browser.PostAsync(EIdentityDefaults.LogoutPath, null, WebApp.Cancellation);

        Assert.True(browser.HasSession);
    }

    [Fact]
    public async Task No_address_of_a_logout_holds_a_token_or_the_citizen()
    {
        using TestBrowser browser = await _app.SignInAsync(People.Lan, AssuranceLevel.Level2, WebApp.Cancellation);
        using HttpResponseMessage end = await browser.SignOutAsync();

        Uri address = browser.History.Single(visited => visited.AbsolutePath == "/end-session");

        Assert.DoesNotContain("id_token_hint", address.Query, StringComparison.Ordinal);
        Assert.DoesNotContain(People.Lan.Citizen.Number!.Value.Reveal(), address.Query, StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
