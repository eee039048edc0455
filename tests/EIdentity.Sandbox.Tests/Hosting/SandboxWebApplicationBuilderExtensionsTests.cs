using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;

namespace EIdentity.Sandbox.Tests;

public class SandboxWebApplicationBuilderExtensionsTests
{
    [Fact]
    public void The_application_is_pointed_at_the_sandbox()
    {
        WebApplicationBuilder builder = Builder().AddEIdentitySandbox();

        Assert.Equal("http://localhost:5081", builder.Configuration["EIdentity:OpenIdConnect:Issuer"]);
        Assert.Equal("http://localhost:5081/register/soap", builder.Configuration["Population:Address"]);
        Assert.Equal(SandboxAcrValues.Level2, builder.Configuration["EIdentity:Level:Values:Level2:0"]);
        Assert.Equal(43, builder.Configuration["Population:Wso2:ServiceToken:ConsumerSecret"]!.Length);
    }

    [Fact]
    public void The_level_values_of_a_real_provider_do_not_stay_beside_the_sandbox_s()
    {
        WebApplicationBuilder builder = Builder(
            ("EIdentity:Level:Values:Level2:0", "a"),
            ("EIdentity:Level:Values:Level2:1", "b")).AddEIdentitySandbox();

        Assert.Equal(SandboxAcrValues.Level2, builder.Configuration["EIdentity:Level:Values:Level2:0"]);
        Assert.Null(builder.Configuration["EIdentity:Level:Values:Level2:1"]);
    }

    [Fact]
    public void The_port_is_a_setting()
    {
        WebApplicationBuilder builder = Builder(("EIdentitySandbox:Port", "6001")).AddEIdentitySandbox();

        Assert.Equal("http://localhost:6001", builder.Configuration["EIdentity:OpenIdConnect:Issuer"]);
    }

