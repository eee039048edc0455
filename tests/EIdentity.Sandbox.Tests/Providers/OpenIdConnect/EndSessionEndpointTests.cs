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

    [Theory]
    [InlineData("")]
    [InlineData("client_id=sandbox-portal&")]
    public async Task An_id_token_says_who_signs_out(string client)
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();
        string hint = await HintAsync(sandbox);
        sandbox.Clock.Advance(TimeSpan.FromDays(1));

        HttpResponseMessage response = await sandbox.GetAsync(
            $"/end-session?{client}id_token_hint={hint}&post_logout_redirect_uri={SandboxHost.SignedOut}&state=s1");

        Assert.Equal(SandboxHost.SignedOut + "?state=s1", response.Headers.Location!.AbsoluteUri);
    }

    [Theory]
    [InlineData("", "abc", "id-token-hint")]
    [InlineData("", "a.b.c.d.e", "id-token-hint")]
    [InlineData("client_id=sandbox-portal&", "abc", "id-token-hint")]
    [InlineData("client_id=another&", null, "id-token-hint-client")]
    public async Task An_id_token_that_is_sent_is_checked(string client, string? hint, string rule)
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();
        hint ??= await HintAsync(sandbox);

        HttpResponseMessage response = await sandbox.GetAsync(
            $"/end-session?{client}id_token_hint={hint}&post_logout_redirect_uri={SandboxHost.SignedOut}");

        Assert.Null(response.Headers.Location);
        Assert.Contains($"<code>{rule}</code>", await response.TextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(nameof(LoginFault.SignatureCorrupted))]
    [InlineData(nameof(LoginFault.IssuerOther))]
    [InlineData(nameof(LoginFault.AudienceWrong))]
    public async Task An_id_token_that_is_a_lie_says_nothing(string fault)
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();
        sandbox.World.Faults.Arm((LoginFault)typeof(LoginFault).GetProperty(fault)!.GetValue(null)!);

        HttpResponseMessage response = await sandbox.GetAsync($"/end-session?id_token_hint={await HintAsync(sandbox)}");

        Assert.Contains("<code>id-token-hint</code>", await response.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_at_the_end_leads_back_to_the_application()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();

        string page = await (await sandbox.GetAsync("/end-session?client_id=sandbox-portal")).TextAsync();

        Assert.Contains("<a href=\"https://portal.example/\">Quay lại ứng dụng</a>", page, StringComparison.Ordinal);
    }

    private static async Task<string> HintAsync(SandboxHost sandbox) => (string)(await sandbox.TokensAsync())["id_token"]!;
}
