using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace EIdentity.Sandbox.Tests;

public class ClientAuthenticatorTests
{
    [Theory]
    [InlineData(SandboxClientAuthentication.Any, SandboxClientAuthentication.ClientSecretBasic)]
    [InlineData(SandboxClientAuthentication.Any, SandboxClientAuthentication.ClientSecretPost)]
    [InlineData(SandboxClientAuthentication.Any, SandboxClientAuthentication.PrivateKeyJwt)]
    [InlineData(SandboxClientAuthentication.ClientSecretBasic, SandboxClientAuthentication.ClientSecretBasic)]
    [InlineData(SandboxClientAuthentication.ClientSecretPost, SandboxClientAuthentication.ClientSecretPost)]
    [InlineData(SandboxClientAuthentication.PrivateKeyJwt, SandboxClientAuthentication.PrivateKeyJwt)]
    public async Task A_registered_way_proves_the_client(SandboxClientAuthentication registered, SandboxClientAuthentication used)
    {
        using TestKey key = new();
        await using SandboxHost sandbox = await StartAsync(key, registered);

        HttpResponseMessage response = await AuthenticateAsync(sandbox, key, used);

        Assert.Equal("code-unknown", await response.RuleAsync());
    }

    [Theory]
    [InlineData(SandboxClientAuthentication.ClientSecretBasic, SandboxClientAuthentication.ClientSecretPost)]
    [InlineData(SandboxClientAuthentication.ClientSecretBasic, SandboxClientAuthentication.PrivateKeyJwt)]
    [InlineData(SandboxClientAuthentication.ClientSecretPost, SandboxClientAuthentication.ClientSecretBasic)]
    [InlineData(SandboxClientAuthentication.ClientSecretPost, SandboxClientAuthentication.PrivateKeyJwt)]
    [InlineData(SandboxClientAuthentication.PrivateKeyJwt, SandboxClientAuthentication.ClientSecretBasic)]
    [InlineData(SandboxClientAuthentication.PrivateKeyJwt, SandboxClientAuthentication.ClientSecretPost)]
    public async Task Another_way_than_the_registered_one_is_refused(
        SandboxClientAuthentication registered,
        SandboxClientAuthentication used)
    {
        using TestKey key = new();
        await using SandboxHost sandbox = await StartAsync(key, registered);

        HttpResponseMessage response = await AuthenticateAsync(sandbox, key, used);

        Assert.Equal("client-authentication-method", await response.RuleAsync());
    }

    [Theory]
    [InlineData(SandboxClientAuthentication.Any, "client_secret_basic client_secret_post private_key_jwt")]
    [InlineData(SandboxClientAuthentication.ClientSecretBasic, "client_secret_basic")]
    [InlineData(SandboxClientAuthentication.ClientSecretPost, "client_secret_post")]
    [InlineData(SandboxClientAuthentication.PrivateKeyJwt, "private_key_jwt")]
    public async Task The_metadata_list_the_ways_in_force(SandboxClientAuthentication registered, string listed)
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync(options => options.Client.Authentication = registered);

        JsonObject document = await (await sandbox.GetAsync("/.well-known/openid-configuration")).JsonAsync();

        Assert.Equal(listed.Split(' '), document["token_endpoint_auth_methods_supported"]!.AsArray().Select(method => (string?)method));
    }

    private static Task<SandboxHost> StartAsync(TestKey key, SandboxClientAuthentication registered) =>
        SandboxHost.StartAsync(options => (options.Client.Authentication, options.Client.Keys) = (registered, key.PublicSet));

    private static Task<HttpResponseMessage> AuthenticateAsync(SandboxHost sandbox, TestKey key, SandboxClientAuthentication used)
    {
        Dictionary<string, string> form = new() { ["grant_type"] = "authorization_code" };
        // The settings leave out a secret that the client may not use.
        string secret = sandbox.World.Part<OpenIdConnectProvider>().Clients.Main.Secret;
        AuthenticationHeaderValue basic = SandboxHost.Basic("sandbox-portal", secret);
        return used switch
        {
            SandboxClientAuthentication.ClientSecretBasic => sandbox.PostAsync("/token", form, basic),
            SandboxClientAuthentication.ClientSecretPost => sandbox.PostAsync(
                "/token",
                [.. form, new("client_id", "sandbox-portal"), new("client_secret", secret)]),
            _ => sandbox.AuthenticateAsync(sandbox.Assertion(key)),
        };
    }
}
