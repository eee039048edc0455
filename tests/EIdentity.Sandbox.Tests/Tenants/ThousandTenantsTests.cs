using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;

namespace EIdentity.Sandbox.Tests;

/// <summary>Alone, since memory is measured for the whole process.</summary>
[CollectionDefinition(nameof(ThousandTenantsTests), DisableParallelization = true)]
[Collection(nameof(ThousandTenantsTests))]
public sealed class ThousandTenantsTests
{
    private const int Tenants = 1000;
    private const long Limit = 100 * 1024 * 1024;

    [Fact]
    public async Task A_thousand_tenants_at_once_do_not_disturb_each_other_and_take_under_100_MB()
    {
        await using TenantsHost tenants = await TenantsHost.StartAsync();
        await tenants.Add("warm").IdTokenAsync();
        long before = GC.GetTotalMemory(forceFullCollection: true);

        string[] wrong = [.. (await Task.WhenAll(Enumerable.Range(0, Tenants).Select(index => Task.Run(() => SignInAsync(tenants, index)))))
            .OfType<string>()];
        long taken = GC.GetTotalMemory(forceFullCollection: true) - before;

        Assert.Empty(wrong);
        Assert.Equal(Tenants + 1, tenants.All.Names.Count);
        Assert.True(taken < Limit, $"{taken} bytes");
        TestContext.Current.TestOutputHelper?.WriteLine($"1,000 tenants took {taken / 1024} KB.");
    }

    // Each signs somebody in at a time of its own; every third has a fault armed. What is said of it is wrong, or null.
    private static async Task<string?> SignInAsync(TenantsHost tenants, int index)
    {
        string tenant = string.Create(CultureInfo.InvariantCulture, $"t{index}");
        FakeTimeProvider clock = new(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddHours(index));
        SandboxHost sandbox = tenants.Add(tenant, clock);
        SandboxPerson person = index % 2 == 0 ? People.Lan : People.Hoa;
        bool isFaulty = index % 3 == 0;
        if (isFaulty)
        {
            sandbox.World.Faults.Arm(LoginFault.AcrMissing);
        }

        JsonObject token = await sandbox.IdTokenAsync(person);

        bool isOwn = (string?)token["iss"] == $"{SandboxHost.Address}/{tenant}"
            && (string?)token["sub"] == person.Subject
            && (long)token["iat"]! == clock.GetUtcNow().ToUnixTimeSeconds()
            && token.ContainsKey("acr") != isFaulty
            && sandbox.World.Journal.Entries.Count == 3
            && sandbox.World.Journal.Entries.Any(entry => entry.Outcome == SandboxOutcome.Faulted) == isFaulty;
        return isOwn ? null : tenant;
    }
}
