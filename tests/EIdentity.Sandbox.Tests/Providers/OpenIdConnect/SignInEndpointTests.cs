using System.Net;

namespace EIdentity.Sandbox.Tests;

public class SignInEndpointTests
{
    [Fact]
    public async Task Continue_returns_a_code_with_state_and_issuer()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();

        HttpResponseMessage response = await sandbox.DecideAsync();

        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        Assert.Equal(43, response.Callback("code")!.Length);
        Assert.Equal(Login.State, response.Callback("state"));
        Assert.Equal("http://localhost:5081", response.Callback("iss"));
    }

    [Fact]
    public async Task Cancel_returns_access_denied_whatever_else_is_chosen()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();

        HttpResponseMessage response = await sandbox.DecideAsync(("person", null), ("level", null), ("decision", "cancel"));

        Assert.Equal("access_denied", response.Callback("error"));
        Assert.Null(response.Callback("code"));
    }

    [Theory]
    [InlineData("person", "nobody", "Bạn chưa chọn người đăng nhập.")]
    [InlineData("level", "3", "Bạn chưa chọn mức độ.")]
    [InlineData("decision", null, "Bạn chọn Tiếp tục hoặc Hủy.")]
    [InlineData("person", "minh", "chưa đạt mức độ 2")]
    public async Task An_incomplete_or_impossible_choice_shows_the_page_again(string name, string? value, string problem)
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();

        HttpResponseMessage response = await sandbox.DecideAsync((name, value));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(problem, await response.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_an_impossible_choice_the_same_sign_in_can_go_on()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();
        HttpResponseMessage page = await sandbox.DecideAsync(("person", "minh"));

        HttpResponseMessage response = await sandbox.DecideAsync(("request", await page.HandleAsync()), ("person", "minh"), ("level", "1"));

        Assert.NotNull(response.Callback("code"));
    }

    [Fact]
    public async Task A_sign_in_ends_once()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();
        string handle = await (await sandbox.AuthorizeAsync()).HandleAsync();
        await sandbox.DecideAsync(("request", handle));

        HttpResponseMessage again = await sandbox.DecideAsync(("request", handle));

        Assert.Contains("sign-in-unknown", await again.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sign_in_waits_ten_minutes()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();
        string handle = await (await sandbox.AuthorizeAsync()).HandleAsync();
        sandbox.Clock.Advance(TimeSpan.FromMinutes(10));

        HttpResponseMessage late = await sandbox.DecideAsync(("request", handle));

        Assert.Equal(HttpStatusCode.BadRequest, late.StatusCode);
    }

    [Fact]
    public async Task The_link_to_the_other_language_keeps_the_sign_in()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();
        string handle = await (await sandbox.AuthorizeAsync()).HandleAsync();

        string page = await (await sandbox.GetAsync($"/sign-in?request={handle}&lang=en")).TextAsync();

        Assert.Contains("<html lang=\"en\">", page, StringComparison.Ordinal);
        Assert.Contains(handle, page, StringComparison.Ordinal);
    }
}
