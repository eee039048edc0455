using System.Net;
using System.Text.Json.Nodes;

namespace EIdentity.Sandbox.Tests;

public sealed class SandboxTenantsTests
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
        Assert.Throws<ArgumentException>(() => new SandboxTenants(new Uri(SandboxHost.Address)).Add(name));

    [Theory]
    [InlineData("relative")]
    [InlineData("ftp://localhost")]
    [InlineData("http://localhost?a=b")]
    [InlineData("http://localhost#a")]
    [InlineData("http://u@localhost")]
    public void An_address_that_worlds_cannot_stand_below_is_refused(string address) =>
        Assert.Throws<ArgumentException>(() => new SandboxTenants(new Uri(address, UriKind.RelativeOrAbsolute)));

    [Fact]
    public void A_name_has_64_characters_at_most()
    {
        SandboxTenants tenants = new(new Uri(SandboxHost.Address));

        Assert.NotNull(tenants.Add(new string('a', 64)));
        Assert.Throws<ArgumentException>(() => tenants.Add(new string('a', 65)));
    }

    [Fact]
    public void A_tenant_has_one_world()
    {
        SandboxTenants tenants = new(new Uri(SandboxHost.Address));
        SandboxWorld world = tenants.Add("an");

        Assert.Throws<ArgumentException>(() => tenants.Add("an"));
        Assert.Same(world, tenants.Find("an"));
    }

    [Fact]
    public void A_world_answers_at_the_address_of_its_tenant_and_nowhere_else()
    {
        SandboxTenants tenants = new(new Uri(SandboxHost.Address + "/sandboxes/"));

        Assert.Equal(SandboxHost.Address + "/sandboxes/an", tenants.Add("an").Options.Issuer.AbsoluteUri);
        Assert.Throws<ArgumentException>(() => tenants.Add("binh", options => options.Issuer = new Uri(SandboxHost.Address)));
        Assert.Throws<ArgumentException>(() => tenants.Add("chi", options => options.Issuer = new Uri("http://u@localhost:5081/chi")));
        Assert.Equal(["an"], tenants.Names);
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
        tenants.All.Remove("an");

        using HttpResponseMessage gone = await an.GetAsync("/.well-known/openid-configuration");
        using HttpResponseMessage never = await an.GetAsync("../binh/.well-known/openid-configuration");
        tenants.Add("chi");
        using HttpResponseMessage other = await an.GetAsync("../CHI/.well-known/openid-configuration");

        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, never.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, other.StatusCode);
        Assert.False(tenants.All.Remove("an"));
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
        string pushed = await an.PushedAddressAsync();

        using HttpResponseMessage redeemed = await binh.RedeemAsync(code);
        using HttpResponseMessage secret = await binh.PostAsync(
            "/token",
            Login.Redemption(code)!,
            SandboxHost.Basic("sandbox-portal", an.ClientSecret));
        await binh.FollowAsync(("request_uri", pushed));
        using HttpResponseMessage userInfo = await binh.GetAsync("/userinfo", access);
        using HttpResponseMessage looked = await binh.AskAsync(LookUp.Find(), token: service);

        Assert.Equal("code-unknown", await redeemed.RuleAsync());
        Assert.Equal("client-authentication", await secret.RuleAsync());
        Assert.Equal("access-token-invalid", await userInfo.RuleAsync());
        Assert.Equal("service-token", await looked.RuleAsync());
        Assert.Contains(binh.World.Journal.Entries, entry => entry.Rule == "request-uri-unknown");
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

    [Fact]
    public async Task Keys_of_one_world_sign_for_no_other()
    {
        await using TenantsHost tenants = await TenantsHost.StartAsync();
        SandboxHost an = tenants.Add("an");
        SandboxHost binh = tenants.Add("binh");
        an.World.Keys.Announce();

        JsonObject keys = await (await binh.GetAsync("/.well-known/jwks.json")).JsonAsync();

        JsonNode key = Assert.Single(keys["keys"]!.AsArray())!;
        Assert.Equal(binh.World.Part<OpenIdConnectProvider>().Key.Id, (string?)key["kid"]);
    }

    [Fact]
    public async Task The_journal_says_the_path_that_is_mapped_and_not_the_one_that_was_spelt()
    {
        await using TenantsHost tenants = await TenantsHost.StartAsync();
        SandboxHost an = tenants.Add("an");

        await an.GetAsync("/.well-KNOWN/Jwks.json");

        Assert.Equal("/.well-known/jwks.json", Assert.Single(an.World.Journal.Entries).Endpoint);
    }

    [Fact]
    public async Task The_log_says_which_world_refused()
    {
        await using TenantsHost tenants = await TenantsHost.StartAsync();
        SandboxHost an = tenants.Add("an");

        await an.RedeemAsync("a-code-of-nobody");

        Assert.Contains(an.Logs.GetSnapshot(), line => line.Message.Contains("/an/token", StringComparison.Ordinal));
    }
}
