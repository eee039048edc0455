namespace EIdentity.Client.Tests;

public sealed class ClaimDateTests
{
    [Theory]
    [InlineData("1990-05-17", BirthDateForm.YearMonthDay, "1990-05-17")]
    [InlineData("1990-05", BirthDateForm.YearMonthDay, "1990-05")]
    [InlineData("1990", BirthDateForm.YearMonthDay, "1990")]
    [InlineData("0000-05-12", BirthDateForm.YearMonthDay, "")]
    [InlineData("0000", BirthDateForm.YearMonthDay, "")]
    [InlineData("0000-00-00", BirthDateForm.YearMonthDay, "")]
    [InlineData("1990-00-00", BirthDateForm.YearMonthDay, "1990")]
    [InlineData("1990-05-00", BirthDateForm.YearMonthDay, "1990-05")]
    [InlineData("1990-00-17", BirthDateForm.YearMonthDay, "1990")]
    [InlineData("0000-02-29", BirthDateForm.YearMonthDay, "")]
    [InlineData("17/05/1990", BirthDateForm.DayMonthYear, "1990-05-17")]
    [InlineData("7/5/1990", BirthDateForm.DayMonthYear, "1990-05-07")]
    [InlineData("17-05-1990", BirthDateForm.DayMonthYear, "1990-05-17")]
    [InlineData("17.05.1990", BirthDateForm.DayMonthYear, "1990-05-17")]
    [InlineData("05/1990", BirthDateForm.DayMonthYear, "1990-05")]
    [InlineData("00/00/1990", BirthDateForm.DayMonthYear, "1990")]
    [InlineData("1990", BirthDateForm.DayMonthYear, "1990")]
    [InlineData("19900517", BirthDateForm.Compact, "1990-05-17")]
    [InlineData("199005", BirthDateForm.Compact, "1990-05")]
    [InlineData("19900000", BirthDateForm.Compact, "1990")]
    public void What_is_known_of_a_date_is_kept(string text, BirthDateForm form, string known)
    {
        Assert.True(ClaimDate.TryRead(text, form, out PartialDate date));
        Assert.Equal(known, date.Reveal());
    }

    [Theory]
    [InlineData("1990-13-01", BirthDateForm.YearMonthDay)]
    [InlineData("1990-02-30", BirthDateForm.YearMonthDay)]
    [InlineData("1991-02-29", BirthDateForm.YearMonthDay)]
    [InlineData("1990-5-7", BirthDateForm.YearMonthDay)]
    [InlineData("90-05-17", BirthDateForm.YearMonthDay)]
    [InlineData("17/05/1990", BirthDateForm.YearMonthDay)]
    [InlineData("1990-05-17T00:00:00", BirthDateForm.YearMonthDay)]
    [InlineData("1990-05-17-01", BirthDateForm.YearMonthDay)]
    [InlineData(" 1990", BirthDateForm.YearMonthDay)]
    [InlineData("", BirthDateForm.YearMonthDay)]
    [InlineData("1/2-1990", BirthDateForm.DayMonthYear)]
    [InlineData("30/02/1990", BirthDateForm.DayMonthYear)]
    [InlineData("1990/05/17", BirthDateForm.DayMonthYear)]
    [InlineData("1990517", BirthDateForm.Compact)]
    [InlineData("+9900517", BirthDateForm.Compact)]
    public void What_is_no_date_of_the_form_is_none(string text, BirthDateForm form) =>
        Assert.False(ClaimDate.TryRead(text, form, out _));
}
