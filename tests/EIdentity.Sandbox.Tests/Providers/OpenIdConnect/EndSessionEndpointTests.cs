using System.Net;

namespace EIdentity.Sandbox.Tests;

public class EndSessionEndpointTests
{
    [Fact]
    public async Task A_logout_returns_to_the_registered_address_with_its_state()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();

        HttpResponseMessage response = await sandbox.GetAsync(
            $"/end-session?client_id=sandbox-portal&post_logout_redirect_uri={SandboxHost.SignedOut}&state=s1");

        Assert.Equal(SandboxHost.SignedOut + "?state=s1", response.Headers.Location!.AbsoluteUri);
    }

    [Theory]
    [InlineData("client_id=sandbox-portal&post_logout_redirect_uri=https://elsewhere.example/")]
    [InlineData("client_id=sandbox-portal&post_logout_redirect_uri=https://portal.example")]
    [InlineData("client_id=another&post_logout_redirect_uri=https://portal.example/")]
    [InlineData("post_logout_redirect_uri=https://portal.example/")]
    public async Task A_logout_to_an_unregistered_address_stays_here(string query)
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();

        HttpResponseMessage response = await sandbox.GetAsync("/end-session?" + query);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Null(response.Headers.Location);
    }

    [Fact]
    public async Task A_logout_without_an_address_ends_on_a_page()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();

        HttpResponseMessage response = await sandbox.GetAsync("/end-session");

        Assert.Contains("Đã đăng xuất", await response.TextAsync(), StringComparison.Ordinal);
    }
}
