namespace EIdentity.Sandbox.Tests;

public class SandboxJournalTests
{
    [Fact]
    public async Task The_journal_holds_nothing_of_the_person_the_code_or_the_tokens()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();
        string code = await sandbox.CodeAsync();
        string accessToken = (string)(await (await sandbox.RedeemAsync(code)).JsonAsync())["access_token"]!;
        await sandbox.GetAsync("/userinfo", accessToken);
        await sandbox.AskAsync(LookUp.Find());

        string journal = string.Join('\n', sandbox.World.Journal.Entries);

        Assert.All(
            ["000190000017", "Lan", "LAN", "1990", code, accessToken, Login.Nonce, Login.State, sandbox.ClientSecret],
            secret => Assert.DoesNotContain(secret, journal, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_journal_says_which_level_was_asked_and_given()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();

        await sandbox.DecideAsync(("level", "1"));

        Assert.Equal("Level2 asked, Level1 given.", sandbox.World.Journal.Entries[^1].Reason);
    }

    [Fact]
    public async Task The_journal_takes_its_time_from_the_clock()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();

        await sandbox.AuthorizeAsync();

        Assert.Equal(sandbox.Clock.GetUtcNow(), Assert.Single(sandbox.World.Journal.Entries).Time);
    }

    [Fact]
    public void The_journal_keeps_the_last_thousand_entries()
    {
        SandboxWorld world = new(new SandboxOptions());
        foreach (int number in Enumerable.Range(0, 1001))
        {
            world.Journal.Add(new SandboxJournalEntry(default, $"/{number}", SandboxOutcome.Accepted, null, string.Empty, string.Empty));
        }

        Assert.Equal(1000, world.Journal.Entries.Count);
        Assert.Equal("/1", world.Journal.Entries[0].Endpoint);
    }
}
