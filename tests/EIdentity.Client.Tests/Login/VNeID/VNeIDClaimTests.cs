using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging.Testing;

namespace EIdentity.Client.Tests;

/// <summary>Reads what the settings name out of VNeID's claims, and nothing else.</summary>
public sealed class VNeIDClaimTests : IDisposable
{
    private readonly VNeIDJourney _login = new(options => options.AccountTypes.Citizen = "1");

    public void Dispose() => _login.Dispose();

    [Theory]
    [InlineData(nameof(VNeIDClaimNames.Number), "citizenPid")]
    [InlineData(nameof(VNeIDClaimNames.Name), "fullName")]
    [InlineData(nameof(VNeIDClaimNames.BirthDate), "birthDate")]
    [InlineData(nameof(VNeIDClaimNames.AccountType), "accountType")]
    public async Task A_claim_is_read_where_the_settings_say_and_nowhere_else(string setting, string usual)
    {
        ElectronicIdentity expected = await _login.SignInAsync();
        using VNeIDJourney elsewhere = new(options =>
        {
            options.AccountTypes.Citizen = "1";
            typeof(VNeIDClaimNames).GetProperty(setting)!.SetValue(options.Claims, "elsewhere");
        });
        elsewhere.Provider.Claims["elsewhere"] = elsewhere.Provider.Claims[usual]!.DeepClone();
        elsewhere.Provider.Claims[usual] = "another's";

        ElectronicIdentity identity = await elsewhere.SignInAsync();

        Assert.Equal(WhatIsKnownOf(expected), WhatIsKnownOf(identity));
        Assert.Empty(FlawsOf(elsewhere));
    }

    [Theory]
    [InlineData(BirthDateForm.YearMonthDay, "\"1990-05-14\"")]
    [InlineData(BirthDateForm.DayMonthYear, "\"14/05/1990\"")]
    [InlineData(BirthDateForm.Compact, "\"19900514\"")]
    [InlineData(BirthDateForm.Compact, "19900514")]
    public async Task A_birth_date_is_read_in_the_form_that_the_settings_name(BirthDateForm form, string written)
    {
        using VNeIDJourney login = new(options => options.Claims.BirthDateForm = form);
        login.Provider.Claims["birthDate"] = JsonNode.Parse(written);

        ElectronicIdentity identity = await login.SignInAsync();

        Assert.Equal(PartialDate.Of(new DateOnly(1990, 5, 14)), identity.Citizen.BirthDate);
    }

    [Theory]
    [InlineData("\"canary\"")]
    [InlineData("{\"fullName\":\"canary\",\"citizenPid\":null}")]
    [InlineData("[[],\"canary\"]")]
    [InlineData("-1.5e300")]
    public async Task What_no_setting_names_is_left_unread_in_whatever_form_it_comes(string written)
    {
        ElectronicIdentity expected = await _login.SignInAsync();
        using VNeIDJourney talkative = new(options => options.AccountTypes.Citizen = "1");
        foreach (string claim in (string[])["religion", "ethnicity", "bloodType", "father", "mother", "spouse", "userProfileUri"])
        {
            talkative.Provider.Claims[claim] = JsonNode.Parse(written);
        }

        ElectronicIdentity identity = await talkative.SignInAsync();

        Assert.Equal(WhatIsKnownOf(expected), WhatIsKnownOf(identity));
        Assert.DoesNotContain(
            talkative.Part<FakeLogCollector>().GetSnapshot(), line => line.Message.Contains("canary", StringComparison.Ordinal));
        Assert.Empty(FlawsOf(talkative));
    }

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public async Task A_kind_of_account_is_a_short_word(int length, bool isOne)
    {
        string word = new('c', length);
        using VNeIDJourney login = new(options => options.AccountTypes.Citizen = word);
        login.Provider.Claims["accountType"] = word;

        Exception? refused = await Record.ExceptionAsync(() => login.SignInAsync());

        Assert.Equal(isOne ? null : ErrorCodes.UserInfoRefused, (refused as LoginException)?.Error);
    }

    [Theory]
    [InlineData("[1]")]
    [InlineData("not Base64")]
    public async Task An_envelope_is_one_where_both_of_its_members_are_there(string data)
    {
        using VNeIDJourney plain = new();
        plain.Provider.Claims["data"] = data;
        plain.Provider.TokenAnswer["key"] = data;

        Assert.Equal("000190000019", (await plain.SignInAsync()).Citizen.Number?.Reveal());
    }

    [Theory]
    [InlineData("accountLevel", "mucDo")]
    [InlineData("mucDo", "accountLevel")]
    public async Task The_level_is_read_where_the_settings_say_and_nowhere_else(string claim, string other)
    {
        using VNeIDJourney login = new(configureLogin: options => options.Level.ClaimName = claim);
        login.Provider.Claims[claim] = "2";
        login.Provider.Claims[other] = "1";

        Assert.Equal(AssuranceLevel.Level2, (await login.SignInAsync()).Level);
    }

    private static (SubjectKey, PersonalIdentificationNumber?, PersonName, PartialDate, AccountType) WhatIsKnownOf(
        ElectronicIdentity identity) =>
        (identity.Subject, identity.Citizen.Number, identity.Citizen.Name, identity.Citizen.BirthDate, identity.AccountType);

    private static IEnumerable<string> FlawsOf(VNeIDJourney login) =>
        login.Part<FakeLogCollector>().GetSnapshot().Where(line => line.Id.Id == 2912).Select(line => line.Message);
}
