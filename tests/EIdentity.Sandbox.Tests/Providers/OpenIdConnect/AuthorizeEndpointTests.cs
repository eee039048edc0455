using System.Net;

namespace EIdentity.Sandbox.Tests;

public class AuthorizeEndpointTests
{
    [Fact]
    public async Task A_right_request_shows_who_asks_and_for_which_level()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();

        string page = await (await sandbox.AuthorizeAsync()).TextAsync();

        Assert.Contains("<dd>sandbox-portal</dd>", page, StringComparison.Ordinal);
        Assert.Contains("<dd>mức độ 2</dd>", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("client_id", null, "client-unknown")]
    [InlineData("client_id", "another", "client-unknown")]
    [InlineData("redirect_uri", null, "redirect-uri")]
    [InlineData("redirect_uri", SandboxHost.Callback + "/", "redirect-uri")]
    [InlineData("redirect_uri", "https://portal.example/eidentity/CALLBACK", "redirect-uri")]
    [InlineData("redirect_uri", SandboxHost.Callback + "?x=1", "redirect-uri")]
    [InlineData("request", "x.y.z", "request-object-form")]
    [InlineData("request_uri", "https://portal.example/request.jwt", "request-uri-by-reference")]
    [InlineData("request_uri", "HTTP://portal.example/request.jwt", "request-uri-by-reference")]
    [InlineData("request_uri", "urn:ietf:params:oauth:request_uri:x", "pushed-only")]
    public async Task A_request_that_cannot_return_safely_is_refused_on_a_page(string name, string? value, string rule)
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();

        HttpResponseMessage response = await sandbox.AuthorizeAsync((name, value));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Null(response.Headers.Location);
        Assert.Contains($"<code>{rule}</code>", await response.TextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("response_type", "token", "unsupported_response_type", "response-type")]
    [InlineData("response_mode", "fragment", "invalid_request", "response-mode")]
    [InlineData("scope", "profile", "invalid_scope", "scope-openid")]
    [InlineData("scope", null, "invalid_scope", "scope-openid")]
    [InlineData("nonce", null, "invalid_request", "nonce-missing")]
    [InlineData("state", null, "invalid_request", "state-missing")]
    [InlineData("code_challenge", null, "invalid_request", "pkce-missing")]
    [InlineData("code_challenge", "short", "invalid_request", "pkce-missing")]
    [InlineData("code_challenge_method", "plain", "invalid_request", "pkce-method")]
    [InlineData("code_challenge_method", null, "invalid_request", "pkce-method")]
    [InlineData("prompt", "none", "login_required", "prompt-none")]
    public async Task A_request_that_breaks_a_rule_returns_with_the_error(string name, string? value, string error, string rule)
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();

        HttpResponseMessage response = await sandbox.AuthorizeAsync((name, value));

        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        Assert.StartsWith(SandboxHost.Callback + "?", response.Headers.Location!.AbsoluteUri, StringComparison.Ordinal);
        Assert.Equal(error, response.Callback("error"));
        Assert.StartsWith("The real service would refuse this because", response.Callback("error_description"), StringComparison.Ordinal);
        Assert.Equal(rule, Assert.Single(sandbox.World.Journal.Entries).Rule);
    }

    [Theory]
    [InlineData("http://localhost:5199/signin?name=Lan", "Sent: http://localhost:5199/signin. Registered: " + SandboxHost.Callback + ".")]
    [InlineData("https://user:word@portal.example/", "Sent: an address that is not plain. Registered: ")]
    [InlineData("https://portal.example/\nforged", "Sent: an address that is not plain. Registered: ")]
    [InlineData(null, "Sent: none. Registered: ")]
    public async Task The_log_says_which_return_address_was_sent_and_which_are_registered(string? sent, string expected)
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();

        HttpResponseMessage response = await sandbox.AuthorizeAsync(("redirect_uri", sent));

        string line = Assert.Single(sandbox.Logs.GetSnapshot(), record => record.Id.Id == 9002).Message;
        Assert.Contains(expected, line, StringComparison.Ordinal);
        Assert.DoesNotContain("Registered:", await response.TextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("LoA1", "No level asked.")]
    [InlineData("LoA1 " + SandboxAcrValues.Level2, "Level2 asked.")]
    public async Task A_level_value_that_is_not_known_is_passed_over(string wish, string asked)
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();

        HttpResponseMessage response = await sandbox.AuthorizeAsync(("acr_values", wish));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(asked, Assert.Single(sandbox.World.Journal.Entries).Reason);
    }

    [Fact]
    public async Task An_error_carries_state_and_issuer_back()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();

        HttpResponseMessage response = await sandbox.AuthorizeAsync(("nonce", null));

        Assert.Equal(Login.State, response.Callback("state"));
        Assert.Equal("http://localhost:5081", response.Callback("iss"));
    }

    [Fact]
    public async Task The_issuer_can_be_left_out_of_errors_for_a_client_that_mistakes_it()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync(options => options.Client.SendIssuerInErrors = false);

        HttpResponseMessage refused = await sandbox.AuthorizeAsync(("nonce", null));
        HttpResponseMessage cancelled = await sandbox.DecideAsync(("decision", "cancel"));
        HttpResponseMessage accepted = await sandbox.DecideAsync();

        Assert.Null(refused.Callback("iss"));
        Assert.Null(cancelled.Callback("iss"));
        Assert.Equal("http://localhost:5081", accepted.Callback("iss"));
    }

    [Fact]
    public async Task A_request_object_is_not_fetched_whatever_else_is_offered()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync(options => options.OfferPushedAuthorization = false);

        await sandbox.FollowAsync(("request_uri", "https://portal.example/request.jwt"));

        Assert.Equal("request-uri-by-reference", Assert.Single(sandbox.World.Journal.Entries).Rule);
    }

    [Fact]
    public async Task A_parameter_that_comes_twice_is_refused()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();

        HttpResponseMessage response = await sandbox.GetAsync("/authorize?client_id=sandbox-portal&client_id=sandbox-portal");

        Assert.Contains("doubled-parameter", await response.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_may_come_as_a_form()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();

        HttpResponseMessage response = await sandbox.PostAsync(
            "/authorize",
            new Dictionary<string, string> { ["client_id"] = "sandbox-portal", ["redirect_uri"] = SandboxHost.Callback, ["state"] = "s" });

        Assert.Equal("unsupported_response_type", response.Callback("error"));
    }

    [Fact]
    public async Task An_address_added_later_is_accepted()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync(options => options.Client.RedirectUris.Clear());
        sandbox.World.Options.Client.RedirectUris.Add(SandboxHost.Callback);

        HttpResponseMessage response = await sandbox.AuthorizeAsync();

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }
}
