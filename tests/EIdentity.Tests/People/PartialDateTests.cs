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

    [Theory]
    [InlineData("14/05/1990", "1990-05-14")]
    [InlineData("14-5-1990", "1990-05-14")]
    [InlineData("14.05.1990", "1990-05-14")]
    [InlineData(" 14 / 5 / 1990 ", "1990-05-14")]
    [InlineData("14 05 1990", "1990-05-14")]
    [InlineData("14051990", "1990-05-14")]
    [InlineData("1990-05-14", "1990-05-14")]
    [InlineData("5/1990", "1990-05")]
    [InlineData("05.1990", "1990-05")]
    [InlineData("051990", "1990-05")]
    [InlineData("1990-05", "1990-05")]
    [InlineData("1990", "1990")]
    public void What_people_type_is_read_day_first(string typed, string iso)
    {
        Assert.True(PartialDate.TryParseVietnamese(typed, out PartialDate date));

        Assert.Equal(PartialDate.Parse(iso), date);
    }

    [Theory]
    [InlineData("30/02/1990")]
    [InlineData("05/14/1990")]
    [InlineData("14/05/90")]
    [InlineData("1990/05/14")]
    [InlineData("/14/05/1990")]
    [InlineData("14//05/1990")]
    [InlineData("0/0/1990")]
    [InlineData("00/1990")]
    [InlineData("19900514")]
    [InlineData("14/05/1990 và")]
    [InlineData("")]
    [InlineData(null)]
    public void What_is_no_date_in_any_of_these_forms_is_refused(string? typed)
    {
        Assert.False(PartialDate.TryParseVietnamese(typed, out PartialDate date));
        Assert.True(date.IsEmpty);
    }

    [Fact]
    public void A_text_that_is_no_date_is_not_repeated()
    {
        FormatException refused = Assert.Throws<FormatException>(() => PartialDate.Parse("17/02/1990"));

        Assert.DoesNotContain("1990", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_year_is_not_the_first_of_january()
    {
        Assert.NotEqual(PartialDate.Of(new DateOnly(1955, 1, 1)), PartialDate.Of(1955));
        Assert.False(PartialDate.Of(1955).IsFull);
    }

    [Theory]
    [InlineData("1990-02-17", "1990-02-17", true)]
    [InlineData("1990-02-17", "1990-02", true)]
    [InlineData("1990-02-17", "1990", true)]
    [InlineData("1990-02-17", "1990-02-18", false)]
    [InlineData("1990-02-17", "1990-03", false)]
    [InlineData("1990-02-17", "1991", false)]
    public void Two_dates_agree_where_what_both_know_is_the_same(string one, string other, bool agree)
    {
        PartialDate left = PartialDate.Parse(one);
        PartialDate right = PartialDate.Parse(other);

        Assert.Equal(agree, left.AgreesWith(right));
        Assert.Equal(agree, right.AgreesWith(left));
    }

    [Fact]
    public void What_is_unknown_agrees_with_every_date()
    {
        Assert.True(PartialDate.Of(1955).AgreesWith(default));
        Assert.True(default(PartialDate).AgreesWith(PartialDate.Of(1955)));
    }

    [Fact]
    public void The_text_form_masks_the_date()
    {
        Assert.Equal("PartialDate(masked)", $"{PartialDate.Of(1955)}");
        Assert.Equal("PartialDate(unknown)", $"{default(PartialDate)}");
    }
}
