namespace EIdentity.Sandbox.Tests;

public class PeopleTests
{
    public static TheoryData<string> Keys => [.. People.All.Select(person => person.Key)];

    [Theory]
    [MemberData(nameof(Keys))]
    public void A_number_lies_in_the_sandbox_s_range_and_fits_sex_and_birth(string key)
    {
        Citizen citizen = People.All.Single(person => person.Key == key).Citizen;

        if (citizen.Number is { } number)
        {
            Assert.True(number.IsSandboxRange);
            Assert.Equal(
                (citizen.Sex.Reveal(), citizen.BirthDate.RevealYear()),
                (number.RevealSexHint(), number.RevealBirthYearHint()));
        }
    }

    [Fact]
    public void Nobody_has_level_2_without_a_personal_identification_number() => Assert.DoesNotContain(
        People.All,
        static person => person.AccountLevel == AssuranceLevel.Level2 && person.Citizen.Number is null);

    [Theory]
    [MemberData(nameof(Keys))]
    public void A_person_has_a_reason_in_both_languages_and_does_not_print(string key)
    {
        SandboxPerson person = People.All.Single(candidate => candidate.Key == key);

        Assert.NotEmpty(person.Reason);
        Assert.NotEmpty(person.ReasonInVietnamese);
        Assert.Equal($"SandboxPerson({key})", person.ToString());
    }

    [Fact]
    public void Nobody_shares_a_key_a_subject_or_a_number()
    {
        Assert.Distinct(People.All.Select(person => person.Key));
        Assert.Distinct(People.All.Select(person => person.Subject));
        Assert.Distinct(People.All.Select(person =>
            person.Citizen.Number?.Reveal() ?? person.Citizen.LegacyNumber?.Reveal() ?? person.Citizen.PassportNumber.Reveal()));
    }
}
