using System.Net;
using System.Text.Json.Nodes;

namespace EIdentity.Sandbox.Tests;

public class ClientAssertionsTests
{
    [Fact]
    public async Task An_assertion_that_keeps_all_rules_redeems_a_code()
    {
        using TestKey key = new();
        await using SandboxHost sandbox = await SandboxHost.StartAsync(options => options.Client.Keys = key.PublicSet);
        Dictionary<string, string?> redemption = Login.Redemption(await sandbox.CodeAsync());

        HttpResponseMessage response = await sandbox.AuthenticateAsync(
            sandbox.Assertion(key),
            [.. redemption.Select(parameter => (parameter.Key, parameter.Value))]);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(SandboxOutcome.Accepted, sandbox.World.Journal.Entries[^1].Outcome);
    }

    [Theory]
    [InlineData("iss", "\"another\"", "assertion-issuer")]
    [InlineData("sub", "\"another\"", "assertion-issuer")]
    [InlineData("sub", null, "assertion-issuer")]
    [InlineData("aud", "\"http://localhost:5081/\"", "assertion-audience")]
    [InlineData("aud", "\"http://localhost:5081/userinfo\"", "assertion-audience")]
    [InlineData("aud", "[\"http://localhost:5081\",\"https://another.example\"]", "assertion-audience")]
    [InlineData("aud", "[]", "assertion-audience")]
    [InlineData("aud", "7", "assertion-audience")]
    [InlineData("aud", null, "assertion-audience")]
    [InlineData("exp", null, "assertion-expiry")]
    [InlineData("exp", "\"soon\"", "assertion-expiry")]
    [InlineData("iat", "\"now\"", "assertion-not-yet-valid")]
    [InlineData("jti", null, "assertion-identifier")]
    [InlineData("jti", "7", "assertion-identifier")]
    [InlineData("kid", "\"another\"", "assertion-key")]
    [InlineData("alg", "\"none\"", "assertion-algorithm")]
    [InlineData("alg", "\"HS256\"", "assertion-algorithm")]
    [InlineData("alg", "\"ES384\"", "assertion-key")]
    public async Task An_assertion_with_a_wrong_member_is_refused(string name, string? value, string rule)
    {
        using TestKey key = new();
        await using SandboxHost sandbox = await SandboxHost.StartAsync(options => options.Client.Keys = key.PublicSet);

        HttpResponseMessage response = await sandbox.AuthenticateAsync(
            sandbox.Assertion(key, (name, value is null ? null : JsonNode.Parse(value))));

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("invalid_client", (string?)(await response.JsonAsync())["error"]);
        Assert.Equal(rule, sandbox.World.Journal.Entries[^1].Rule);
    }

    [Theory]
    [InlineData("\"http://localhost:5081\"", "code-unknown")]
    [InlineData("[\"http://localhost:5081\"]", "assertion-audience")]
    [InlineData("\"http://localhost:5081/token\"", "assertion-audience")]
    [InlineData("\"http://localhost:5081/par\"", "assertion-audience")]
    [InlineData("[\"http://localhost:5081/token\"]", "assertion-audience")]
    public async Task An_assertion_may_name_the_address_it_is_sent_to_unless_that_is_forbidden(string audience, string strict)
    {
        using TestKey key = new();
        await using SandboxHost sandbox = await SandboxHost.StartAsync(options => options.Client.Keys = key.PublicSet);

        string? lenient = await RuleOfAsync();
        sandbox.World.Options.Client.RequireIssuerAudience = true;

        Assert.Equal(("code-unknown", strict), (lenient, await RuleOfAsync()));

        async Task<string?> RuleOfAsync() =>
            await (await sandbox.AuthenticateAsync(sandbox.Assertion(key, ("aud", JsonNode.Parse(audience))))).RuleAsync();
    }

