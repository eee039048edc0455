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

    [Fact]
    public async Task What_is_armed_can_be_seen()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();
        sandbox.World.Faults.Arm(LoginFault.AcrMissing, times: 3, onlyFor: People.Hoa);
        sandbox.World.Faults.Arm(RegisterFault.Throttled);
        await sandbox.IdTokenAsync(People.Hoa);

        Assert.Equal(
            [(LoginFault.AcrMissing, People.Hoa, 1, 2), ((SandboxFault)RegisterFault.Throttled, null, 0, 1)],
            sandbox.World.Faults.Armed.Select(armed => (armed.Fault, armed.OnlyFor, armed.Struck, armed.Left)));
        Assert.Equal("acr-missing (struck 1, left 2)", sandbox.World.Faults.Armed[0].ToString());
    }

    [Fact]
    public async Task A_fault_that_lasts_is_left_for_ever()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();
        SandboxFault lasting = LoginFault.All.First(fault => fault.IsLasting);
        sandbox.World.Faults.Arm(lasting);

        Assert.Equal($"{lasting.Name} (struck 0, left always)", Assert.Single(sandbox.World.Faults.Armed).ToString());
    }

    [Fact]
    public async Task A_fault_that_never_struck_is_told_with_its_step_and_the_last_calls()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();
        sandbox.World.Faults.Arm(LoginFault.AcrMissing, onlyFor: People.Hoa);
        await sandbox.RedeemAsync("a-code-of-nobody");

        string told = Assert.Throws<InvalidOperationException>(sandbox.World.Faults.AssertAllStruck).Message;

        Assert.Equal(
            "A fault was armed and never struck: 'acr-missing' at the step 'ID token', for the person 'hoa' alone. "
                + $"{LoginFault.AcrMissing.Description} The last calls were: /token Refused (code-unknown).",
            told);
    }

    [Fact]
    public void Faults_that_need_something_of_the_client_say_so_when_they_never_struck()
    {
        SandboxWorld world = new(new SandboxOptions());
        world.Faults.Arm(LoginFault.All.First(fault => fault.Step == LoginStep.KeySet));
        world.Faults.Arm(LoginFault.All.First(fault => fault.Need == LoginFaultNeed.PushedRequests));

        string told = Assert.Throws<InvalidOperationException>(world.Faults.AssertAllStruck).Message;

        Assert.StartsWith("2 faults were armed and never struck: ", told, StringComparison.Ordinal);
        Assert.Contains("arm the fault before the first login", told, StringComparison.Ordinal);
        Assert.Contains("It shows only where the client pushes its requests.", told, StringComparison.Ordinal);
        Assert.EndsWith("No call came at all.", told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    public async Task A_fault_that_struck_once_is_not_told(int times)
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();
        sandbox.World.Faults.Arm(LoginFault.AcrMissing, times);
        await sandbox.IdTokenAsync();

        Exception? told = Record.Exception(sandbox.World.Faults.AssertAllStruck);

        Assert.Null(told);
    }

    [Fact]
    public void Faults_that_were_cleared_are_not_told()
    {
        SandboxWorld world = new(new SandboxOptions());
        world.Faults.Arm(LoginFault.AcrMissing);
        world.Faults.Clear();

        Exception? told = Record.Exception(world.Faults.AssertAllStruck);

        Assert.Null(told);
        Assert.Empty(world.Faults.Armed);
    }

    [Fact]
    public async Task A_test_can_wait_until_a_fault_strikes()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();
        sandbox.World.Faults.Arm(LoginFault.AcrMissing);
        Task waiting = sandbox.World.Faults.WhenStruckAsync(LoginFault.AcrMissing, TestContext.Current.CancellationToken);
        bool wasStruck = waiting.IsCompleted;

        await sandbox.IdTokenAsync();
        await waiting;

        Assert.False(wasStruck);
        Assert.True(sandbox.World.Faults.WhenStruckAsync(LoginFault.AcrMissing, TestContext.Current.CancellationToken).IsCompleted);
    }

    [Fact]
    public async Task Who_waits_for_a_fault_that_is_cleared_or_was_never_armed_does_not_wait_for_ever()
    {
        SandboxWorld world = new(new SandboxOptions());
        world.Faults.Arm(LoginFault.AcrMissing);
        Task waiting = world.Faults.WhenStruckAsync(LoginFault.AcrMissing, TestContext.Current.CancellationToken);

        world.Faults.Clear();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => world.Faults.WhenStruckAsync(LoginFault.AcrMissing, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Every_fault_says_in_both_languages_what_happens()
    {
        Assert.All(FaultPages.All, fault =>
        {
            Assert.EndsWith(".", fault.DescriptionInVietnamese, StringComparison.Ordinal);
            Assert.NotEqual(fault.Description, fault.DescriptionInVietnamese);
            Assert.False(fault.DescriptionInVietnamese.All(char.IsAscii), fault.Name);
            Assert.True(fault.DescriptionInVietnamese.IsNormalized(), fault.Name);
        });
        Assert.Distinct(FaultPages.All.Select(fault => fault.DescriptionInVietnamese));
    }

    [Fact]
    public void Every_step_of_a_fault_has_names_of_its_own()
    {
        IFaultStep[] steps = [.. LoginFault.All.Concat<SandboxFault>(RegisterFault.All).Select(fault => fault.Hook.Step).Distinct()];

        Assert.All(steps, step => Assert.NotEmpty(step.Name));
        Assert.Equal(steps.Length, steps.Select(step => step.Name).Distinct().Count());
        Assert.Equal(steps.Length, steps.Select(step => step.NameInVietnamese).Distinct().Count());
    }
}
