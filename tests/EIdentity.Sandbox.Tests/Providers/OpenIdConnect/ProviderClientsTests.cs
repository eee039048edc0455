using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace EIdentity.Sandbox.Tests;

public sealed class ProviderClientsTests
{
    private const string Partner = "partner";
    private const string PartnerSecret = "a-secret-that-another-product-knows";
    private const string PartnerCallback = "https://partner.example/callback";
    private const string PartnerSignedOut = "https://partner.example/";

    [Fact]
    public async Task Another_client_signs_in_with_its_own_secret_and_address()
    {
        await using SandboxHost sandbox = await StartAsync();

        using HttpResponseMessage tokens = await RedeemAsync(sandbox, await CodeAsync(sandbox), Partner, PartnerSecret);

        JsonObject idToken = Login.Payload((string)(await tokens.JsonAsync())["id_token"]!);
        Assert.Equal(Partner, (string?)idToken["aud"]);
    }

    [Fact]
    public async Task The_page_says_which_client_asks()
    {
        await using SandboxHost sandbox = await StartAsync();

        using HttpResponseMessage page = await sandbox.AuthorizeAsync(("client_id", Partner), ("redirect_uri", PartnerCallback));

        Assert.Contains(Partner, await page.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_returns_to_its_own_addresses_alone()
    {
        await using SandboxHost sandbox = await StartAsync();

        await sandbox.AuthorizeAsync(("client_id", Partner));
        await sandbox.AuthorizeAsync(("redirect_uri", PartnerCallback));

        Assert.All(sandbox.World.Journal.Entries, entry => Assert.Equal("redirect-uri", entry.Rule));
        Assert.Equal(2, sandbox.World.Journal.Entries.Count);
    }

    [Fact]
    public async Task A_code_is_redeemed_by_the_client_it_was_issued_to()
    {
        await using SandboxHost sandbox = await StartAsync();
        string code = await CodeAsync(sandbox);

        using HttpResponseMessage stolen = await RedeemAsync(sandbox, code, "sandbox-portal", sandbox.ClientSecret);

        Assert.Equal("code-client", await stolen.RuleAsync());
    }

    [Fact]
    public async Task Who_brings_another_s_code_neither_spends_it_nor_ends_what_its_owner_got()
    {
        await using SandboxHost sandbox = await StartAsync();
        string code = await CodeAsync(sandbox);

        await RedeemAsync(sandbox, code, "sandbox-portal", sandbox.ClientSecret);
        using HttpResponseMessage own = await RedeemAsync(sandbox, code, Partner, PartnerSecret);
        await RedeemAsync(sandbox, code, "sandbox-portal", sandbox.ClientSecret);
        using HttpResponseMessage userInfo = await sandbox.GetAsync("/userinfo", (string)(await own.JsonAsync())["access_token"]!);

        Assert.Equal(HttpStatusCode.OK, userInfo.StatusCode);
    }

    [Fact]
    public async Task A_client_that_says_it_is_another_gets_no_token()
    {
        await using SandboxHost sandbox = await StartAsync();
        Dictionary<string, string?> form = Login.Redemption(await CodeAsync(sandbox));
        form["redirect_uri"] = PartnerCallback;
        form["client_id"] = "sandbox-portal";

        using HttpResponseMessage answer = await sandbox.PostAsync("/token", form!, SandboxHost.Basic(Partner, PartnerSecret));

        Assert.Equal("client-mismatch", await answer.RuleAsync());
    }

    [Fact]
    public async Task Two_clients_may_name_their_assertions_alike()
    {
        using TestKey key = new();
        await using SandboxHost sandbox = await StartAsync(options =>
            options.Client.Keys = options.OtherClients[0].Keys = key.PublicSet);

        await sandbox.AuthenticateAsync(sandbox.Assertion(key, ("iss", Partner), ("sub", Partner), ("jti", "1")));
        using HttpResponseMessage own = await sandbox.AuthenticateAsync(sandbox.Assertion(key, ("jti", "1")));
        using HttpResponseMessage again = await sandbox.AuthenticateAsync(sandbox.Assertion(key, ("jti", "1")));

        Assert.Equal("code-unknown", await own.RuleAsync());
        Assert.Equal("assertion-reused", await again.RuleAsync());
    }

    [Theory]
    [InlineData("Basic x")]
    [InlineData("Basic bm9ib2R5OnNlY3JldA==")]
    public async Task A_way_that_no_client_is_registered_for_is_named_whoever_calls(string header)
    {
        await using SandboxHost sandbox = await StartAsync(options => options.Client.Authentication =
            options.OtherClients[0].Authentication = SandboxClientAuthentication.PrivateKeyJwt);
        HttpRequestMessage request = new(HttpMethod.Post, "/token") { Content = new FormUrlEncodedContent(Login.Redemption("code")!) };

        using HttpResponseMessage answer = await sandbox.SendAsync(request, AuthenticationHeaderValue.Parse(header));

        Assert.Equal("client-authentication-method", await answer.RuleAsync());
    }

    [Theory]
    [InlineData("", "secret")]
    [InlineData("partner", "")]
    public void An_empty_identifier_or_secret_is_refused(string id, string secret) => Assert.Throws<ArgumentException>(
        () => new SandboxWorld(new SandboxOptions { OtherClients = [new SandboxClient { ClientId = id, ClientSecret = secret }] }));

    [Fact]
    public async Task A_secret_that_is_emptied_later_lets_nobody_in()
    {
        await using SandboxHost sandbox = await StartAsync();
        sandbox.World.Options.OtherClients[0].ClientSecret = string.Empty;

        using HttpResponseMessage answer = await RedeemAsync(sandbox, await CodeAsync(sandbox), Partner, string.Empty);

        Assert.Equal("client-authentication", await answer.RuleAsync());
    }

    [Fact]
    public async Task A_secret_is_the_secret_of_one_client()
    {
        await using SandboxHost sandbox = await StartAsync();

        using HttpResponseMessage answer = await RedeemAsync(sandbox, await CodeAsync(sandbox), Partner, sandbox.ClientSecret);

        Assert.Equal("client-authentication", await answer.RuleAsync());
    }

    [Fact]
    public async Task A_pushed_request_names_the_client_that_pushes_it()
    {
        await using SandboxHost sandbox = await StartAsync();

        using HttpResponseMessage pushed = await sandbox.PushAsync(("client_id", Partner), ("redirect_uri", PartnerCallback));

        Assert.Equal("client-mismatch", await pushed.RuleAsync());
    }

    [Fact]
    public async Task An_assertion_is_checked_with_the_keys_of_the_client_that_it_names()
    {
        using TestKey portal = new();
        using TestKey partner = new();
        await using SandboxHost sandbox = await StartAsync(options =>
        {
            options.Client.Keys = portal.PublicSet;
            options.OtherClients[0].Keys = partner.PublicSet;
        });

        using HttpResponseMessage stolen = await sandbox.AuthenticateAsync(sandbox.Assertion(portal, ("iss", Partner), ("sub", Partner)));
        using HttpResponseMessage own = await sandbox.AuthenticateAsync(sandbox.Assertion(partner, ("iss", Partner), ("sub", Partner)));

        Assert.Equal("assertion-signature", await stolen.RuleAsync());
        Assert.Equal("code-unknown", await own.RuleAsync());
    }

    [Fact]
    public async Task A_logout_returns_to_an_address_of_the_client_that_it_names()
    {
        await using SandboxHost sandbox = await StartAsync();
        string query = $"?post_logout_redirect_uri={Uri.EscapeDataString(PartnerSignedOut)}&client_id=";

        using HttpResponseMessage own = await sandbox.GetAsync("/end-session" + query + Partner);
        using HttpResponseMessage other = await sandbox.GetAsync("/end-session" + query + "sandbox-portal");

        Assert.Equal(PartnerSignedOut, own.Headers.Location?.OriginalString);
        Assert.Equal("post-logout-redirect-uri", sandbox.World.Journal.Entries[^1].Rule);
    }

    [Fact]
    public async Task The_metadata_list_what_any_client_may_use()
    {
        await using SandboxHost sandbox = await StartAsync(options =>
        {
            options.Client.Authentication = SandboxClientAuthentication.PrivateKeyJwt;
            options.OtherClients[0].Authentication = SandboxClientAuthentication.ClientSecretPost;
        });

        JsonObject document = await (await sandbox.GetAsync("/.well-known/openid-configuration")).JsonAsync();

        Assert.Equal(
            ["private_key_jwt", "client_secret_post"],
            document["token_endpoint_auth_methods_supported"]!.AsArray().Select(method => (string?)method));
    }

    [Fact]
    public void Two_clients_of_one_identifier_are_refused()
    {
        ArgumentException refused = Assert.Throws<ArgumentException>(
            () => new SandboxWorld(new SandboxOptions { OtherClients = [new SandboxClient { ClientId = "sandbox-portal" }] }));

        Assert.Contains("sandbox-portal", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_client_never_says_its_secret() =>
        Assert.Equal("SandboxClient(partner)", new SandboxClient { ClientId = Partner, ClientSecret = PartnerSecret }.ToString());

    private static Task<SandboxHost> StartAsync(Action<SandboxOptions>? configure = null) => SandboxHost.StartAsync(options =>
    {
        options.OtherClients =
        [
            new SandboxClient
            {
                ClientId = Partner,
                ClientSecret = PartnerSecret,
                RedirectUris = { PartnerCallback },
                PostLogoutRedirectUris = { PartnerSignedOut },
            },
        ];
        configure?.Invoke(options);
    });

    private static async Task<string> CodeAsync(SandboxHost sandbox)
    {
        HttpResponseMessage page = await sandbox.AuthorizeAsync(("client_id", Partner), ("redirect_uri", PartnerCallback));
        return (await sandbox.ContinueAsync(page)).Callback("code")!;
    }

    private static Task<HttpResponseMessage> RedeemAsync(SandboxHost sandbox, string code, string client, string secret)
    {
        Dictionary<string, string?> form = Login.Redemption(code);
        form["redirect_uri"] = PartnerCallback;
        return sandbox.PostAsync("/token", form!, SandboxHost.Basic(client, secret));
    }
}
