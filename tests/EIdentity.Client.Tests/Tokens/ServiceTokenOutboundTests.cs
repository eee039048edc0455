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