    [Fact]
    public void A_port_that_is_none_is_refused_by_its_name()
    {
        InvalidOperationException refused = Assert.Throws<InvalidOperationException>(
            () => Builder(("EIdentitySandbox:Port", "70000")).AddEIdentitySandbox());

        Assert.Contains("EIdentitySandbox:Port", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("urls", null, "http://localhost:5080", "http://localhost:5000")]
    [InlineData("urls", "https://localhost:7001/;http://127.0.0.1:7002", "https://localhost:7001", "http://127.0.0.1:7002")]
    [InlineData("urls", "http://*:7001;http://[::]:7002", "http://localhost:7001", "http://localhost:7002")]
    [InlineData("http_ports", "7001;7002", "http://localhost:7001", "http://localhost:7002")]
    [InlineData("https_ports", "7003", "https://localhost:7003")]
    public void The_application_s_addresses_are_registered(string setting, string? value, params string[] origins)
    {
        SandboxOptions? options = null;

        Builder((setting, value)).AddEIdentitySandbox(given => options = given);

        Assert.Equal(
            origins.SelectMany(origin => new[] { origin + "/eidentity/callback", origin + "/signin-oidc" }),
            options!.Client.RedirectUris);
        Assert.Equal(
            origins.SelectMany(origin => new[] { origin + "/", origin + "/signout-callback-oidc" }),
            options.Client.PostLogoutRedirectUris);
    }

    [Fact]
    public void Addresses_count_before_ports_as_they_do_for_the_server()
    {
        SandboxOptions? options = null;

        Builder(("urls", "http://localhost:7001"), ("http_ports", "7002")).AddEIdentitySandbox(given => options = given);

        Assert.All(options!.Client.RedirectUris, address => Assert.StartsWith("http://localhost:7001/", address, StringComparison.Ordinal));
    }

    [Fact]
    public void An_application_with_an_identifier_of_its_own_is_known_by_it()
    {
        SandboxWorld world = new(Registered(
            options => options.Client.ClientId = "my-app",
            ("EIdentitySandbox:Clients:0:ClientId", "my-app"),
            ("EIdentitySandbox:Clients:0:RedirectUris:0", "http://a.localhost/callback")));

        Assert.Empty(world.Options.OtherClients);
        Assert.Contains("http://a.localhost/callback", world.Options.Client.RedirectUris);
    }

    [Fact]
    public void Other_products_are_registered_by_settings()
    {
        SandboxOptions? options = null;

        Builder(
            ("EIdentitySandbox:Clients:0:ClientId", "partner"),
            ("EIdentitySandbox:Clients:0:ClientSecret", "known-to-another-product"),
            ("EIdentitySandbox:Clients:0:RedirectUris:0", "http://localhost:8000/callback"),
            ("EIdentitySandbox:Clients:0:SendIssuerInErrors", "false"),
            ("EIdentitySandbox:Clients:0:RequireIssuerAudience", "true"),
            ("EIdentitySandbox:Clients:0:Authentication", "ClientSecretPost")).AddEIdentitySandbox(given => options = given);

        SandboxClient partner = Assert.Single(options!.OtherClients);
        Assert.Equal(("partner", "known-to-another-product"), (partner.ClientId, partner.ClientSecret));
        Assert.Equal(["http://localhost:8000/callback"], partner.RedirectUris);
        Assert.Equal(SandboxClientAuthentication.ClientSecretPost, partner.Authentication);
        Assert.Equal((false, true), (partner.SendIssuerInErrors, partner.RequireIssuerAudience));
    }

    [Fact]
    public void Addresses_of_the_application_itself_are_added_by_settings()
    {
        SandboxOptions? options = null;

        Builder(
            ("urls", "http://localhost:7001"),
            ("EIdentitySandbox:Clients:0:ClientId", "sandbox-portal"),
            ("EIdentitySandbox:Clients:0:RedirectUris:0", "http://a.localhost/callback")).AddEIdentitySandbox(given => options = given);

        Assert.Empty(options!.OtherClients);
        Assert.Contains("http://a.localhost/callback", options.Client.RedirectUris);
        Assert.Contains("http://localhost:7001/eidentity/callback", options.Client.RedirectUris);
    }

    [Theory]
    [InlineData("Clients:0:ClientId", "", "EIdentitySandbox:Clients:0:ClientId is missing")]
    [InlineData("Clients:0:ClientSecret", null, "EIdentitySandbox:Clients:0:ClientSecret is missing")]
    [InlineData("Clients:0:ClientSecret", "", "EIdentitySandbox:Clients:0:ClientSecret is empty")]
    [InlineData("Embedded", "no", "EIdentitySandbox:Embedded must be true or false")]
    [InlineData("Clients:0:RedirectUri", "http://localhost/", "EIdentitySandbox:Clients:0:RedirectUri is not a setting")]
    [InlineData("Clients:0:Authentication", "basic", "EIdentitySandbox:Clients:0:Authentication")]
    [InlineData("Prot", "5099", "EIdentitySandbox:Prot is not a setting; there are Port, Embedded, Clients")]
    [InlineData("Client:0:ClientId", "a", "EIdentitySandbox:Client is not a setting")]
    public void A_setting_that_is_missing_misspelt_or_none_is_refused_by_its_name(string setting, string? value, string message)
    {
        InvalidOperationException refused = Assert.Throws<InvalidOperationException>(() => Builder(
            ("EIdentitySandbox:Clients:0:ClientId", "partner"),
            ("EIdentitySandbox:Clients:0:ClientSecret", "known-to-another-product"),
            ("EIdentitySandbox:" + setting, value)).AddEIdentitySandbox());

        Assert.Contains(message, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_settings_that_are_wrong_are_said_at_once()
    {
        InvalidOperationException refused = Assert.Throws<InvalidOperationException>(
            () => Builder(("EIdentitySandbox:Port", "many"), ("EIdentitySandbox:Clients:0:ClientSecret", "a")).AddEIdentitySandbox());

        Assert.Equal(
            "EIdentitySandbox has 2 problems: EIdentitySandbox:Port must be a number between 1 and 65535. "
                + "EIdentitySandbox:Clients:0:ClientId is missing.",
            refused.Message);
    }

    [Fact]
    public void A_setting_leaves_everything_out()
    {
        WebApplicationBuilder builder = Builder(("EIdentitySandbox:Embedded", "false")).AddEIdentitySandbox();

        Assert.Null(builder.Configuration["EIdentity:OpenIdConnect:Issuer"]);
        Assert.DoesNotContain(builder.Services, service => service.ServiceType == typeof(SandboxWorld));
    }

    [Fact]
    public void Production_is_refused()
    {
        Assert.Throws<InvalidOperationException>(() => Builder("Production").AddEIdentitySandbox());
    }

    [Fact]
    public void An_issuer_off_loopback_is_refused()
    {
        Assert.Throws<InvalidOperationException>(
            () => Builder().AddEIdentitySandbox(options => options.Issuer = new Uri("http://sandbox.example:5081")));
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
    public async Task The_log_names_the_settings_that_are_replaced_and_no_value()
    {
        WebApplicationBuilder builder = Builder(
            ("EIdentitySandbox:Port", $"{FreePort()}"),
            ("EIdentity:OpenIdConnect:Issuer", "https://id.example"),
            ("EIdentity:Level:Values:Level2:0", "two")).AddEIdentitySandbox();
        builder.WebHost.UseTestServer();
        builder.Logging.AddFakeLogging();
        await using WebApplication app = builder.Build();

        await app.StartAsync(TestContext.Current.CancellationToken);

        FakeLogCollector log = app.Services.GetFakeLogCollector();
        Assert.Equal(
            "The e-identity sandbox replaces EIdentity:OpenIdConnect:Issuer, EIdentity:Level:Values; "
                + "set EIdentitySandbox:Embedded=false to use your own.",
            Assert.Single(log.GetSnapshot(), line => line.Id.Id == 9004).Message);
    }

    [Fact]
    public async Task An_application_without_settings_of_its_own_reads_of_none_that_are_replaced()
    {
        WebApplicationBuilder builder = Builder(("EIdentitySandbox:Port", $"{FreePort()}")).AddEIdentitySandbox();
        builder.WebHost.UseTestServer();
        builder.Logging.AddFakeLogging();
        await using WebApplication app = builder.Build();

        await app.StartAsync(TestContext.Current.CancellationToken);

        FakeLogCollector log = app.Services.GetFakeLogCollector();
        Assert.Contains(log.GetSnapshot(), line => line.Id.Id == 9001);
        Assert.DoesNotContain(log.GetSnapshot(), line => line.Id.Id == 9004);
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

        InvalidOperationException refused = await Assert.ThrowsAsync<InvalidOperationException>(
            () => app.StartAsync(TestContext.Current.CancellationToken));

        Assert.Contains($"port {port}", refused.Message, StringComparison.Ordinal);
    }

    private static SandboxOptions Registered(Action<SandboxOptions> configure, params (string Key, string? Value)[] settings)
    {
        SandboxOptions? options = null;
        Builder(settings).AddEIdentitySandbox(given => configure(options = given));
        return options!;
    }

    private static WebApplicationBuilder Builder(params (string Key, string? Value)[] settings) => Builder("Development", settings);

    private static WebApplicationBuilder Builder(string environment, params (string Key, string? Value)[] settings)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.Services.AddRoutingCore();
        foreach ((string key, string? value) in settings)
        {
            builder.Configuration[key] = value;
        }

        return builder;
    }

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
