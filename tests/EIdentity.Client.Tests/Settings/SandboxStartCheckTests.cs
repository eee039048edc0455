using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace EIdentity.Client.Tests;

public sealed class SandboxStartCheckTests
{
    private static readonly SandboxAssemblies Carried = new(["EIdentity.Sandbox", "EIdentity.Testing"]);

    [Theory]
    [InlineData("Staging")]
    [InlineData("Prod")]
    [InlineData("Production")]
    [InlineData("")]
    [InlineData(null)]
    public async Task A_program_that_carries_the_sandbox_does_not_start_outside_Development(string? environment)
    {
        EIdentityException refused = await Assert.ThrowsAsync<EIdentityException>(() => StartAsync(environment, Carried));

        Assert.Equal(ErrorCodes.SettingsInvalid, refused.Error);
        Assert.Contains("EIdentity.Sandbox and EIdentity.Testing, with", refused.Message, StringComparison.Ordinal);
        Assert.Contains($"'{environment}'", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_demonstration_that_says_so_starts_but_never_in_Production()
    {
        await StartAsync("Demonstration", Carried, new SandboxPermission.OptIn());

        await Assert.ThrowsAsync<EIdentityException>(() => StartAsync("Production", Carried, new SandboxPermission.OptIn()));
    }

    [Fact]
    public Task A_program_that_carries_it_starts_in_Development() => StartAsync("Development", Carried);

    [Fact]
    public Task A_program_without_it_starts_anywhere() => StartAsync("Production", new SandboxAssemblies([]));

    [Fact]
    public Task An_app_that_nobody_can_reach_starts_anywhere() =>
        StartAsync("Production", Carried, new SandboxStartCheck.Unreachable(IsTrue: true));

    private static Task StartAsync(string? environment, SandboxAssemblies carried, params object[] others)
    {
        ServiceCollection services = new();
        services.AddSingleton(carried);
        services.AddSingleton<SandboxPermission>();
        services.AddSingleton<SandboxStartCheck>();
        if (environment is not null)
        {
            services.AddSingleton<IHostEnvironment>(new FixedEnvironment { EnvironmentName = environment });
        }

        foreach (object other in others)
        {
            services.AddSingleton(other.GetType(), other);
        }

        using ServiceProvider provider = services.BuildServiceProvider();
        return provider.GetRequiredService<SandboxStartCheck>().StartingAsync(TestContext.Current.CancellationToken);
    }
}
