using System.Text.RegularExpressions;

namespace EIdentity.Sandbox.Tests;

public partial class LoginFaultCatalogueTests
{
    // These never end; they are tested on their own.
    private static readonly string[] Endless = ["-silent", "-drip"];

    // VNeID's sealed answers differ from login to login; a real client opens them in the security cases.
    public static TheoryData<string> Ending =>
    [
        .. LoginFault.All.Where(fault => fault.Need != LoginFaultNeed.VNeID).Select(fault => fault.Name)
            .Where(name => !Endless.Any(name.EndsWith)),
    ];

    public static TheoryData<string> Silent => [.. Names("-silent")];

    public static TheoryData<string> Dripping => [.. Names("-drip")];

    [Theory]
    [MemberData(nameof(Ending))]
    public async Task Every_fault_changes_the_answer_of_its_step(string name)
    {
        LoginFault fault = LoginFault.All.Single(candidate => candidate.Name == name);
        await using SandboxHost sandbox = await SandboxHost.StartAsync(options =>
        {
            options.Client.IdTokenEncryption = fault.Need == LoginFaultNeed.SealedTokens ? new() : null;
            options.Client.SignUserInfo = fault.Need == LoginFaultNeed.SignedUserInfo;
        });
        sandbox.World.GetSettings();
        string honest = await sandbox.DescribeAsync(fault);
        string again = await sandbox.DescribeAsync(fault);
        sandbox.World.Part<OpenIdConnectProvider>().LastNonce = "nonce-of-an-earlier-login";
        sandbox.World.Faults.Arm(fault);

        string faulty = await sandbox.DescribeAsync(fault);

        Assert.Equal(honest, again);
        Assert.NotEqual(honest, faulty);
        Assert.Contains(sandbox.World.Journal.Entries, entry => entry.Rule == name && entry.Outcome == SandboxOutcome.Faulted);
    }

    [Theory(Timeout = 60_000)]
    [MemberData(nameof(Silent))]
    public async Task A_silent_address_answers_nothing_until_the_caller_hangs_up(string name)
    {
        LoginFault fault = LoginFault.All.Single(candidate => candidate.Name == name);
        await using SandboxHost sandbox = await SandboxHost.StartAsync();
        using CancellationTokenSource caller = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        HttpRequestMessage request = await sandbox.RequestAsync(fault);
        sandbox.World.Faults.Arm(fault);

        Task<HttpResponseMessage> call = sandbox.Client.SendAsync(request, caller.Token);
        await sandbox.FaultedAsync(name);

        Assert.False(call.IsCompleted);
        await caller.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }

    [Theory(Timeout = 60_000)]
    [MemberData(nameof(Dripping))]
    public async Task A_dripping_address_sends_an_octet_a_second(string name)
    {
        LoginFault fault = LoginFault.All.Single(candidate => candidate.Name == name);
        await using SandboxHost sandbox = await SandboxHost.StartAsync();
        HttpRequestMessage request = await sandbox.RequestAsync(fault);
        sandbox.World.Faults.Arm(fault);

        using HttpResponseMessage answer = await sandbox.Client.SendAsync(
            request,
            HttpCompletionOption.ResponseHeadersRead,
            TestContext.Current.CancellationToken);
        using Stream body = await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        int first = body.ReadByte();
        ValueTask<int> second = body.ReadAsync(new byte[16], TestContext.Current.CancellationToken);

        Assert.Equal('{', first);
        Assert.False(second.IsCompleted);
        await sandbox.Clock.AdvanceUntilAsync(() => second.IsCompleted);
        Assert.InRange(await second, 1, 16);
    }

    [Fact]
    public void Every_fault_has_a_name_of_its_own()
    {
        Assert.Distinct(LoginFault.All.Select(fault => fault.Name));
        Assert.Distinct(LoginFault.All.Select(fault => fault.Description));
        Assert.All(LoginFault.All, fault => Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)*$", fault.Name));
    }

    [Fact]
    public void Every_fault_says_in_one_plain_sentence_what_the_provider_does()
    {
        Assert.All(LoginFault.All, fault =>
        {
            Assert.EndsWith(".", fault.Description, StringComparison.Ordinal);
            Assert.True(fault.Description.All(char.IsAscii), fault.Name);
        });
    }

    [Fact]
    public void The_catalogue_expresses_the_security_cases_that_a_provider_can()
    {
        SortedSet<string> expressed = [.. LoginFault.All.SelectMany(fault => fault.SecurityCases)];

        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{LoginFault.All.Count} faults express {expressed.Count} cases: {string.Join(' ', expressed)}");
        Assert.All(expressed, number => Assert.Matches(CaseNumber(), number));
        Assert.True(expressed.Count >= 100, $"Only {expressed.Count} cases are expressed.");
    }

    private static IEnumerable<string> Names(string ending) =>
        LoginFault.All.Select(fault => fault.Name).Where(name => name.EndsWith(ending, StringComparison.Ordinal));

    [GeneratedRegex("^SEC-[0-9]{3}$")]
    private static partial Regex CaseNumber();
}
