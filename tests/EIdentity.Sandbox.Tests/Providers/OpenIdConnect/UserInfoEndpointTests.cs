using System.Net;
using System.Text.Json.Nodes;

namespace EIdentity.Sandbox.Tests;

public class UserInfoEndpointTests
{
    [Fact]
    public async Task UserInfo_describes_who_signed_in()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();

        JsonObject claims = await UserInfoAsync(sandbox, People.Lan);

        Assert.Equal(People.Lan.Subject, (string?)claims["sub"]);
        Assert.Equal("Nguyễn Thị Lan", (string?)claims["name"]);
        Assert.Equal("1990-05-14", (string?)claims["birthdate"]);
        Assert.Equal("000190000017", (string?)claims["personal_identification_number"]);
        Assert.Equal("citizen", (string?)claims["account_type"]);
        Assert.True((bool?)claims["eidentity_sandbox"]);
    }

    [Fact]
    public async Task A_year_only_birth_is_a_year()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();

        JsonObject claims = await UserInfoAsync(sandbox, People.Tu);

        Assert.Equal("1938", (string?)claims["birthdate"]);
    }

    [Fact]
    public async Task Who_has_only_the_old_number_gets_only_that()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();

        JsonObject claims = await UserInfoAsync(sandbox, People.Ba, level: "1");

        Assert.Equal("000000066", (string?)claims["legacy_identity_number"]);
        Assert.False(claims.ContainsKey("personal_identification_number"));
    }

    [Fact]
    public async Task An_access_token_lives_five_minutes()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();
        string token = (string)(await sandbox.TokensAsync())["access_token"]!;
        sandbox.Clock.Advance(TimeSpan.FromMinutes(5));

        HttpResponseMessage response = await sandbox.GetAsync("/userinfo", token);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Contains("invalid_token", response.Headers.WwwAuthenticate.Single().Parameter, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_in_the_address_does_not_count()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();
        string token = (string)(await sandbox.TokensAsync())["access_token"]!;

        HttpResponseMessage response = await sandbox.GetAsync("/userinfo?access_token=" + token);

        Assert.Equal("access-token-missing", await response.RuleAsync());
    }

    private static async Task<JsonObject> UserInfoAsync(SandboxHost sandbox, SandboxPerson person, string level = "2") =>
        await (await sandbox.GetAsync("/userinfo", (string)(await sandbox.TokensAsync(person, level))["access_token"]!)).JsonAsync();
}
