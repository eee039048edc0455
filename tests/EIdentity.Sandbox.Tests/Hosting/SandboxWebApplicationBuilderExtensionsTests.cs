using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EIdentity.Sandbox.Tests;

public class SandboxWebApplicationBuilderExtensionsTests
{
    [Fact]
    public void The_application_is_pointed_at_the_sandbox()
    {
        WebApplicationBuilder builder = Builder().AddEIdentitySandbox();

        Assert.Equal("http://localhost:5081", builder.Configuration["EIdentity:Issuer"]);
        Assert.Equal("http://localhost:5081/register/soap", builder.Configuration["Population:Address"]);
        Assert.Equal(SandboxAcrValues.Level2, builder.Configuration["EIdentity:Level:Values:Level2:0"]);
        Assert.Equal(43, builder.Configuration["Population:ServiceToken:ConsumerSecret"]!.Length);
    }

    [Fact]
    public void The_level_values_of_a_real_provider_do_not_stay_beside_the_sandbox_s()
    {
        WebApplicationBuilder builder = Builder(("EIdentity:Level:Values:Level2:0", "a"), ("EIdentity:Level:Values:Level2:1", "b")).AddEIdentitySandbox();

        Assert.Equal(SandboxAcrValues.Level2, builder.Configuration["EIdentity:Level:Values:Level2:0"]);
        Assert.Null(builder.Configuration["EIdentity:Level:Values:Level2:1"]);
    }

    [Fact]
    public void The_port_is_a_setting()
    {
        WebApplicationBuilder builder = Builder(("EIdentitySandbox:Port", "6001")).AddEIdentitySandbox();

        Assert.Equal("http://localhost:6001", builder.Configuration["EIdentity:Issuer"]);
    }

    [Fact]
    public void A_port_that_is_none_is_refused_by_its_name()
    {
        InvalidOperationException refused = Assert.Throws<InvalidOperationException>(() => Builder(("EIdentitySandbox:Port", "70000")).AddEIdentitySandbox());

        Assert.Contains("EIdentitySandbox:Port", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "http://localhost:5080/eidentity/callback", "http://localhost:5000/eidentity/callback")]
    [InlineData("https://localhost:7001/;http://127.0.0.1:7002", "https://localhost:7001/eidentity/callback", "http://127.0.0.1:7002/eidentity/callback")]
    [InlineData("http://*:7001;http://[::]:7002", "http://localhost:7001/eidentity/callback", "http://localhost:7002/eidentity/callback")]
    public void The_application_s_addresses_are_registered(string? urls, params string[] expected)
    {
        SandboxOptions? options = null;

        Builder(("urls", urls)).AddEIdentitySandbox(given => options = given);

        Assert.Equal(expected, options!.RedirectUris);
        Assert.Equal(expected.Select(address => address.Replace("eidentity/callback", "", StringComparison.Ordinal)), options.PostLogoutRedirectUris);
    }

    [Fact]
    public void A_setting_leaves_everything_out()
    {
        WebApplicationBuilder builder = Builder(("EIdentitySandbox:Embedded", "false")).AddEIdentitySandbox();

        Assert.Null(builder.Configuration["EIdentity:Issuer"]);
        Assert.DoesNotContain(builder.Services, service => service.ServiceType == typeof(SandboxEngine));
    }

    [Fact]
    public void Production_is_refused()
    {
        Assert.Throws<InvalidOperationException>(() => Builder("Production").AddEIdentitySandbox());
    }

    [Fact]
    public void An_issuer_off_loopback_is_refused()
    {
        Assert.Throws<InvalidOperationException>(() => Builder().AddEIdentitySandbox(options => options.Issuer = new Uri("http://sandbox.example:5081")));
    }

    [Fact]
    public async Task The_sandbox_answers_while_the_application_runs()
    {
        int port = FreePort();
        WebApplicationBuilder builder = Builder(("EIdentitySandbox:Port", $"{port}")).AddEIdentitySandbox();
        builder.WebHost.UseTestServer();
        await using WebApplication app = builder.Build();
        using HttpClient client = new();
        Uri discovery = new($"http://localhost:{port}/.well-known/openid-configuration");

        await app.StartAsync(TestContext.Current.CancellationToken);
        string document = await client.GetStringAsync(discovery, TestContext.Current.CancellationToken);
        await app.StopAsync(TestContext.Current.CancellationToken);

        Assert.Contains("eidentity_sandbox", document, StringComparison.Ordinal);
        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetStringAsync(discovery, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_port_in_use_is_named()
    {
        using TcpListener taken = new(IPAddress.Loopback, 0);
        taken.Start();
        int port = ((IPEndPoint)taken.LocalEndpoint).Port;
        WebApplicationBuilder builder = Builder(("EIdentitySandbox:Port", $"{port}")).AddEIdentitySandbox();
        builder.WebHost.UseTestServer();
        await using WebApplication app = builder.Build();

        InvalidOperationException refused = await Assert.ThrowsAsync<InvalidOperationException>(() => app.StartAsync(TestContext.Current.CancellationToken));

        Assert.Contains($"port {port}", refused.Message, StringComparison.Ordinal);
    }

    private static WebApplicationBuilder Builder(params (string Key, string? Value)[] settings) => Builder("Development", settings);

    private static WebApplicationBuilder Builder(string environment, params (string Key, string? Value)[] settings)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.Services.AddRoutingCore();
        builder.Configuration.AddInMemoryCollection(settings.ToDictionary(setting => setting.Key, setting => setting.Value));
        return builder;
    }

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
