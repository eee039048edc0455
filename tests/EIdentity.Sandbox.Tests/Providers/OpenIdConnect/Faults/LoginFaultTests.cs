using System.Net;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;

namespace EIdentity.Sandbox.Tests;

public class LoginFaultTests
{
    public static TheoryData<string, string, string?> ClaimFaults => new()
    {
        { "acr-lower", "acr", SandboxAcrValues.Level1 },
        { "acr-missing", "acr", null },
        { "acr-unknown", "acr", "urn:eidentity:sandbox:level-9" },
        { "nonce-missing", "nonce", null },
        { "issuer-wrong", "iss", "http://localhost:5081/" },
        { "audience-wrong", "aud", "another-client" },
        { "subject-missing", "sub", null },
    };

    [Theory]
    [MemberData(nameof(ClaimFaults))]
    public async Task A_fault_of_a_claim_changes_that_claim(string fault, string claim, string? value)
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();
        sandbox.World.Faults.Arm(Named(fault));

        JsonObject claims = await sandbox.IdTokenAsync();

        Assert.Equal(value, (string?)claims[claim]);
        Assert.Contains(sandbox.World.Journal.Entries, entry => entry.Rule == fault && entry.Outcome == SandboxOutcome.Faulted);
    }

    [Fact]
    public async Task A_wrong_nonce_is_another_one()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();
        sandbox.World.Faults.Arm(LoginFault.NonceWrong);

        JsonObject claims = await sandbox.IdTokenAsync();

        Assert.NotEqual(Login.Nonce, (string?)claims["nonce"]);
        Assert.NotNull(claims["nonce"]);
    }

    [Fact]
    public async Task An_expired_token_expired_a_quarter_of_an_hour_ago()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();
        sandbox.World.Faults.Arm(LoginFault.Expired);

        JsonObject claims = await sandbox.IdTokenAsync();

        Assert.Equal(sandbox.Clock.GetUtcNow().AddMinutes(-15).ToUnixTimeSeconds(), (long?)claims["exp"]);
    }

    [Theory]
    [InlineData("signature-corrupted")]
    [InlineData("signed-by-another-key")]
    public async Task A_spoilt_signature_does_not_verify_under_the_published_key(string fault)
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();
        sandbox.World.Faults.Arm(Named(fault));

        string token = (string)(await sandbox.TokensAsync())["id_token"]!;

        JsonWebKey key = new(sandbox.World.Part<OpenIdConnectProvider>().Key.ToPublicJwk().ToJsonString());
        Assert.Equal(key.Kid, (string?)Login.Header(token)["kid"]);
        Assert.False(MetadataEndpointTests.Verifies(token, key));
    }

    [Fact]
    public async Task Algorithm_none_means_no_signature()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();
        sandbox.World.Faults.Arm(LoginFault.AlgorithmNone);

        string token = (string)(await sandbox.TokensAsync())["id_token"]!;

        Assert.Equal("none", (string?)Login.Header(token)["alg"]);
        Assert.EndsWith(".", token, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("token-server-error", HttpStatusCode.InternalServerError, "application/json")]
    [InlineData("token-invalid-grant", HttpStatusCode.BadRequest, "application/json")]
    [InlineData("token-html", HttpStatusCode.OK, "text/html")]
    public async Task A_fault_of_the_token_address_spends_the_code(string fault, HttpStatusCode status, string type)
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();
        sandbox.World.Faults.Arm(Named(fault));
        string code = await sandbox.CodeAsync();

        HttpResponseMessage failed = await sandbox.RedeemAsync(code);

        Assert.Equal((status, type), (failed.StatusCode, failed.Content.Headers.ContentType!.MediaType));
        Assert.Equal("code-reused", await (await sandbox.RedeemAsync(code)).RuleAsync());
    }

    [Fact]
    public async Task UserInfo_can_answer_with_another_person()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();
        sandbox.World.Faults.Arm(LoginFault.UserInfoOfAnotherPerson);
        string token = (string)(await sandbox.TokensAsync())["access_token"]!;

        JsonObject claims = await (await sandbox.GetAsync("/userinfo", token)).JsonAsync();

        Assert.NotEqual(People.Lan.Subject, (string?)claims["sub"]);
        Assert.True((bool?)claims["eidentity_sandbox"]);
    }

    [Fact]
    public async Task Discovery_can_name_another_issuer()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();
        sandbox.World.Faults.Arm(LoginFault.DiscoveryIssuerMismatch);

        JsonObject document = await (await sandbox.GetAsync("/.well-known/openid-configuration")).JsonAsync();

        Assert.Equal("https://issuer.invalid", (string?)document["issuer"]);
    }

    [Fact]
    public async Task The_callback_can_name_another_issuer()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();
        sandbox.World.Faults.Arm(LoginFault.CallbackIssuerWrong);

        HttpResponseMessage response = await sandbox.DecideAsync();

        Assert.Equal("https://issuer.invalid", response.Callback("iss"));
        Assert.NotNull(response.Callback("code"));
    }

    [Fact]
    public async Task The_provider_can_end_the_login_before_it_begins()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();
        sandbox.World.Faults.Arm(LoginFault.AuthorizeUnavailable);

        HttpResponseMessage response = await sandbox.AuthorizeAsync();

        Assert.Equal("server_error", response.Callback("error"));
        Assert.Equal(Login.State, response.Callback("state"));
    }

    private static LoginFault Named(string name) => LoginFault.All.Single(fault => fault.Name == name);
}
