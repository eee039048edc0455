namespace EIdentity.Tests;

public sealed class PartialDateTests
{
    [Theory]
    [InlineData("1990-02-17", "17/02/1990")]
    [InlineData("1990-02", "02/1990")]
    [InlineData("1955", "1955")]
    public void What_is_known_is_read_and_written_and_no_more(string iso, string vietnamese)
    {
        Assert.True(PartialDate.TryParse(iso, out PartialDate date));

        Assert.Equal((iso, vietnamese), (date.Reveal(), date.RevealAsVietnamese()));
    }

    [Theory]
    [InlineData("1990-02-30")]
    [InlineData("1955-00-00")]
    [InlineData("0000-01-01")]
    [InlineData("0000")]
    [InlineData("19900217")]
    [InlineData("17/02/1990")]
    [InlineData("1990-2-7")]
    [InlineData("")]
    [InlineData(null)]
    public void Impossible_dates_are_refused_not_repaired(string? text)
    {
        Assert.False(PartialDate.TryParse(text, out PartialDate date));
        Assert.True(date.IsEmpty);
    }

    [Fact]
    public void A_year_is_not_the_first_of_january()
    {
        Assert.NotEqual(PartialDate.Of(new DateOnly(1955, 1, 1)), PartialDate.Of(1955));
        Assert.False(PartialDate.Of(1955).IsFull);
    }

    [Fact]
    public void The_text_form_masks_the_date()
    {
        Assert.Equal("PartialDate(masked)", $"{PartialDate.Of(1955)}");
        Assert.Equal("PartialDate(unknown)", $"{default(PartialDate)}");
    }
}
