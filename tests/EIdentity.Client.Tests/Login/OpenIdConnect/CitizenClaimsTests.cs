using System.Text;

namespace EIdentity.Client.Tests;

public sealed class CitizenClaimsTests
{
    [Theory]
    [InlineData("Nguy\u1EC5n Th\u1ECB Lan", "Nguye\u0302\u0303n Thi\u0323 Lan")]
    [InlineData("Nguyễn Thị Lan", "Nguyễn Thị Lan ")]
    [InlineData("Nguyễn Thị Lan", " Nguyễn  Thị Lan")]
    [InlineData("Nguyễn Thị Lan", "NGUYỄN THỊ LAN")]
    [InlineData("Hoà", "Hòa")]
    [InlineData("H'Mai Niê", "H\u2019Mai Niê")]
    public void A_name_in_two_spellings_is_one_name_and_the_signed_one_is_kept(string inToken, string fetched)
    {
        CitizenReading read = Read(Claim("name", inToken), Claim("name", fetched));

        Assert.Equal(inToken, read.Citizen.Name.Reveal());
        Assert.Empty(read.Flaws);
    }

    [Theory]
    [InlineData("name", "Nguyễn Thị Lan", "Nguyễn Thị Lân")]
    [InlineData("name", "Nguyễn Thị Lan", "NGUYEN THI LAN")]
    [InlineData("birthdate", "1990-05-14", "1990-05-15")]
    [InlineData("birthdate", "1990", "1991-05-14")]
    [InlineData("birthdate", "1990-05", "1990-06-14")]
    [InlineData("personal_identification_number", "000190000001", "000190000002")]
    [InlineData("account_type", "citizen", "foreigner")]
    public void What_differs_in_more_than_its_spelling_is_refused_and_nothing_of_it_is_said(string claim, string inToken, string fetched)
    {
        LoginException refused = Assert.Throws<LoginException>(() => Read(Claim(claim, inToken), Claim(claim, fetched)));

        Assert.Equal(ErrorCodes.UserInfoRefused, refused.Error);
        Assert.Contains(claim, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(inToken, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_date_of_which_one_source_knows_less_agrees_with_the_other()
    {
        Assert.Equal("1990", Read(Claim("birthdate", "1990"), Claim("birthdate", "1990-05-14")).Citizen.BirthDate.Reveal());
        Assert.Equal("1990-05-14", Read(Claim("birthdate", "1990-05-14"), Claim("birthdate", "1990-05")).Citizen.BirthDate.Reveal());
    }

    [Theory]
    [InlineData("personal_identification_number", "\"12\"", "2 digits")]
    [InlineData("personal_identification_number", "\"00019000000\"", "11 digits")]
    [InlineData("personal_identification_number", "190000001", "a number, which has lost its leading zeros")]
    [InlineData("personal_identification_number", "\"000 190 000 01\"", "the form 999 999 999 99")]
    [InlineData("legacy_identity_number", "\"000190000001\"", "12 digits")]
    [InlineData("birthdate", "\"30/02/1990\"", "the form 99/99/9999")]
    [InlineData("birthdate", "\"1990-02-30\"", "the form 9999-99-99")]
    [InlineData("birthdate", "19900517", "a number, which has lost its leading zeros")]
    [InlineData("name", "[]", "a list of 0")]
    [InlineData("name", "[\"Lan\",\"Mai\"]", "a list of 2")]
    [InlineData("name", "\"Ng\\u0000\"", "a text of 3 characters with a control character")]
    [InlineData("account_type", "7", "a number, which has lost its leading zeros")]
    [InlineData("account_type", "{}", "an object")]
    public void What_cannot_be_used_counts_as_missing_and_its_form_is_said(string claim, string value, string form)
    {
        CitizenReading read = Read($$"""{"{{claim}}":{{value}}}""", null);

        Assert.Equal(new ClaimFlaw(claim, "ID token", form), Assert.Single(read.Flaws));
        Assert.Equal((default, null, null, default), (
            read.Citizen.Name, read.Citizen.Number, read.Citizen.LegacyNumber, read.Citizen.BirthDate));
        Assert.Equal(AccountType.Unknown, read.AccountType);
    }

    [Theory]
    [InlineData("personal_identification_number")]
    [InlineData("legacy_identity_number")]
    [InlineData("birthdate")]
    [InlineData("name")]
    public void An_empty_text_is_a_claim_that_was_not_said(string claim) => Assert.Empty(Read(Claim(claim, string.Empty), null).Flaws);

    [Fact]
    public void A_number_of_nine_digits_in_the_place_of_the_number_is_the_old_one()
    {
        CitizenReading read = Read(Claim("personal_identification_number", "012345678"), null);

        Assert.Null(read.Citizen.Number);
        Assert.Equal("012345678", read.Citizen.LegacyNumber?.Reveal());
        Assert.Empty(read.Flaws);
    }

    [Fact]
    public void The_old_number_under_its_own_name_comes_first()
    {
        const string Claims = """{"personal_identification_number":"012345678","legacy_identity_number":"876543210"}""";

        Assert.Equal("876543210", Read(Claims, null).Citizen.LegacyNumber?.Reveal());
    }

    [Fact]
    public void What_UserInfo_says_well_stands_in_for_a_signed_claim_that_cannot_be_used()
    {
        CitizenReading read = Read(Claim("birthdate", "1990-02-30"), Claim("birthdate", "1990-05-14"));

        Assert.Equal("1990-05-14", read.Citizen.BirthDate.Reveal());
        Assert.Single(read.Flaws);
    }

    [Theory]
    [InlineData("Citizen")]
    [InlineData("citizen")]
    [InlineData("CITIZEN")]
    public void A_type_of_account_is_read_whatever_its_letter_case(string type) =>
        Assert.Equal(AccountType.Citizen, Read(Claim("account_type", type), null).AccountType);

    [Fact]
    public void A_type_of_account_that_nobody_knows_contradicts_nothing() =>
        Assert.Equal(AccountType.Citizen, Read(Claim("account_type", "citizen"), Claim("account_type", "resident")).AccountType);

    private static string Claim(string name, string value) => $$"""{"{{name}}":"{{value}}"}""";

    private static CitizenReading Read(string idToken, string? userInfo) =>
        CitizenClaims.Read(Parse(idToken), userInfo is null ? null : Parse(userInfo), new CitizenClaimNames());

    private static StrictObject Parse(string json)
    {
        Assert.True(StrictObject.TryRead(Encoding.UTF8.GetBytes(json), out StrictObject? read));
        return read;
    }
}
