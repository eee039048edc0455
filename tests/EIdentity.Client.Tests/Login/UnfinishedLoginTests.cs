using System.Globalization;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;

namespace EIdentity.Client.Tests;

/// <summary>Shows what logins leave behind that are begun and never finished, and that honest citizens do not notice.</summary>
/// <remarks>
/// <c>EIDENTITY_BEGUN_LOGINS</c> changes how many are begun, and <c>EIDENTITY_ADDRESSES</c> from how many addresses; the long tier begins a
/// million from a thousand.
/// </remarks>
public sealed class UnfinishedLoginTests
{
    // Four hundred marks an address and their index, and the honest citizens' own.
    private const int MaxEntriesAnAddress = 402;

    private static readonly int Logins = int.Parse(
        Environment.GetEnvironmentVariable("EIDENTITY_BEGUN_LOGINS") ?? "8000", CultureInfo.InvariantCulture);

    // Twice as many logins each as marks are kept, and more in the long tier.
    private static readonly int Addresses = int.Parse(
        Environment.GetEnvironmentVariable("EIDENTITY_ADDRESSES") ?? $"{Math.Min(1000, Logins / 800)}", CultureInfo.InvariantCulture);

    [Fact]
    public async Task Logins_that_strangers_begin_and_never_finish_keep_no_citizen_from_signing_in()
    {
        MemoryBudget budget = new(BegunLogins.MaxMarksOfAll, BegunLogins.MaxBytesOfMarks);
        using LoginJourney journey = JourneyWithin(budget);
        int honest = 0;
        int most = 0;
        for (int i = 0; i < Logins; i++)
        {
            await BeginAndFailAsync(journey, AddressOf(i % Addresses));
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
        Assert.InRange(most, 1, Math.Min((Addresses + 1) * MaxEntriesAnAddress, BegunLogins.MaxMarksOfAll));
    }

    // The mark of a used login goes once its network has set four hundred more, and then its browser could bring it back again and again.
    [Fact]
    public async Task No_more_logins_come_back_within_a_minute_than_could_begin_in_two()
    {
        const int Most = 10;
        using LoginJourney journey = new(configureLogin: options => options.MaxBegunLoginsPerMinute = Most);
        List<BegunLogin> begun = [];
        for (int i = 0; i <= 2 * Most; i++)
        {
            begun.Add(await journey.BeginAsync());
            journey.Time.Advance(TimeSpan.FromSeconds(30));
        }

        foreach (BegunLogin login in begun[..^1])
        {
            await journey.Flow.CompleteAsync(LoginJourney.Callback(login), login.Transaction);
        }

        LoginException refused = await Assert.ThrowsAsync<LoginException>(
            () => journey.Flow.CompleteAsync(LoginJourney.Callback(begun[^1]), begun[^1].Transaction));

        Assert.Equal((ErrorCodes.TooManyLogins, true), (refused.Error, refused.IsUnproven));
        Assert.Equal(2 * Most, journey.Provider.Calls("/token").Length);
    }

    [Theory]
    [InlineData(50, 1_000_000)]
    [InlineData(1_000_000, 3_360)]
    public async Task More_networks_than_marks_can_be_kept_for_keep_no_citizen_from_signing_in(int maxMarks, int maxBytes)
    {
        MemoryBudget budget = new(maxMarks, maxBytes);
        using LoginJourney journey = JourneyWithin(budget);
        for (int i = 0; i < 100; i++)
        {
            await BeginAndFailAsync(journey, AddressOf(i));
        }

        Assert.Equal(AssuranceLevel.Level2, (await SignInAsync(journey, IPAddress.Parse("203.0.113.7"))).Level);
        Assert.InRange(budget.Entries, 1, maxMarks);
        Assert.Contains(journey.Part<FakeLogCollector>().GetSnapshot(), line => line is { Id.Id: 2911, Level: LogLevel.Warning });
    }

    [Fact]
    public async Task Marks_of_used_logins_take_no_room_from_sessions_and_counters()
    {
        InMemorySharedState full = new(TimeProvider.System, new MemoryBudget(maxEntries: 0, maxBytes: 0));
        using LoginJourney journey = new(addParts: services => services.AddSingleton<ISharedState>(full));

        Assert.Equal(AssuranceLevel.Level2, (await SignInAsync(journey, IPAddress.Parse("203.0.113.7"))).Level);
    }

    [Fact]
    public async Task Browsers_of_which_no_address_is_known_are_one_network()
    {
        MemoryBudget budget = new(BegunLogins.MaxMarksOfAll, BegunLogins.MaxBytesOfMarks);
        using LoginJourney journey = JourneyWithin(budget, options => options.MaxBegunLoginsPerMinute = 600);
        for (int i = 0; i < 600; i++)
        {
            await BeginAndFailAsync(journey, address: null);
        }

        LoginException refused = await Assert.ThrowsAsync<LoginException>(() => journey.Flow.BeginAsync(Request(address: null)));

        Assert.Equal(ErrorCodes.TooManyLogins, refused.Error);
        Assert.InRange(budget.Entries, 1, MaxEntriesAnAddress);
    }

    private static LoginJourney JourneyWithin(MemoryBudget budget, Action<LoginOptions>? configure = null) => new(
        configureLogin: configure,
        addParts: services => services.AddKeyedSingleton<ISharedState>(
            BegunLogins.Marks, (provider, _) => new InMemorySharedState(provider.GetRequiredService<TimeProvider>(), budget)));

    private static IPAddress AddressOf(int number) => new([198, 18, (byte)(number / 256), (byte)(number % 256)]);

    private static async Task BeginAndFailAsync(LoginJourney journey, IPAddress? address)
    {
        BegunLogin begun = await journey.Flow.BeginAsync(Request(address));
        LoginCallback nonsense = new([new("state", begun.Transaction.RevealState()), new("error", "nonsense")]) { ClientAddress = address };
        await Assert.ThrowsAsync<LoginException>(() => journey.Flow.CompleteAsync(nonsense, transaction: null));
    }

    private static async Task<ElectronicIdentity> SignInAsync(LoginJourney journey, IPAddress address)
    {
        BegunLogin begun = await journey.Flow.BeginAsync(Request(address));
        string code = LoginJourney.SecretsOf(begun.Transaction).Nonce;
        LoginCallback callback = new([new("state", begun.Transaction.RevealState()), new("code", code)])
        {
            ClientAddress = address,
        };
        LoginOutcome outcome = await journey.Flow.CompleteAsync(callback, begun.Transaction);
        return Assert.IsType<LoginOutcome.SignedIn>(outcome).Identity;
    }

    private static LoginRequest Request(IPAddress? address) =>
        new() { RedirectUri = new Uri("https://portal.example/back"), ClientAddress = address };
}
