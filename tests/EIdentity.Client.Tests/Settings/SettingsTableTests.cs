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
        Assert.Contains("Outbound:TrustedAuthorities:N = a text", lines);
    }

    [Fact]
    public void The_settings_of_a_profile_stand_beside_the_logins_own_under_its_name_and_know_their_old_place()
    {
        SettingsTable profile = OpenIdConnectSettingsCheck.Table.MovedUnder("OpenIdConnect");

        SettingsTable shared = SettingsTable.Of([LoginSettingsCheck.Table, profile]);

        string[] lines = shared.ToString().Split(Environment.NewLine);
        Assert.Equal(LoginSettingsCheck.Table.Rows.Count + profile.Rows.Count, lines.Length);
        Assert.Contains("OpenIdConnect:DecryptionKeys:N:PemFile = a text", lines);
        Assert.Contains("OpenIdConnect:UseDpop = true or false", lines);
        Assert.Equal("OpenIdConnect:ClientKey", shared.Moved["clientkey"]);
        Assert.Equal("OpenIdConnect:UseDpop", shared.Moved["usedpop"]);
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

        Assert.Equal(
            ["Level1", "Level2", "Name", "BirthDateForm", "BirthDate", "Number", "LegacyNumber", "AccountType"], shared.NamesIn([]));
    }
}
