using EIdentity.AspNetCore;
using EIdentity.Client;
using EIdentity.Sandbox;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace EIdentity.IntegrationTests;

/// <summary>Starts programs with settings that suit a live place, in a process that carries the sandbox as all tests do.</summary>
public sealed class CarriedSandboxTests
{
    private static readonly Dictionary<string, string?> Settings = new(new SandboxWorld(new SandboxOptions()).GetSettings())
    {
        ["EIdentity:AllowSandbox"] = null,
        ["EIdentity:OpenIdConnect:Issuer"] = "https://eid.example",
    };

    [Fact]
    public async Task A_web_app_that_listens_is_refused()
    {
        await using WebApplication app = WebApp(server => server.UseUrls("http://127.0.0.1:0"));

        await AssertRefusedAsync(app);
    }

    [Fact]
    public async Task A_worker_is_refused()
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(
            new HostApplicationBuilderSettings { EnvironmentName = "Live" });
        builder.Configuration.AddInMemoryCollection(Settings);
        builder.Services.AddLoginFlow(builder.Configuration.GetSection("EIdentity"));
        using IHost worker = builder.Build();

        await AssertRefusedAsync(worker);
    }

    [Fact]
    public async Task An_app_under_test_in_memory_starts_in_any_environment()
    {
        await using WebApplication app = WebApp(server => server.UseTestServer());

        await app.StartAsync(TestContext.Current.CancellationToken);

        Assert.Equal("Live", app.Environment.EnvironmentName);
    }

    private static async Task AssertRefusedAsync(IHost host)
    {
        EIdentityException refused = await Assert.ThrowsAsync<EIdentityException>(
            () => host.StartAsync(TestContext.Current.CancellationToken));

        Assert.Contains("carries EIdentity.Sandbox and EIdentity.Testing", refused.Message, StringComparison.Ordinal);
    }

    private static WebApplication WebApp(Action<IWebHostBuilder> serve)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = "Live" });
        builder.Configuration.AddInMemoryCollection(Settings);
        builder.Configuration["EIdentity:SingleInstance"] = "true";
        builder.Configuration["EIdentity:ProblemPage"] = null;
        builder.Services.AddEIdentityLogin(builder.Configuration.GetSection("EIdentity"));
        serve(builder.WebHost);
        WebApplication app = builder.Build();
        app.MapEIdentity();
        return app;
    }
}
