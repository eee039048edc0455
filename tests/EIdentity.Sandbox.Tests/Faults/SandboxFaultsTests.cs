using System.Text.Json.Nodes;

namespace EIdentity.Sandbox.Tests;

public class SandboxFaultsTests
{
    [Fact]
    public async Task A_fault_is_used_up_as_often_as_it_was_armed_for()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();
        sandbox.World.Faults.Arm(LoginFault.AcrMissing, times: 2);

        Assert.False((await sandbox.IdTokenAsync()).ContainsKey("acr"));
        Assert.False((await sandbox.IdTokenAsync()).ContainsKey("acr"));
        Assert.True((await sandbox.IdTokenAsync()).ContainsKey("acr"));
    }

    [Fact]
    public async Task Faults_answer_in_the_order_of_arming()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();
        sandbox.World.Faults.Arm(LoginFault.AcrLower);
        sandbox.World.Faults.Arm(LoginFault.AcrMissing);

        JsonObject first = await sandbox.IdTokenAsync();
        JsonObject second = await sandbox.IdTokenAsync();

        Assert.Equal(SandboxAcrValues.Level1, (string?)first["acr"]);
        Assert.False(second.ContainsKey("acr"));
    }

    [Fact]
    public async Task An_aimed_fault_spares_everybody_else()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();
        sandbox.World.Faults.Arm(LoginFault.AcrMissing, onlyFor: People.Hoa);

        Assert.True((await sandbox.IdTokenAsync(People.Lan)).ContainsKey("acr"));
        Assert.False((await sandbox.IdTokenAsync(People.Hoa)).ContainsKey("acr"));
    }

    [Fact]
    public async Task Cleared_faults_answer_nothing()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();
        sandbox.World.Faults.Arm(LoginFault.AcrMissing);
        sandbox.World.Faults.Clear();

        Assert.True((await sandbox.IdTokenAsync()).ContainsKey("acr"));
    }

    [Fact]
    public void A_fault_that_comes_before_the_person_cannot_be_aimed()
    {
        SandboxWorld world = new(new SandboxOptions());

        Assert.Throws<ArgumentException>(() => world.Faults.Arm(LoginFault.AuthorizeUnavailable, onlyFor: People.Lan));
    }

    [Fact]
    public void A_fault_is_armed_at_least_once()
    {
        SandboxWorld world = new(new SandboxOptions());

        Assert.Throws<ArgumentOutOfRangeException>(() => world.Faults.Arm(RegisterFault.Throttled, times: 0));
    }
}
