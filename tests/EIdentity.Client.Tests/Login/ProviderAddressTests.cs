namespace EIdentity.Client.Tests;

/// <summary>Where document and endpoints stand may be set: older products keep them elsewhere, and some have no document.</summary>
public sealed class ProviderAddressTests
{
    [Theory]
    [InlineData("https://eid.example/oauth2/oidcdiscovery/.well-known/openid-configuration")]
    [InlineData("https://eid.example/.well-known/oauth-authorization-server/oauth2/token")]
    [InlineData("https://internal.example/openid")]
    public async Task A_document_is_read_where_the_settings_say(string address)
    {
        using LoginJourney login = new(options => options.DiscoveryAddress = new Uri(address));
        login.Provider.DocumentAt = new Uri(address).AbsolutePath;

        Assert.Equal(AssuranceLevel.Level2, (await login.SignInAsync()).Level);
    }

    [Fact]
    public async Task A_document_elsewhere_must_be_of_the_issuer_all_the_same_and_both_are_named()
    {
        using LoginJourney login = new(options => options.DiscoveryAddress = new Uri("https://eid.example/openid"));
        login.Provider.DocumentAt = "/openid";
        login.Provider.Document["issuer"] = "https://eid.example/";

        LoginException refused = await login.RefusalAsync();

        Assert.Equal(ErrorCodes.DiscoveryRefused, refused.Error);
        Assert.Contains(
            "issuer is https://eid.example/, but the configured one is https://eid.example:", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_that_is_not_there_names_the_address_that_was_tried()
    {
        using LoginJourney login = new(options => options.Issuer = "https://eid.example/oauth2/token");
        login.Provider.DocumentAt = "/elsewhere";

        LoginException refused = await login.RefusalAsync();

        Assert.Contains(
            "https://eid.example/oauth2/token/.well-known/openid-configuration", refused.Message, StringComparison.Ordinal);
        Assert.Contains("OpenIdConnect:DiscoveryAddress", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("jwks_uri", "https://keys.example/keys")]
    [InlineData("jwks_uri", null)]
    [InlineData("jwks_uri", "not an address")]
    public async Task An_endpoint_of_the_settings_takes_the_place_of_the_documents(string name, string? said)
    {
        using LoginJourney login = new(options => options.Endpoints.KeySet = new Uri("https://eid.example/keys"));
        login.Provider.Document[name] = said;

        Assert.Equal(AssuranceLevel.Level2, (await login.SignInAsync()).Level);
    }

    [Fact]
    public async Task UserInfo_can_be_set_though_the_document_has_none()
    {
        using LoginJourney login = new(options => options.Endpoints.UserInfo = new Uri("https://eid.example/userinfo"));
        login.Provider.Document.Remove("userinfo_endpoint");

        await login.SignInAsync();

        Assert.Single(login.Provider.Calls("/userinfo"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_provider_without_a_document_signs_in_by_the_settings_alone(bool pushes)
    {
        using LoginJourney login = new(options =>
        {
            WithoutDocument(options);
            options.Endpoints.PushedAuthorization = pushes ? new Uri("https://eid.example/par") : null;
        });

        Assert.Equal(AssuranceLevel.Level2, (await login.SignInAsync()).Level);
        Assert.Empty(login.Provider.Calls("/.well-known/openid-configuration"));
        Assert.Equal(pushes ? 1 : 0, login.Provider.Calls("/par").Length);
    }

    public static TheoryData<string, Action<OpenIdConnectLoginOptions>> Unusable => new()
    {
        { "DiscoveryAddress must be an https", options => options.DiscoveryAddress = new Uri("http://eid.example/openid") },
        { "DiscoveryAddress must be an https", options => options.DiscoveryAddress = new Uri("https://user:word@eid.example/openid") },
        { "Endpoints:Token must be an https", options => options.Endpoints.Token = new Uri("ftp://eid.example/token") },
        { "Endpoints:KeySet must be an https", options => options.Endpoints.KeySet = new Uri("/keys", UriKind.Relative) },
        { "Endpoints:Authorization must be an https", options => options.Endpoints.Authorization = new Uri("https://eid.example/a#b") },
        { "Endpoints:Token is missing", options => WithoutDocument(options).Endpoints.Token = null },
        { "DiscoveryAddress is set", options => WithoutDocument(options).DiscoveryAddress = new Uri("https://eid.example/openid") },
        {
            "ClientAuthentication must name",
            options => WithoutDocument(options).ClientAuthentication = ClientAuthenticationMethod.Automatic
        },
    };

    [Theory]
    [MemberData(nameof(Unusable))]
    public async Task An_address_that_cannot_be_used_fails_the_start_and_is_not_repeated(
        string said, Action<OpenIdConnectLoginOptions> configure)
    {
        using LoginJourney login = new(configure);

        Exception failure = await Assert.ThrowsAnyAsync<Exception>(login.SignInAsync);

        Assert.Contains(said, failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("word", failure.Message, StringComparison.Ordinal);
    }

    private static OpenIdConnectLoginOptions WithoutDocument(OpenIdConnectLoginOptions options)
    {
        options.UseDiscovery = false;
        options.ClientAuthentication = ClientAuthenticationMethod.ClientSecretPost;
        options.Endpoints.Authorization = new Uri("https://eid.example/authorize");
        options.Endpoints.Token = new Uri("https://eid.example/token");
        options.Endpoints.KeySet = new Uri("https://eid.example/keys");
        return options;
    }
}
