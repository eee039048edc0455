using System.Text.Json.Nodes;

namespace EIdentity.Sandbox.Tests;

public class SealedTokenFaultTests
{
    private static readonly string[] Algorithms = ["RSA-OAEP", "ECDH-ES", "ECDH-ES+A256KW"];

    public static TheoryData<string, string> OverCurves =>
        [.. Names().SelectMany(name => Algorithms.Select(algorithm => (name, algorithm)))];

    [Theory]
    [MemberData(nameof(OverCurves))]
    public async Task Every_fault_of_a_seal_shows_whatever_seals(string name, string algorithm)
    {
        LoginFault fault = Named(name);
        await using SandboxHost sandbox = await StartAsync(algorithm);
        string honest = await sandbox.DescribeAsync(fault);
        sandbox.World.Faults.Arm(fault);

        Assert.NotEqual(honest, await sandbox.DescribeAsync(fault));
        Assert.Equal(honest, await sandbox.DescribeAsync(fault));
    }

    [Fact]
    public async Task Without_a_seal_there_is_none_to_spoil()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();
        string honest = await sandbox.DescribeAsync(LoginFault.SealTagShort);
        sandbox.World.Faults.Arm(LoginFault.SealTagShort);

        Assert.Equal(honest, await sandbox.DescribeAsync(LoginFault.SealTagShort));
    }

    [Theory]
    [InlineData("seal-enc-other")]
    [InlineData("seal-zip")]
    [InlineData("seal-kid-missing")]
    public async Task What_a_client_may_choose_to_accept_opens(string name)
    {
        await using SandboxHost sandbox = await StartAsync("RSA-OAEP");

        Assert.Equal(Login.Nonce, (string?)Login.Payload(sandbox.Unseal(await TokenAsync(sandbox, Named(name))))["nonce"]);
    }

    [Fact]
    public async Task A_token_that_was_sealed_ten_times_opens_ten_times()
    {
        await using SandboxHost sandbox = await StartAsync("ECDH-ES");
        string token = await TokenAsync(sandbox, LoginFault.SealedTenTimes);

        string inner = Enumerable.Range(0, 10).Aggregate(token, (content, _) => sandbox.Unseal(content));

        Assert.Equal(Login.Nonce, (string?)Login.Payload(inner)["nonce"]);
    }

    [Theory]
    [InlineData("seal-zip-bomb", 200_000, 300_000)]
    [InlineData("seal-zip-bomb-small", 50_000, 64 * 1024)]
    public async Task A_bomb_is_small_until_it_is_inflated(string name, int least, int most)
    {
        await using SandboxHost sandbox = await StartAsync("RSA-OAEP");

        string token = await TokenAsync(sandbox, Named(name));

        Assert.Equal("DEF", (string?)Login.Header(token)["zip"]);
        Assert.InRange(token.Length, least, most);
    }

    [Fact]
    public async Task The_rounds_stand_in_the_header_alone()
    {
        await using SandboxHost sandbox = await StartAsync("RSA-OAEP");

        JsonObject header = Login.Header(await TokenAsync(sandbox, LoginFault.SealManyRounds));

        Assert.Equal(("PBES2-HS256+A128KW", 2_000_000_000), ((string?)header["alg"], (int)header["p2c"]!));
    }

    private static IEnumerable<string> Names() =>
        LoginFault.All.Where(fault => fault.Need == LoginFaultNeed.SealedTokens).Select(fault => fault.Name);

    private static LoginFault Named(string name) => LoginFault.All.Single(fault => fault.Name == name);

    private static async Task<SandboxHost> StartAsync(string algorithm)
    {
        SandboxHost sandbox = await SandboxHost.StartAsync(
            options => options.Client.IdTokenEncryption = new SandboxTokenEncryption { Algorithm = algorithm });
        sandbox.World.GetSettings();
        return sandbox;
    }

    private static async Task<string> TokenAsync(SandboxHost sandbox, LoginFault fault)
    {
        sandbox.World.Faults.Arm(fault);
        return (string)(await sandbox.TokensAsync())["id_token"]!;
    }
}
