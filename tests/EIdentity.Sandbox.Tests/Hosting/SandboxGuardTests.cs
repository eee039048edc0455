using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace EIdentity.Sandbox.Tests;

public class SandboxGuardTests
{
    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    public void The_sandbox_is_not_mapped_outside_Development(string environment)
    {
        using WebApplication app = Host(environment);

        InvalidOperationException one = Assert.Throws<InvalidOperationException>(
            () => app.MapEIdentitySandbox(new SandboxWorld(new SandboxOptions())));
        InvalidOperationException many = Assert.Throws<InvalidOperationException>(
            () => app.MapEIdentitySandbox(new SandboxTenants(new Uri(SandboxHost.Address))));

        Assert.Contains(environment, one.Message, StringComparison.Ordinal);
        Assert.Contains(nameof(SandboxTenants.AllowOutsideDevelopment), many.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_test_host_may_say_that_it_knows()
    {
        using WebApplication app = Host("Production");

        Assert.NotNull(app.MapEIdentitySandbox(new SandboxWorld(new SandboxOptions { AllowOutsideDevelopment = true })));
        Assert.NotNull(app.MapEIdentitySandbox(new SandboxTenants(new Uri(SandboxHost.Address)) { AllowOutsideDevelopment = true }));
    }

    private static WebApplication Host(string environment)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.WebHost.UseTestServer();
        builder.Services.AddRoutingCore();
        return builder.Build();
    }
}
