using System.Net;
using System.Text.Json.Nodes;

namespace EIdentity.Sandbox.Tests;

public class PushedAuthorizationEndpointTests
{
    [Fact]
    public async Task A_pushed_login_leads_to_a_code()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();
        HttpResponseMessage pushed = await sandbox.PushAsync();
        HttpResponseMessage page = await sandbox.FollowAsync(("request_uri", (string?)(await pushed.JsonAsync())["request_uri"]));

        HttpResponseMessage back = await sandbox.ContinueAsync(page);

        Assert.Equal(HttpStatusCode.Created, pushed.StatusCode);
        Assert.Equal(60, (int?)(await pushed.JsonAsync())["expires_in"]);
        Assert.Equal(HttpStatusCode.OK, (await sandbox.RedeemAsync(back.Callback("code")!)).StatusCode);
        Assert.Equal(Login.State, back.Callback("state"));
    }

    [Theory]
    [InlineData("redirect_uri", "https://attacker.example/", "redirect-uri")]
    [InlineData("client_id", "another", "client-mismatch")]
    [InlineData("nonce", null, "nonce-missing")]
    [InlineData("code_challenge_method", "plain", "pkce-method")]
    [InlineData("request_uri", "urn:x", "pushed-request-uri")]
    [InlineData("request", "a.b.c", "request-object-form")]
    [InlineData("client_secret", "also here", "one-client-authentication")]
    public async Task A_wrong_pushed_request_is_refused(string name, string? value, string rule)
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();

        HttpResponseMessage response = await sandbox.PushAsync((name, value));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(rule, await response.RuleAsync());
        Assert.Equal(rule, Assert.Single(sandbox.World.Journal.Entries).Rule);
    }

    [Fact]
    public async Task An_unknown_client_cannot_push()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();

        HttpResponseMessage response = await sandbox.PostAsync("/par", Login.Parameters!, SandboxHost.Basic("sandbox-portal", "wrong"));

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("client-authentication", await response.RuleAsync());
    }

    [Fact]
    public async Task A_pushed_request_is_good_for_one_login()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();
        string address = await sandbox.PushedAddressAsync();
        await sandbox.FollowAsync(("request_uri", address));

        HttpResponseMessage second = await sandbox.FollowAsync(("request_uri", address));

        Assert.Equal(HttpStatusCode.BadRequest, second.StatusCode);
        Assert.Equal("request-uri-used", sandbox.World.Journal.Entries[^1].Rule);
    }

    [Theory]
    [InlineData(59, null)]
    [InlineData(60, "request-uri-expired")]
    [InlineData(600, "request-uri-unknown")]
    public async Task A_pushed_request_lives_sixty_seconds(int seconds, string? rule)
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();
        string address = await sandbox.PushedAddressAsync();
        sandbox.Clock.Advance(TimeSpan.FromSeconds(seconds));

        await sandbox.FollowAsync(("request_uri", address));

        Assert.Equal(rule, sandbox.World.Journal.Entries[^1].Rule);
    }

    [Theory]
    [InlineData("urn:ietf:params:oauth:request_uri:nobody's")]
    [InlineData("urn:example:request")]
    public async Task An_address_of_nobody_is_refused(string address)
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();

        await sandbox.FollowAsync(("request_uri", address));

        Assert.Equal("request-uri-unknown", sandbox.World.Journal.Entries[^1].Rule);
    }

    [Fact]
    public async Task A_pushed_request_of_another_client_is_refused()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync(
            options => options.OtherClients = [new SandboxClient { ClientId = "another", RedirectUris = { SandboxHost.Callback } }]);
        string address = await sandbox.PushedAddressAsync();

        await sandbox.GetAsync($"/authorize?client_id=another&request_uri={Uri.EscapeDataString(address)}");

        Assert.Equal("request-uri-unknown", sandbox.World.Journal.Entries[^1].Rule);
    }

    [Fact]
    public async Task Nothing_else_may_travel_beside_a_pushed_request()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();

        await sandbox.FollowAsync(("request_uri", await sandbox.PushedAddressAsync()), ("scope", "openid"));

        Assert.Equal("pushed-only", sandbox.World.Journal.Entries[^1].Rule);
    }

    [Fact]
    public async Task A_login_that_was_not_pushed_is_refused_when_pushing_is_required()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync(options => options.RequirePushedAuthorization = true);

        HttpResponseMessage plain = await sandbox.AuthorizeAsync();
        HttpResponseMessage pushed = await sandbox.FollowAsync(("request_uri", await sandbox.PushedAddressAsync()));

        Assert.Contains("<code>pushed-authorization-required</code>", await plain.TextAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, pushed.StatusCode);
    }

    [Fact]
    public async Task Pushing_can_be_switched_off()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync(options => options.OfferPushedAuthorization = false);
        await sandbox.FollowAsync(("request_uri", "urn:ietf:params:oauth:request_uri:x"));
        string? front = sandbox.World.Journal.Entries[^1].Rule;

        HttpResponseMessage pushed = await sandbox.PushAsync();

        Assert.Equal("request-uri", front);
        Assert.Equal(HttpStatusCode.NotFound, pushed.StatusCode);
        Assert.Equal("pushed-authorization-not-offered", await pushed.RuleAsync());
    }

    [Theory]
    [InlineData(true, false, "http://localhost:5081/par", false)]
    [InlineData(true, true, "http://localhost:5081/par", true)]
    [InlineData(false, true, "http://localhost:5081/par", true)]
    [InlineData(false, false, null, null)]
    public async Task The_metadata_say_what_is_offered_and_required(bool offered, bool required, string? address, bool? listed)
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync(
            options => (options.OfferPushedAuthorization, options.RequirePushedAuthorization) = (offered, required));

        JsonObject document = await (await sandbox.GetAsync("/.well-known/openid-configuration")).JsonAsync();

        Assert.Equal(address, (string?)document["pushed_authorization_request_endpoint"]);
        Assert.Equal(listed, (bool?)document["require_pushed_authorization_requests"]);
    }
}
