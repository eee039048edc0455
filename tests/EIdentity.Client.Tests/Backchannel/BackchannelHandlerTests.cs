using System.Diagnostics;
using System.Net;
using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EIdentity.Client.Tests;

public sealed class BackchannelHandlerTests
{
    [Theory]
    [InlineData(LoginDefaults.HttpClientName)]
    [InlineData(ServiceTokenDefaults.HttpClientName)]
    public async Task What_an_app_adds_to_all_its_clients_does_not_reach_ours(string client)
    {
        TokenEndpointScript script = new TokenEndpointScript().Answer("", HttpStatusCode.ServiceUnavailable).Answer("");
        ServiceCollection services = new();
        services.AddLoginFlow(new ConfigurationBuilder().Build().GetSection("Login"));
        services.Configure<LoginOptions>(options => options.Level.Values.Level2.Add("loa2"));
        services.Configure<OpenIdConnectLoginOptions>(options =>
            (options.Issuer, options.ClientId, options.ClientSecret) = ("https://eid.example", "portal", "not-a-real-secret"));
        services.AddHttpClient("service").AddServiceToken("register");
        services.AddHttpClient(client).ConfigurePrimaryHttpMessageHandler(() => script);
        services.ConfigureHttpClientDefaults(all => all.AddHttpMessageHandler(() => new RepeatingHandler()));

        await services.BuildServiceProvider()
            .GetRequiredService<IHttpClientFactory>()
            .CreateClient(client)
            .GetAsync("https://gateway.test/");

        Assert.Single(script.Bodies);
    }

    [Fact]
    public async Task SEC_273_trace_and_baggage_of_the_app_are_not_sent()
    {
        using Activity activity = new Activity("request").SetIdFormat(ActivityIdFormat.W3C).AddBaggage("citizen", "canary").Start();

        string sent = await SendAsync();

        Assert.StartsWith("GET / HTTP/1.1", sent, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", sent, StringComparison.Ordinal);
        Assert.DoesNotContain("traceparent", sent, StringComparison.OrdinalIgnoreCase);
    }

    private static async Task<string> SendAsync()
    {
        using SocketsHttpHandler handler = BackchannelHandler.Create(new OutboundOptions(), Roots.None);
        WireTap tap = new();
        handler.ConnectCallback = (_, _) => ValueTask.FromResult<Stream>(tap);
        using HttpClient client = new(handler);
        using HttpResponseMessage response = await client.GetAsync("http://gateway.test/");
        return Encoding.ASCII.GetString(tap.Written.ToArray());
    }
}
