using EIdentity.Sandbox;
using EIdentity.Testing;

namespace EIdentity.IntegrationTests;

public sealed class SecurityCaseTests
{
    // No case needs a hundredth of it; a login that never ends fails here by name.
    private static readonly TimeSpan Endless = TimeSpan.FromSeconds(60);

    // What was fetched just now is not fetched again, whatever a token says; after this it may be.
    private static readonly TimeSpan AMoment = TimeSpan.FromMinutes(1);

    public static TheoryData<SecurityCase> Cases => [.. SecurityCases.All];

    public static TheoryData<SecurityCase> CasesOfTheNationalPortal => [.. SecurityCases.OfTheNationalPortal];

    [Theory(DisableDiscoveryEnumeration = true)]
    [MemberData(nameof(Cases))]
    public Task A_login_signs_in_without_the_fault_and_keeps_every_invariant_with_it(SecurityCase row) => RunAsync(row);

    public static TheoryData<SecurityCase> CasesOfVNeID => [.. SecurityCases.OfVNeID];

    [Theory(DisableDiscoveryEnumeration = true)]
    [MemberData(nameof(CasesOfVNeID))]
    public Task A_login_at_VNeID_keeps_every_invariant_too(SecurityCase row) => RunAsync(row);

    [Theory(DisableDiscoveryEnumeration = true)]
    [MemberData(nameof(CasesOfTheNationalPortal))]
    public Task A_login_through_the_national_portal_keeps_every_invariant_too(SecurityCase row) => RunAsync(row);

    internal static async Task RunAsync(SecurityCase row)
    {
        await using CaseWorld world = CaseWorld.Create(row.Setup);
        using TestBrowser browser = await RunInAsync(world, row);
        await Invariants.AssertVerdictAsync(world, row, browser);
        Invariants.AssertCalls(world, row);
        if (row.IsRead)
        {
            await Invariants.AssertUsedUpAsync(world, row, browser);
        }

        await AssertRecoversAsync(world, row);
        await world.StopAsync();
        Invariants.AssertNoLeaks(world);
    }

    private static async Task<TestBrowser> RunInAsync(CaseWorld world, SecurityCase row)
    {
        if (!row.IsCold)
        {
            await Invariants.AssertSignsInAsync(world, "The control run");
            world.Time.Advance(AMoment);
        }

        world.Forget();
        return await row.Run(world).WaitAsync(Endless, CaseWorld.Cancellation);
    }

    private static Task AssertRecoversAsync(CaseWorld world, SecurityCase row)
    {
        world.App.Sandbox.Faults.Clear();
        world.Time.Advance(row.IsKept ? AMoment : TimeSpan.Zero);
        return Invariants.AssertSignsInAsync(world, "The next login");
    }

    [Fact]
    public void Every_fault_of_the_catalogue_has_an_expected_outcome_that_agrees_with_its_verdict()
    {
        Assert.Equal(
            LoginFault.All.Select(fault => fault.Name).Order(StringComparer.Ordinal),
            ExpectedOutcomes.Faults.Order(StringComparer.Ordinal));
        Assert.All(LoginFault.All.Where(fault => fault.Verdict != LoginFaultVerdict.ClientsChoice), fault =>
            Assert.True(fault.Verdict == LoginFaultVerdict.Accepted == ExpectedOutcomes.Of(fault.Name) is null, fault.Name));
    }
}
