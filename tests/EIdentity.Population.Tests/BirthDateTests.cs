using static EIdentity.Population.Tests.Answers;

namespace EIdentity.Population.Tests;

/// <summary>Holds that of a birth date with unknown parts the known ones are kept, and held against the question.</summary>
public sealed class BirthDateTests
{
    private const string Date = "<Nam>1990</Nam><NgayThangNam>19900517</NgayThangNam>";

    [Theory]
    [InlineData("<Nam>1990</Nam><NgayThangNam>19900000</NgayThangNam>", "1990")]
    [InlineData("<NgayThangNam>19900000</NgayThangNam>", "1990")]
    [InlineData("<NgayThangNam>19900500</NgayThangNam>", "1990-05")]
    [InlineData("<NgayThangNam>19900017</NgayThangNam>", "1990")]
    [InlineData("<NgayThangNam>1990</NgayThangNam>", "1990")]
    [InlineData("<Nam>1990</Nam><NgayThangNam>00000517</NgayThangNam>", "1990")]
    [InlineData("<Nam>0</Nam><NgayThangNam>19900517</NgayThangNam>", "1990-05-17")]
    [InlineData("<Nam>0000</Nam><NgayThangNam>00000000</NgayThangNam>", "")]
    [InlineData("<Nam> </Nam><NgayThangNam>0000</NgayThangNam>", "")]
    [InlineData("<Nam>1990</Nam><NgayThangNam> 19900517 </NgayThangNam>", "1990-05-17")]
    public async Task What_is_known_is_kept(string date, string expected)
    {
        await using RegisterUnderTest test = Answering(date);

        Assert.Equal(expected, (await test.FindLanAsync(CitizenFields.BirthDate)).BirthDate.Reveal());
    }

    [Theory]
    [InlineData("<Nam>1991</Nam><NgayThangNam>19900000</NgayThangNam>", "NgayThangNam and Nam disagree")]
    [InlineData("<NgayThangNam>19901300</NgayThangNam>", "NgayThangNam is not a date of the form yyyyMMdd")]
    [InlineData("<NgayThangNam>19900099</NgayThangNam>", "NgayThangNam is not a date of the form yyyyMMdd")]
    [InlineData("<NgayThangNam>00000230</NgayThangNam>", "NgayThangNam is not a date of the form yyyyMMdd")]
    [InlineData("<NgayThangNam>19910229</NgayThangNam>", "NgayThangNam is not a date of the form yyyyMMdd")]
    [InlineData("<NgayThangNam>199005</NgayThangNam>", "NgayThangNam is not a date of the form yyyyMMdd")]
    [InlineData("<NgayThangNam>1990-05-17</NgayThangNam>", "NgayThangNam is not a date of the form yyyyMMdd")]
    [InlineData("<NgayThangNam>١٩٩٠٠٥١٧</NgayThangNam>", "NgayThangNam is not a date of the form yyyyMMdd")]
    [InlineData("<Nam>90</Nam>", "Nam is not a year of four digits")]
    [InlineData("<Nam>00000</Nam>", "Nam is not a year of four digits")]
    public async Task A_date_that_cannot_be_or_contradicts_itself_is_refused(string date, string said)
    {
        await using RegisterUnderTest test = Answering(date);

        PopulationRegisterException refused = await Assert.ThrowsAsync<PopulationRegisterException>(
            () => test.FindLanAsync(CitizenFields.Sex));

        Assert.Equal(ErrorCodes.RegisterAnswerMalformed, refused.Error);
        Assert.Contains(said, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<NgayThangNam>19900600</NgayThangNam>")]
    [InlineData("<NgayThangNam>19910000</NgayThangNam>")]
    [InlineData("<Nam>1990</Nam><NgayThangNam>19900516</NgayThangNam>")]
    public async Task Each_part_that_both_know_must_be_the_same(string date)
    {
        await using RegisterUnderTest test = Answering(date);

        PopulationRegisterException refused = await Assert.ThrowsAsync<PopulationRegisterException>(
            () => test.FindLanAsync(CitizenFields.Sex));

        Assert.Equal(ErrorCodes.RegisterAnswerOfAnotherPerson, refused.Error);
    }

    [Theory]
    [InlineData(1990, null, true)]
    [InlineData(1990, 5, true)]
    [InlineData(1990, 6, false)]
    [InlineData(1991, null, false)]
    public async Task Who_is_asked_by_less_is_found_by_more(int year, int? month, bool isFound)
    {
        PartialDate asked = month is { } known ? PartialDate.Of(year, known) : PartialDate.Of(year);
        PersonIdentity person = PersonIdentity.Of(The.Lan.Number!.Value, The.Lan.Name, asked);
        await using RegisterUnderTest test = Answering(Date);

        Exception? refused = await Record.ExceptionAsync(() => test.Register.FindAsync(person, CitizenFields.Sex, The.Purpose));

        Assert.Equal(isFound, refused is null);
    }

    private static RegisterUnderTest Answering(string date) =>
        new RegisterUnderTest().Answering(People(LanRecord.Replace(Date, date, StringComparison.Ordinal)));
}
