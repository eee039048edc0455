using EIdentity.Population;
using EIdentity.Sandbox;

namespace EIdentity.IntegrationTests;

/// <summary>Reaches the sandbox's register through each gateway, and is refused by each for every reason that it has.</summary>
public sealed class GatewayTests
{
    private const string Caller = "VN:GOV:000.00.00.H00:sandbox-agency";

    public static TheoryData<string, RegisterFault, int, string> Faults => new()
    {
        { "Digest", RegisterFault.DigestRefused, 3005, "digest" },
        { "Digest", RegisterFault.ClockAhead, 3005, "timestamp-window" },
        { "Digest", RegisterFault.AddressNotListed, 3005, "address-listed" },
        { "ApiKey", RegisterFault.ApiKeyRefused, 3005, "api-key" },
        { "Forward", RegisterFault.MemberUnknown, 3020, "member-known" },
    };

    [Theory]
    [InlineData("Wso2", "/register/soap")]
    [InlineData("Digest", "/register/signed/soap")]
    [InlineData("ApiKey", "/register/keyed/soap")]
    [InlineData("Digest, ApiKey", "/register/signed/keyed/soap")]
    [InlineData("Forward", "/register/XrdAdapter/RestService/forward/soap")]
    [InlineData("Forward, Wso2", "/register/XrdAdapter/RestService/forward/soap")]
    [InlineData("Forward, Digest, ApiKey", "/register/XrdAdapter/RestService/forward/soap")]
    public async Task Settings_alone_reach_the_register_through_each_gateway(string gateway, string path)
    {
        await using GatewayJourney journey = await GatewayJourney.StartAsync(gateway);

        Assert.Equal(People.Lan.Citizen.Sex, (await journey.FindLanAsync()).Sex);

        SandboxJournalEntry last = journey.World.Journal.Entries[^1];
        Assert.Equal((path, SandboxOutcome.Accepted), (last.Endpoint, last.Outcome));
    }

    [Theory(DisableDiscoveryEnumeration = true)]
    [MemberData(nameof(Faults))]
    public async Task A_refusal_says_which_it_is_and_the_next_call_is_answered(string gateway, RegisterFault fault, int code, string rule)
    {
        await using GatewayJourney journey = await GatewayJourney.StartAsync(gateway);
        await journey.FindLanAsync();
        journey.World.Faults.Arm(fault);

        PopulationRegisterException refused = await journey.FailAsync();

        Assert.Equal((code, false), (refused.Error.Number, refused.IsTransient));
        Assert.Equal(rule, journey.World.Journal.Entries[^1].Rule);
        FaultTexts.AssertListed(fault.Name, refused.Message);
        journey.World.Faults.AssertAllStruck();
        await journey.FindLanAsync();
    }

    [Theory]
    [InlineData("Digest", "Digest:SecretKey", "another", 3005, "digest")]
    [InlineData("Digest", "Digest:UserName", "another", 3005, "digest-user")]
    [InlineData("Digest", "Digest:ServiceAddress", "http://localhost:5081/register/signed/soap", 3005, "digest")]
    [InlineData("Digest", "Digest:ServiceAddress", "http://register.sandbox.invalid/dancu/1.0/soap/", 3005, "digest")]
    [InlineData("Digest", "Digest:Hashed", "Path", 3005, "digest")]
    [InlineData("Digest", "Digest:TimestampUnit", "Seconds", 3005, "timestamp-milliseconds")]
    [InlineData("ApiKey", "ApiKey:Key", "another", 3005, "api-key")]
    [InlineData("ApiKey", "ApiKey:Header", "X-API-Key", 3005, "api-key")]
    [InlineData("Forward", "Forward:Member", "VN:GOV:000.00.00.G22:another", 3020, "member-known")]
    [InlineData("Forward", "Forward:ProviderAddress", "http://localhost:5081/another", 3017, "provider-known")]
    [InlineData("Forward, Digest", "Digest:SecretKey", "another", 3005, "digest")]
    [InlineData("Forward, Headers", "Headers:Fixed:X-Road-Client", "VN:GOV:000.00.00.H00:another", 3020, "caller-known")]
    public async Task A_wrong_setting_is_refused_by_the_rule_that_it_breaks(
        string gateway, string setting, string value, int code, string rule)
    {
        await using GatewayJourney journey = await GatewayJourney.StartAsync(gateway, settings: (setting, value));

        PopulationRegisterException refused = await journey.FailAsync();

        Assert.Equal((code, false), (refused.Error.Number, refused.IsTransient));
        Assert.Equal(rule, journey.World.Journal.Entries[^1].Rule);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public async Task Settings_follow_the_form_of_digest_that_the_register_takes(bool inSeconds, bool pathAlone)
    {
        await using GatewayJourney journey = await GatewayJourney.StartAsync("Digest", options =>
        {
            options.Register.TimestampsInSeconds = inSeconds;
            options.Register.SignsPathAlone = pathAlone;
        });

        await journey.FindLanAsync();
    }

    [Fact]
    public async Task A_member_may_name_itself_in_a_fixed_header()
    {
        await using GatewayJourney journey = await GatewayJourney.StartAsync(
            "Forward, Digest, Headers", settings: ("Headers:Fixed:X-Road-Client", Caller));

        await journey.FindLanAsync();
    }

    [Theory]
    [InlineData(299, null)]
    [InlineData(301, "its clock is 301 seconds behind this machine's")]
    [InlineData(-301, "its clock is 301 seconds ahead of this machine's")]
    public async Task A_clock_of_ours_that_is_wrong_is_named(int seconds, string? said)
    {
        await using GatewayJourney journey = await GatewayJourney.StartAsync("Digest");
        journey.Time.AdjustTime(journey.Time.GetUtcNow().AddSeconds(seconds));

        string told = said is null ? $"{(await journey.FindLanAsync()).Sex}" : (await journey.FailAsync()).Message;

        Assert.Contains(said ?? string.Empty, told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_log_line_holds_a_secret()
    {
        await using GatewayJourney journey = await GatewayJourney.StartAsync("Forward, Digest, ApiKey");
        await journey.FindLanAsync();
        journey.World.Faults.Arm(RegisterFault.ApiKeyRefused);
        await journey.FailAsync();

        string logged = string.Join('\n', journey.Logged);
        Assert.All(
            ["Population:Digest:SecretKey", "Population:ApiKey:Key"],
            secret => Assert.DoesNotContain(journey.World.GetSettings()[secret]!, logged, StringComparison.Ordinal));
        Assert.Contains("EID3005", logged, StringComparison.Ordinal);
    }
}