    [Theory]
    [InlineData("exp", 0, "assertion-expiry")]
    [InlineData("exp", 301, "assertion-expiry")]
    [InlineData("exp", 300, "code-unknown")]
    [InlineData("nbf", 61, "assertion-not-yet-valid")]
    [InlineData("iat", 61, "assertion-not-yet-valid")]
    [InlineData("iat", 60, "code-unknown")]
    public async Task An_assertion_lives_now_and_for_five_minutes(string name, int secondsAhead, string rule)
    {
        using TestKey key = new();
        await using SandboxHost sandbox = await SandboxHost.StartAsync(options => options.Client.Keys = key.PublicSet);

        HttpResponseMessage response = await sandbox.AuthenticateAsync(sandbox.Assertion(key, (name, sandbox.Seconds(secondsAhead))));

        Assert.Equal(rule, await response.RuleAsync());
    }

    [Fact]
    public async Task An_assertion_is_good_for_one_call()
    {
        using TestKey key = new();
        await using SandboxHost sandbox = await SandboxHost.StartAsync(options => options.Client.Keys = key.PublicSet);
        string assertion = sandbox.Assertion(key);
        await sandbox.AuthenticateAsync(assertion);

        HttpResponseMessage second = await sandbox.AuthenticateAsync(assertion);

        Assert.Equal("assertion-reused", await second.RuleAsync());
    }

    [Theory]
    [InlineData("client_assertion_type", "urn:another", "assertion-type")]
    [InlineData("client_assertion_type", null, "assertion-type")]
    [InlineData("client_assertion", null, "assertion-form")]
    [InlineData("client_assertion", "a.b", "assertion-form")]
    [InlineData("client_assertion", "e30.W10.x", "assertion-form")]
    [InlineData("client_assertion", "eyJhIjoxLCJhIjoxfQ.e30.xx", "assertion-form")]
    [InlineData("client_id", "another", "assertion-issuer")]
    [InlineData("client_secret", "also here", "one-client-authentication")]
    public async Task A_call_that_does_not_fit_its_assertion_is_refused(string name, string? value, string rule)
    {
        using TestKey key = new();
        await using SandboxHost sandbox = await SandboxHost.StartAsync(options => options.Client.Keys = key.PublicSet);

        HttpResponseMessage response = await sandbox.AuthenticateAsync(sandbox.Assertion(key), (name, value));

        Assert.Equal(rule, await response.RuleAsync());
    }

    [Fact]
    public async Task A_key_of_nobody_proves_nothing()
    {
        using TestKey key = new();
        using TestKey another = new();
        await using SandboxHost sandbox = await SandboxHost.StartAsync(options => options.Client.Keys = key.PublicSet);

        HttpResponseMessage response = await sandbox.AuthenticateAsync(sandbox.Assertion(another));

        Assert.Equal("assertion-signature", await response.RuleAsync());
    }

    [Fact]
    public async Task Keys_may_change_while_the_sandbox_runs()
    {
        using TestKey key = new();
        await using SandboxHost sandbox = await SandboxHost.StartAsync();
        string? before = await (await sandbox.AuthenticateAsync(sandbox.Assertion(key))).RuleAsync();
        sandbox.World.Options.Client.Keys = key.PublicSet;

        string? after = await (await sandbox.AuthenticateAsync(sandbox.Assertion(key))).RuleAsync();

        Assert.Equal(("assertion-key", "code-unknown"), (before, after));
    }

    [Theory]
    [InlineData("not a key set")]
    [InlineData("""{"keys":[{"kty":"EC","crv":"P-256","kid":"key-of-this-test","x":"AA","y":"!!"}]}""")]
    [InlineData("""{"keys":[{"kty":"RSA","kid":"key-of-this-test","alg":"ES256"}]}""")]
    public async Task Broken_keys_prove_nothing(string keys)
    {
        using TestKey key = new();
        await using SandboxHost sandbox = await SandboxHost.StartAsync(options => options.Client.Keys = keys);

        HttpResponseMessage response = await sandbox.AuthenticateAsync(sandbox.Assertion(key));

        Assert.Equal("assertion-key", await response.RuleAsync());
    }
}
