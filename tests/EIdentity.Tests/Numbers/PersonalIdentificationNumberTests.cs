namespace EIdentity.Tests;

public sealed class PersonalIdentificationNumberTests
{
    private const string Digits = "000190000123";

    // Names neither a province nor a country, so no citizen has such a number.
    private const string NoPlace = "999";

    [Fact]
    public void Twelve_digits_are_kept_and_revealed_as_they_were()
    {
        Assert.Equal(Digits, PersonalIdentificationNumber.Parse(Digits).Reveal());
    }

    [Theory]
    [InlineData("00019000012")]
    [InlineData("0001900001234")]
    [InlineData(" 00190000123")]
    [InlineData("00019000012\n")]
    [InlineData("00019000O123")]
    [InlineData("０００１９００００１２３")]
    [InlineData("٠٠٠١٩٠٠٠٠١٢٣")]
    [InlineData("+00190000123")]
    [InlineData("")]
    [InlineData(null)]
    public void Anything_else_is_refused(string? text)
    {
        Assert.False(PersonalIdentificationNumber.TryParse(text, out PersonalIdentificationNumber number));
        Assert.True(number.IsEmpty);
    }

    [Fact]
    public void A_refusal_does_not_repeat_the_text()
    {
        FormatException failure = Assert.Throws<FormatException>(() => PersonalIdentificationNumber.Parse("000123456789x"));

        Assert.DoesNotContain("000123456789", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Text_forms_mask_the_number()
    {
        PersonalIdentificationNumber number = PersonalIdentificationNumber.Parse(Digits);

        Assert.Equal("PersonalIdentificationNumber(masked)", $"{number}");
        Assert.Equal("•••••••••123", number.RevealLastDigits());
    }

    [Fact]
    public void The_default_holds_no_number_and_differs_from_twelve_zeros()
    {
        PersonalIdentificationNumber zeros = PersonalIdentificationNumber.Parse("000000000000");

        Assert.NotEqual(default, zeros);
        Assert.False(default(PersonalIdentificationNumber).IsSandboxRange);
        Assert.Throws<InvalidOperationException>(() => default(PersonalIdentificationNumber).Reveal());
    }

    [Theory]
    [InlineData("000", "090000001", 1990, Sex.Male)]
    [InlineData("000", "190000001", 1990, Sex.Female)]
    [InlineData(NoPlace, "200000001", 2000, Sex.Male)]
    [InlineData(NoPlace, "399000001", 2099, Sex.Female)]
    public void Hints_read_place_year_and_sex_out_of_the_digits(string place, string rest, int year, Sex sex)
    {
        PersonalIdentificationNumber number = PersonalIdentificationNumber.Parse(place + rest);

        Assert.Equal((place, year, sex), (number.RevealPlaceOfRegistrationHint(), number.RevealBirthYearHint(), number.RevealSexHint()));
    }

    [Theory]
    [InlineData("000", true)]
    [InlineData(NoPlace, false)]
    public void The_sandbox_range_is_told_apart(string place, bool expected)
    {
        Assert.Equal(expected, PersonalIdentificationNumber.Parse(place + "190000123").IsSandboxRange);
    }

    [Fact]
    public void Equal_digits_are_equal_numbers()
    {
        Assert.True(PersonalIdentificationNumber.Parse(Digits) == PersonalIdentificationNumber.Parse(Digits));
        Assert.True(PersonalIdentificationNumber.Parse(Digits) != PersonalIdentificationNumber.Parse("000190000124"));
    }

    [Fact]
    public void Parsing_allocates_nothing()
    {
        Assert.True(PersonalIdentificationNumber.TryParse(Digits, out _));
        Assert.False(PersonalIdentificationNumber.TryParse("000190000i23"u8, out _));
        long before = GC.GetAllocatedBytesForCurrentThread();

        bool isRead = PersonalIdentificationNumber.TryParse(Digits, out _)
            && PersonalIdentificationNumber.TryParse("000190000123"u8, out _);

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        Assert.True(isRead);
    }

    // Years that nobody has been born in yet, so that no citizen has such a number.
    [Theory]
    [InlineData("052", "Bình Định (nay thuộc Gia Lai)")]
    [InlineData("064", "Gia Lai")]
    [InlineData("279", "CN")]
    [InlineData("000", null)]
    [InlineData(NoPlace, null)]
    public void A_hint_names_the_place_of_registration(string prefix, string? name) =>
        Assert.Equal(name, PersonalIdentificationNumber.Parse(prefix + "999000001").RevealPlaceHint()?.FullName);

    [Theory]
    [InlineData("052", 2399, Sex.Female, NumberWarnings.None)]
    [InlineData("052", null, Sex.Unknown, NumberWarnings.None)]
    [InlineData("000", 2399, Sex.Female, NumberWarnings.None)]
    [InlineData(NoPlace, 2399, Sex.Female, NumberWarnings.PlaceUnknown)]
    [InlineData("052", 2398, Sex.Female, NumberWarnings.BirthYearDiffers)]
    [InlineData("052", 2399, Sex.Male, NumberWarnings.SexDiffers)]
    [InlineData(NoPlace, 1990, Sex.Male, NumberWarnings.PlaceUnknown | NumberWarnings.BirthYearDiffers | NumberWarnings.SexDiffers)]
    public void What_does_not_fit_is_a_warning(string prefix, int? year, Sex sex, NumberWarnings expected) =>
        Assert.Equal(expected, PersonalIdentificationNumber.Parse(prefix + "999000001").RevealWarnings(year, sex));

    [Fact]
    public void A_person_is_compared_with_the_number()
    {
        Citizen citizen = new() { Number = PersonalIdentificationNumber.Parse(Digits), BirthDate = PartialDate.Of(1991), Sex = Sex.Female };

        Assert.Equal(NumberWarnings.BirthYearDiffers, citizen.RevealNumberWarnings());
        Assert.Equal(NumberWarnings.None, new Citizen { Sex = Sex.Male }.RevealNumberWarnings());
    }
}
