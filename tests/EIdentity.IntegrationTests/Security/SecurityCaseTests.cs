using EIdentity.Testing;

namespace EIdentity.IntegrationTests;

public sealed class SecurityCaseTests
{
    // No case needs a hundredth of it; a login that never ends fails here by name.
    private static readonly TimeSpan Endless = TimeSpan.FromSeconds(60);

    public static TheoryData<SecurityCase> Cases => [.. SecurityCases.All];

    [Theory(DisableDiscoveryEnumeration = true)]
    [MemberData(nameof(Cases))]
    public async Task A_login_signs_in_without_the_fault_and_keeps_every_invariant_with_it(SecurityCase row)
    {
        await using CaseWorld world = CaseWorld.Create(row.Setup);
        if (!row.IsCold)
        {
            await Invariants.AssertSignsInAsync(world, "The control run");
        }

        world.Forget();
        using TestBrowser browser = await row.RunAsync(world).WaitAsync(Endless, CaseWorld.Cancellation);

        Invariants.AssertVerdict(world, row, browser);
        Invariants.AssertCalls(world, row);
        await Invariants.AssertUsedUpAsync(world, browser);
        world.App.Sandbox.Faults.Clear();
        await Invariants.AssertSignsInAsync(world, "The next login");
        Invariants.AssertNoLeaks(world);
    }
}
