using System.Text;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;

namespace EIdentity.Sandbox.Tests;

public class SandboxKeysTests
{
    [Theory]
    [InlineData("ES256", 16)]
    [InlineData("ES384", 24)]
    [InlineData("ES512", 32)]
    [InlineData("PS256", 16)]
    [InlineData("PS384", 24)]
    [InlineData("PS512", 32)]
    [InlineData("RS256", 16)]
    [InlineData("RS384", 24)]
    [InlineData("RS512", 32)]
    public async Task A_token_verifies_by_the_published_key_of_the_algorithm(string algorithm, int halfHash)
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync(options => options.IdTokenSigningAlgorithm = algorithm);

        string token = await IdTokenAsync(sandbox);

        Assert.Equal(algorithm, (string?)Login.Header(token)["alg"]);
        Assert.Equal(halfHash, Base64UrlEncoder.DecodeBytes((string?)Login.Payload(token)["at_hash"]).Length);
        Assert.True(Verifies(token, await KeysAsync(sandbox)));
    }

    [Fact]
    public async Task Keys_roll_over_in_three_steps()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();
        string before = await IdTokenAsync(sandbox);
        sandbox.World.Keys.Announce();
        string announced = await IdTokenAsync(sandbox);
        sandbox.World.Keys.Switch();

        string after = await IdTokenAsync(sandbox);

        Assert.Equal(KeyIdOf(before), KeyIdOf(announced));
        Assert.NotEqual(KeyIdOf(before), KeyIdOf(after));
        Assert.Equal(2, (await KeysAsync(sandbox)).Count);
    }

    [Fact]
    public async Task A_withdrawn_key_verifies_nothing()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();
        string before = await IdTokenAsync(sandbox);
        sandbox.World.Keys.Switch();
        bool untilWithdrawn = Verifies(before, await KeysAsync(sandbox));

        sandbox.World.Keys.Withdraw();

        Assert.True(untilWithdrawn);
        Assert.False(Verifies(before, await KeysAsync(sandbox)));
        Assert.True(Verifies(await IdTokenAsync(sandbox), await KeysAsync(sandbox)));
    }

    [Fact]
    public async Task The_algorithm_may_change_by_a_roll_over()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();
        sandbox.World.Options.IdTokenSigningAlgorithm = "PS256";
        sandbox.World.Keys.Announce();

        JsonObject document = await (await sandbox.GetAsync("/.well-known/openid-configuration")).JsonAsync();

        Assert.Equal(
            ["ES256", "PS256"],
            document["id_token_signing_alg_values_supported"]!.AsArray().Select(algorithm => (string?)algorithm));
    }

    [Fact]
    public void One_key_is_announced_at_a_time()
    {
        SandboxWorld world = new(new SandboxOptions());
        world.Keys.Announce();

        Assert.Throws<InvalidOperationException>(world.Keys.Announce);
    }

    [Theory]
    [InlineData("none")]
    [InlineData("HS256")]
    public void An_algorithm_that_proves_nothing_is_no_option(string algorithm)
    {
        Assert.Throws<ArgumentException>(() => new SandboxWorld(new SandboxOptions { IdTokenSigningAlgorithm = algorithm }));
    }

    private static async Task<string> IdTokenAsync(SandboxHost sandbox) => (string)(await sandbox.TokensAsync())["id_token"]!;

    private static async Task<IList<JsonWebKey>> KeysAsync(SandboxHost sandbox) =>
        new JsonWebKeySet(await (await sandbox.GetAsync("/.well-known/jwks.json")).TextAsync()).Keys;

    private static string? KeyIdOf(string token) => (string?)Login.Header(token)["kid"];

    private static bool Verifies(string token, IEnumerable<JsonWebKey> keys)
    {
        int end = token.LastIndexOf('.');
        JsonWebKey? key = keys.FirstOrDefault(candidate => candidate.Kid == KeyIdOf(token));
        return key is not null && new CryptoProviderFactory().CreateForVerifying(key, (string?)Login.Header(token)["alg"])
            .Verify(Encoding.ASCII.GetBytes(token[..end]), Base64UrlEncoder.DecodeBytes(token[(end + 1)..]));
    }
}
