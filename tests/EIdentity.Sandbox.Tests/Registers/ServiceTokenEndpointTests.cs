using System.Net;
using System.Text.Json.Nodes;

namespace EIdentity.Sandbox.Tests;

public class ServiceTokenEndpointTests
{
    private static readonly Dictionary<string, string> Form = new() { ["grant_type"] = "client_credentials" };

    [Fact]
    public async Task Client_credentials_give_a_marked_token()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();

        HttpResponseMessage response = await sandbox.PostAsync(
            "/register/token",
            Form,
            SandboxHost.Basic(RegisterAccess.ConsumerKey, sandbox.World.Part<PopulationRegister>().Access.ConsumerSecret));

        JsonObject answer = await response.JsonAsync();
        Assert.Equal("Bearer", (string?)answer["token_type"]);
        Assert.Equal(3600, (int?)answer["expires_in"]);
        Assert.True((bool?)answer["eidentity_sandbox"]);
    }

    [Fact]
    public async Task A_wrong_secret_is_refused()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();

        HttpResponseMessage response = await sandbox.PostAsync(
            "/register/token",
            Form,
            SandboxHost.Basic(RegisterAccess.ConsumerKey, "wrong"));

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("consumer-credentials", await response.RuleAsync());
    }

    [Fact]
    public async Task Another_grant_type_is_refused()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();

        HttpResponseMessage response = await sandbox.PostAsync(
            "/register/token",
            [],
            SandboxHost.Basic(RegisterAccess.ConsumerKey, sandbox.World.Part<PopulationRegister>().Access.ConsumerSecret));

        Assert.Equal("register-grant-type", await response.RuleAsync());
    }
}
