namespace EIdentity.Population.Tests;

public sealed class PersonIdentityTests
{
    private static readonly PersonName Name = PersonName.Parse(The.LanName);
    private static readonly PartialDate Born = PartialDate.Of(1990);
    private static readonly PersonalIdentificationNumber Number = PersonalIdentificationNumber.Parse(The.LanNumber);
    private static readonly LegacyIdentityNumber Legacy = LegacyIdentityNumber.Parse(The.LegacyNumber);

    [Fact]
    public void A_citizen_with_both_numbers_is_named_by_the_personal_one()
    {
        PersonIdentity identity = PersonIdentity.From(
            new Citizen { Number = Number, LegacyNumber = Legacy, Name = Name, BirthDate = Born });

        Assert.Equal((Number, null), (identity.Number, identity.LegacyNumber));
    }

    [Fact]
    public void A_citizen_with_only_an_old_number_is_named_by_it()
    {
        PersonIdentity identity = PersonIdentity.From(new Citizen { LegacyNumber = Legacy, Name = Name, BirthDate = Born });

        Assert.Equal((null, Legacy), (identity.Number, identity.LegacyNumber));
    }

    public static TheoryData<Citizen> Incomplete =>
    [
        new Citizen { Name = Name, BirthDate = Born },
        new Citizen { Number = Number, BirthDate = Born },
        new Citizen { Number = Number, Name = Name },
    ];

    [Theory]
    [MemberData(nameof(Incomplete))]
    public void A_citizen_with_a_missing_part_names_nobody(Citizen citizen)
    {
        Assert.False(PersonIdentity.TryFrom(citizen, out _));
        Assert.Throws<ArgumentException>(() => PersonIdentity.From(citizen));
    }

    [Fact]
    public void Each_missing_part_is_a_mistake_of_the_caller()
    {
        Assert.Throws<ArgumentException>("number", () => PersonIdentity.Of(default(PersonalIdentificationNumber), Name, Born));
        Assert.Throws<ArgumentException>("legacyNumber", () => PersonIdentity.Of(default(LegacyIdentityNumber), Name, Born));
        Assert.Throws<ArgumentException>("name", () => PersonIdentity.Of(Number, default, Born));
        Assert.Throws<ArgumentException>("birthDate", () => PersonIdentity.Of(Number, Name, default));
    }
}
