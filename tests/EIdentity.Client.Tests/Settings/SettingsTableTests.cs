namespace EIdentity.Client.Tests;

public sealed class SettingsTableTests
{
    [Fact]
    public void A_table_prints_each_setting_with_its_form_in_one_line()
    {
        string[] lines = LoginSettingsCheck.Table.ToString().Split(Environment.NewLine);

        Assert.Equal(LoginSettingsCheck.Table.Rows.Count, lines.Length);
        Assert.Contains("ClockSkew = a duration, for example 00:10:00 for ten minutes", lines);
        Assert.Contains("Level:Values:Level2:N = a text", lines);
        Assert.Contains("DecryptionKeys:N:PemFile = a text", lines);
    }

    [Fact]
    public void A_group_that_nobody_listed_stands_out()
    {
        SettingsTable table = SettingsTable.Of<LevelOptions>().With<LevelValues>("Values").With<UpstreamProviderOptions>("Upstream");

        Assert.Contains("Agreement = a group that is not listed", table.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Classes_that_read_one_section_share_a_table()
    {
        SettingsTable values = SettingsTable.Of<LevelValues>();

        SettingsTable shared = SettingsTable.Of([values, SettingsTable.Of<CitizenClaimNames>(), values]);

        Assert.Equal(["Level1", "Level2", "Name", "BirthDate", "Number", "LegacyNumber", "AccountType"], shared.NamesIn([]));
    }
}
