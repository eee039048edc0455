using System.Net;
using System.Text.Json.Nodes;

namespace EIdentity.Sandbox.Tests;

public class RequestObjectsTests
{
    [Fact]
    public async Task A_signed_request_leads_to_a_code_by_its_members_alone()
    {
        using TestKey key = new();
        await using SandboxHost sandbox = await SandboxHost.StartAsync(options => options.Client.Keys = key.PublicSet);

        HttpResponseMessage page = await sandbox.FollowAsync(("request", sandbox.RequestObject(key)), ("state", "ignored"));

        Assert.Equal(Login.State, (await sandbox.ContinueAsync(page)).Callback("state"));
    }

    [Fact]
    public async Task An_algorithm_that_the_options_do_not_list_is_refused()
    {
        using TestKey key = new();
        await using SandboxHost sandbox = await SandboxHost.StartAsync(options => options.Client.SigningAlgorithms.Add("RS256"));

        HttpResponseMessage response = await sandbox.FollowAsync(("request", sandbox.RequestObject(key)));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("request-object-algorithm", sandbox.World.Journal.Entries[^1].Rule);
    }

    [Fact]
    public async Task A_signed_request_may_be_pushed()
    {
        using TestKey key = new();
        await using SandboxHost sandbox = await SandboxHost.StartAsync(options => options.Client.Keys = key.PublicSet);
        Dictionary<string, string> form = new() { ["client_id"] = "sandbox-portal", ["request"] = sandbox.RequestObject(key) };

        HttpResponseMessage response = await sandbox.PostAsync("/par", form, SandboxHost.Basic("sandbox-portal", sandbox.ClientSecret));

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
    }

    [Theory]
    [InlineData("typ", "\"JWT\"", "request-object-type")]
    [InlineData("typ", null, "request-object-type")]
    [InlineData("alg", "\"none\"", "request-object-algorithm")]
    [InlineData("kid", "\"another\"", "request-object-key")]
    [InlineData("iss", "\"another\"", "request-object-issuer")]
    [InlineData("client_id", null, "request-object-issuer")]
    [InlineData("aud", "\"https://another.example\"", "request-object-audience")]
    [InlineData("aud", null, "request-object-audience")]
    [InlineData("request", "\"x\"", "request-object-nested")]
    [InlineData("request_uri", "\"urn:x\"", "request-object-nested")]
    [InlineData("nbf", null, "request-object-not-before")]
    [InlineData("exp", null, "request-object-expiry")]
    [InlineData("redirect_uri", "\"https://attacker.example/\"", "redirect-uri")]
    public async Task A_signed_request_with_a_wrong_member_is_refused_on_a_page(string name, string? value, string rule)
    {
        using TestKey key = new();
        await using SandboxHost sandbox = await SandboxHost.StartAsync(options => options.Client.Keys = key.PublicSet);
        string request = sandbox.RequestObject(key, (name, value is null ? null : JsonNode.Parse(value)));

        HttpResponseMessage response = await sandbox.FollowAsync(("request", request));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(rule, sandbox.World.Journal.Entries[^1].Rule);
    }

    [Theory]
    [InlineData("nbf", 61, "request-object-not-before")]
    [InlineData("nbf", -3601, "request-object-not-before")]
    [InlineData("exp", 0, "request-object-expiry")]
    [InlineData("exp", 3601, "request-object-expiry")]
    [InlineData("exp", 3600, null)]
    public async Task A_signed_request_lives_now_and_for_an_hour(string name, int secondsAhead, string? rule)
    {
        using TestKey key = new();
        await using SandboxHost sandbox = await SandboxHost.StartAsync(options => options.Client.Keys = key.PublicSet);

        await sandbox.FollowAsync(("request", sandbox.RequestObject(key, (name, sandbox.Seconds(secondsAhead)))));

        Assert.Equal(rule, sandbox.World.Journal.Entries[^1].Rule);
    }

    [Fact]
    public async Task A_request_signed_by_another_key_is_refused()
    {
        using TestKey key = new();
        using TestKey another = new();
        await using SandboxHost sandbox = await SandboxHost.StartAsync(options => options.Client.Keys = key.PublicSet);

        await sandbox.FollowAsync(("request", sandbox.RequestObject(another)));

        Assert.Equal("request-object-signature", sandbox.World.Journal.Entries[^1].Rule);
    }

    [Fact]
    public async Task A_plain_request_is_refused_when_signing_is_required()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync(options => options.RequireSignedRequest = true);

        string page = await (await sandbox.AuthorizeAsync()).TextAsync();
        string? pushed = await (await sandbox.PushAsync()).RuleAsync();

        Assert.Contains("<code>signed-request-required</code>", page, StringComparison.Ordinal);
        Assert.Equal("signed-request-required", pushed);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_metadata_say_whether_signing_is_required(bool required)
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync(options => options.RequireSignedRequest = required);

        JsonObject document = await (await sandbox.GetAsync("/.well-known/openid-configuration")).JsonAsync();

        Assert.True((bool?)document["request_parameter_supported"]);
        Assert.Equal(required, (bool?)document["require_signed_request_object"]);
    }
}
