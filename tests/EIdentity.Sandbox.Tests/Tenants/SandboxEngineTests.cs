using System.Net;
using System.Text.Json.Nodes;

namespace EIdentity.Sandbox.Tests;

public sealed class SandboxEngineTests
{
    [Theory]
    [InlineData("")]
    [InlineData("-a")]
    [InlineData("An")]
    [InlineData("a/b")]
    [InlineData("a b")]
    [InlineData("a\n")]
    [InlineData("..")]
    [InlineData("tên")]
    public void A_tenant_s_name_is_plain(string name) =>
        Assert.Throws<ArgumentException>(() => new SandboxEngine(new Uri(SandboxHost.Address)).Add(name));

    [Fact]
    public void A_tenant_has_one_world()
    {
        SandboxEngine engine = new(new Uri(SandboxHost.Address));
        SandboxWorld world = engine.Add("an");

        Assert.Throws<ArgumentException>(() => engine.Add("an"));
        Assert.Same(world, engine.Find("an"));
    }

    [Fact]
    public void A_world_answers_at_the_address_of_its_tenant_and_nowhere_else()
    {
        SandboxEngine engine = new(new Uri(SandboxHost.Address + "/sandboxes/"));

        Assert.Equal(SandboxHost.Address + "/sandboxes/an", engine.Add("an").Options.Issuer.AbsoluteUri);
        Assert.Throws<ArgumentException>(() => engine.Add("binh", options => options.Issuer = new Uri(SandboxHost.Address)));
        Assert.Equal(["an"], engine.Tenants);
    }

    [Fact]
    public async Task A_world_signs_in_below_its_tenant()
    {
        await using TenantsHost tenants = await TenantsHost.StartAsync();
        SandboxHost an = tenants.Add("an");

        JsonObject token = await an.IdTokenAsync();

        Assert.Equal(SandboxHost.Address + "/an", (string?)token["iss"]);
        Assert.Equal(["/authorize", "/sign-in", "/token"], an.World.Journal.Entries.Select(entry => entry.Endpoint));
    }

    [Fact]
    public async Task A_world_s_register_answers_below_its_tenant()
    {
        await using TenantsHost tenants = await TenantsHost.StartAsync();

        Assert.Single(await tenants.Add("an").PeopleAsync(LookUp.Find()));
    }

    [Fact]
    public async Task Links_and_forms_of_a_world_stay_below_its_tenant()
    {
        await using TenantsHost tenants = await TenantsHost.StartAsync();
        SandboxHost an = tenants.Add("an");

        string page = await (await an.AuthorizeAsync()).TextAsync();
        string home = await (await an.GetAsync("/")).TextAsync();

        Assert.Contains("action=\"/an/sign-in\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/an/sandbox.css\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/an/journal", home, StringComparison.Ordinal);
        Assert.Contains(SandboxHost.Address + "/an/register/soap", home, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tenant_that_is_not_there_answers_404()
    {
        await using TenantsHost tenants = await TenantsHost.StartAsync();
        SandboxHost an = tenants.Add("an");
        tenants.Engine.Remove("an");

        using HttpResponseMessage gone = await an.GetAsync("/.well-known/openid-configuration");
        using HttpResponseMessage never = await an.GetAsync("../binh/.well-known/openid-configuration");

        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, never.StatusCode);
        Assert.False(tenants.Engine.Remove("an"));
    }

    [Fact]
    public async Task Codes_tokens_and_secrets_of_one_world_are_nothing_in_another()
    {
        await using TenantsHost tenants = await TenantsHost.StartAsync();
        SandboxHost an = tenants.Add("an");
        SandboxHost binh = tenants.Add("binh");
        string code = await an.CodeAsync();
        string service = await an.ServiceTokenAsync();
        string access = (string)(await an.TokensAsync())["access_token"]!;

        using HttpResponseMessage redeemed = await binh.RedeemAsync(code);
        using HttpResponseMessage secret = await binh.PostAsync(
            "/token",
            Login.Redemption(code)!,
            SandboxHost.Basic("sandbox-portal", an.ClientSecret));
        using HttpResponseMessage userInfo = await binh.GetAsync("/userinfo", access);
        using HttpResponseMessage looked = await binh.AskAsync(LookUp.Find(), token: service);

        Assert.Equal("code-unknown", await redeemed.RuleAsync());
        Assert.Equal("client-authentication", await secret.RuleAsync());
        Assert.Equal("access-token-invalid", await userInfo.RuleAsync());
        Assert.Equal("service-token", await looked.RuleAsync());
    }

    [Fact]
    public async Task Each_world_has_its_own_clock_and_faults()
    {
        await using TenantsHost tenants = await TenantsHost.StartAsync();
        SandboxHost an = tenants.Add("an");
        SandboxHost binh = tenants.Add("binh");
        an.Clock.Advance(TimeSpan.FromDays(400));
        an.World.Faults.Arm(LoginFault.AcrMissing);

        JsonObject[] tokens = await Task.WhenAll(an.IdTokenAsync(), binh.IdTokenAsync(People.Hoa));

        Assert.Equal(400 * 24 * 3600, (long)tokens[0]["iat"]! - (long)tokens[1]["iat"]!);
        Assert.Null(tokens[0]["acr"]);
        Assert.Equal(SandboxAcrValues.Level2, (string?)tokens[1]["acr"]);
        Assert.DoesNotContain(binh.World.Journal.Entries, entry => entry.Outcome == SandboxOutcome.Faulted);
    }
}
