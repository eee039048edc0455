using System.Globalization;
using System.Net;
using Microsoft.Extensions.DependencyInjection;

namespace EIdentity.Client.Tests;

/// <summary>Shows what logins leave behind that are begun and never finished, and that honest citizens do not notice.</summary>
/// <remarks><c>EIDENTITY_BEGUN_LOGINS</c> changes how many are begun; the long tier begins a million.</remarks>
public sealed class UnfinishedLoginTests
{
    // Four hundred marks an address and their index, and the honest citizens' own.
    private const int MaxEntriesAnAddress = 402;

    private static readonly int Logins = int.Parse(
        Environment.GetEnvironmentVariable("EIDENTITY_BEGUN_LOGINS") ?? "8000", CultureInfo.InvariantCulture);

    // Twice as many logins each as marks are kept, and more in the long tier.
    private static readonly int Addresses = Math.Min(1000, Logins / 800);

    [Fact]
    public async Task Logins_that_strangers_begin_and_never_finish_keep_no_citizen_from_signing_in()
    {
        MemoryBudget budget = new(500_000, 64 * 1024 * 1024);
        using LoginJourney journey = new(
            addParts: services => services.AddSingleton<ISharedState>(provider =>
                new InMemorySharedState(provider.GetRequiredService<TimeProvider>(), budget)));
        int honest = 0;
        int most = 0;
        for (int i = 0; i < Logins; i++)
        {
            IPAddress address = new([198, 18, (byte)(i % Addresses / 256), (byte)(i % Addresses % 256)]);
            await BeginAndFailAsync(journey, address);
            journey.Time.Advance(TimeSpan.FromMilliseconds(1));
            most = Math.Max(most, budget.Entries);
            if (i % (Logins / 50) == 0)
            {
                Assert.Equal(AssuranceLevel.Level2, (await SignInAsync(journey, IPAddress.Parse("203.0.113.7"))).Level);
                honest++;
            }
        }

        TestContext.Current.TestOutputHelper!.WriteLine(
            $"{Logins} logins begun from {Addresses} addresses and called back with nonsense: at most {most} entries kept, "
                + $"{honest} of 50 honest logins from another address signed in");
        Assert.Equal(50, honest);
        Assert.InRange(most, 1, (Addresses + 1) * MaxEntriesAnAddress);
    }

    private static async Task BeginAndFailAsync(LoginJourney journey, IPAddress address)
    {
        BegunLogin begun = await journey.Flow.BeginAsync(Request(address));
        LoginCallback nonsense = new([new("state", begun.Transaction.RevealState()), new("error", "nonsense")]) { ClientAddress = address };
        await Assert.ThrowsAsync<LoginException>(() => journey.Flow.CompleteAsync(nonsense, transaction: null));
    }

    private static async Task<ElectronicIdentity> SignInAsync(LoginJourney journey, IPAddress address)
    {
        BegunLogin begun = await journey.Flow.BeginAsync(Request(address));
        LoginCallback callback = new([new("state", begun.Transaction.RevealState()), new("code", LoginJourney.SecretsOf(begun.Transaction).Nonce)])
        {
            ClientAddress = address,
        };
        LoginOutcome outcome = await journey.Flow.CompleteAsync(callback, begun.Transaction);
        return Assert.IsType<LoginOutcome.SignedIn>(outcome).Identity;
    }

    private static LoginRequest Request(IPAddress address) =>
        new() { RedirectUri = new Uri("https://portal.example/back"), ClientAddress = address };
}
