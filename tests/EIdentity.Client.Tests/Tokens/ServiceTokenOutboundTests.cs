using Microsoft.Extensions.DependencyInjection;

namespace EIdentity.Client.Tests;

public sealed class ServiceTokenOutboundTests
{
    [Fact]
    public async Task Each_service_token_is_fetched_by_the_settings_of_its_own_address()
    {
        using TestAuthority first = new();
        using TestAuthority second = new();
        await using LoopbackServer one = Server(first);
        await using LoopbackServer two = Server(second);
        await using ServiceProvider services = Services(("one", one, first), ("two", two, second));
        ServiceTokenSource tokens = services.GetRequiredService<ServiceTokenSource>();

        Assert.Equal("the-token", (await tokens.GetAsync("one", CancellationToken.None)).Value);
        Assert.Equal("the-token", (await tokens.GetAsync("two", CancellationToken.None)).Value);
    }

    [Fact]
    public async Task The_authority_of_one_service_token_is_not_trusted_for_another()
    {
        using TestAuthority first = new();
        using TestAuthority second = new();
        await using LoopbackServer one = Server(first);
        await using LoopbackServer two = Server(second);
        await using ServiceProvider services = Services(("one", one, first), ("two", two, first));
        ServiceTokenSource tokens = services.GetRequiredService<ServiceTokenSource>();

        await tokens.GetAsync("one", CancellationToken.None);

        Assert.Equal(
            "EID4001",
            (await Assert.ThrowsAsync<ServiceTokenException>(() => tokens.GetAsync("two", CancellationToken.None))).Code);
    }

    public static TheoryData<string, Action<ServiceTokenOptions>> OtherWays => new()
    {
        { "proxy", static options => options.Outbound.Proxy = new Uri("http://other.test:3128") },
        { "user", static options => options.Outbound.ProxyUser = "another" },
        { "password", static options => options.Outbound.ProxyPassword = "not-a-real-password-either" },
        { "local address", static options => options.Outbound.LocalAddress = "10.0.0.8" },
        { "authorities", static options => options.Outbound.TrustedAuthorities.Add(NewAuthority()) },
        { "time", static options => options.Timeout = TimeSpan.FromSeconds(3) },
    };

    [Theory]
    [MemberData(nameof(OtherWays))]
    public async Task The_same_credentials_over_another_way_have_a_token_of_their_own(string what, Action<ServiceTokenOptions> way)
    {
        using TokenEndpointScript endpoint = new();
        endpoint.AnswerToken("t-1").AnswerToken("t-2");
        await using ServiceProvider services = SameCredentials(endpoint, way);
        ServiceTokenSource tokens = services.GetRequiredService<ServiceTokenSource>();

        string first = (await tokens.GetAsync("one", CancellationToken.None)).Value;
        string second = (await tokens.GetAsync("two", CancellationToken.None)).Value;

        Assert.Equal((what, "t-1", "t-2"), (what, first, second));
        Assert.Equal("t-1", (await tokens.GetAsync("one", CancellationToken.None)).Value);
    }

    [Fact]
    public async Task The_same_settings_in_every_part_share_the_token()
    {
        using TokenEndpointScript endpoint = new();
        endpoint.AnswerToken("t-1");
        await using ServiceProvider services = SameCredentials(endpoint, _ => { });
        ServiceTokenSource tokens = services.GetRequiredService<ServiceTokenSource>();

        Assert.Equal("t-1", (await tokens.GetAsync("one", CancellationToken.None)).Value);
        Assert.Equal("t-1", (await tokens.GetAsync("two", CancellationToken.None)).Value);
    }

    private static string NewAuthority()
    {
        using TestAuthority authority = new();
        return authority.Pem;
    }

    private static ServiceProvider SameCredentials(TokenEndpointScript endpoint, Action<ServiceTokenOptions> changeSecond)
    {
        ServiceCollection services = new();
        foreach (string name in (string[])["one", "two"])
        {
            services.Configure<ServiceTokenOptions>(name, static options =>
            {
                options.Endpoint = new Uri("https://gateway.test/token");
                options.ConsumerKey = "key";
                options.ConsumerSecret = "not-a-real-secret";
                options.Outbound.Proxy = new Uri("http://proxy.test:3128");
                options.Outbound.ProxyUser = "user";
                options.Outbound.ProxyPassword = "not-a-real-password";
            });
            services.AddHttpClient(name).AddServiceToken(name);
        }

        services.Configure("two", changeSecond);
        services.AddHttpClient(ServiceTokenDefaults.HttpClientName).ConfigurePrimaryHttpMessageHandler(() => endpoint);
        return services.BuildServiceProvider(validateScopes: true);
    }

    private static LoopbackServer Server(TestAuthority authority) =>
        new(_ => LoopbackServer.Answer("""{"access_token":"the-token","token_type":"Bearer","expires_in":3600}"""), authority.Issue());

    private static ServiceProvider Services(params (string Name, LoopbackServer Server, TestAuthority Trusted)[] tokens)
    {
        ServiceCollection services = new();
        foreach ((string name, LoopbackServer server, TestAuthority trusted) in tokens)
        {
            services.Configure<ServiceTokenOptions>(name, options =>
            {
                options.Endpoint = new Uri($"https://localhost:{server.Port}/token");
                options.ConsumerKey = name;
                options.ConsumerSecret = "not-a-real-secret";
                options.Outbound.TrustedAuthorities.Add(trusted.Pem);
            });
            services.AddHttpClient(name).AddServiceToken(name);
        }

        return services.BuildServiceProvider(validateScopes: true);
    }
}
