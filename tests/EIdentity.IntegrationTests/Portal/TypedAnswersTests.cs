extern alias Portal;

using Portal::PublicServicePortal;

namespace EIdentity.IntegrationTests;

public sealed class TypedAnswersTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    [Theory]
    [InlineData("14/05/1990")]
    [InlineData("14/5/1990")]
    [InlineData("14-05-1990")]
    [InlineData("14-5-1990")]
    [InlineData("14.5.1990")]
    [InlineData("14.05.1990")]
    [InlineData("14 05 1990")]
    [InlineData("14 5 1990")]
    [InlineData(" 14 / 05 / 1990 ")]
    [InlineData("14. 5. 1990")]
    [InlineData("14051990")]
    [InlineData("1990-05-14")]
    public void A_birth_date_is_read_as_people_and_browsers_write_it(string typed)
    {
        Assert.Equal(DateFlaw.None, TypedBirthDate.Read(typed, Today, out PartialDate date));
        Assert.Equal("14/05/1990", date.RevealAsVietnamese());
        Assert.Equal("14/05/1990", TypedBirthDate.Tidy(typed));
    }

    [Theory]
    [InlineData("5/1938", "05/1938")]
    [InlineData("05-1938", "05/1938")]
    [InlineData("051938", "05/1938")]
    [InlineData("1938-05", "05/1938")]
    [InlineData("1938", "1938")]
    public void What_the_oldest_do_not_know_may_be_left_out(string typed, string kept)
    {
        Assert.Equal(DateFlaw.None, TypedBirthDate.Read(typed, Today, out _));
        Assert.Equal(kept, TypedBirthDate.Tidy(typed));
    }

    [Theory]
    [InlineData(null, DateFlaw.Missing)]
    [InlineData("", DateFlaw.Missing)]
    [InlineData("  ", DateFlaw.Missing)]
    [InlineData("hôm qua", DateFlaw.Unreadable)]
    [InlineData("14/05/90", DateFlaw.Unreadable)]
    [InlineData("14/05/19900", DateFlaw.Unreadable)]
    [InlineData("١٤/٠٥/١٩٩٠", DateFlaw.Unreadable)]
    [InlineData("14//1990", DateFlaw.Unreadable)]
    [InlineData("31/02/1990", DateFlaw.NotInCalendar)]
    [InlineData("29/02/2025", DateFlaw.NotInCalendar)]
    [InlineData("14/13/1990", DateFlaw.NotInCalendar)]
    [InlineData("0/5/1990", DateFlaw.NotInCalendar)]
    [InlineData("00/1990", DateFlaw.NotInCalendar)]
    [InlineData("25/11/2026", DateFlaw.InFuture)]
    [InlineData("12/2026", DateFlaw.InFuture)]
    [InlineData("2027", DateFlaw.InFuture)]
    [InlineData("9999", DateFlaw.InFuture)]
    [InlineData("1/1/0001", DateFlaw.TooEarly)]
    [InlineData("1/1/0000", DateFlaw.NotInCalendar)]
    [InlineData("31/12/1899", DateFlaw.TooEarly)]
    [InlineData("0001", DateFlaw.TooEarly)]
    public void What_is_no_birth_date_is_named_by_what_is_wrong_with_it(string? typed, DateFlaw flaw) =>
        Assert.Equal(flaw, TypedBirthDate.Read(typed, Today, out _));

    [Fact]
    public void Who_is_born_today_is_born() =>
        Assert.Equal(DateFlaw.None, TypedBirthDate.Read("24/11/2026", Today, out _));

    [Fact]
    public void Each_flaw_of_a_date_has_a_sentence_of_its_own()
    {
        PortalTexts texts = new(EIdentity.AspNetCore.PageLanguage.Vietnamese);
        DateFlaw[] flaws = [.. Enum.GetValues<DateFlaw>().Except([DateFlaw.None])];

        Assert.Equal(flaws.Length, flaws.Select(flaw => texts.BirthDateProblem(flaw, "31/02/1990")).Distinct().Count());
    }

    [Theory]
    [InlineData("0900 000 000")]
    [InlineData("0900000000")]
    [InlineData("0900.000.000")]
    [InlineData("0900-000-000")]
    [InlineData("(0900) 000 000")]
    [InlineData("0900–000–000")]
    [InlineData("0900\u00a0000\u00a0000")]
    [InlineData("+84 900 000 000")]
    [InlineData("+84900000000")]
    [InlineData("84900000000")]
    [InlineData("84 900 000 000")]
    public void A_phone_number_is_read_however_it_is_parted(string typed)
    {
        Assert.True(TypedPhone.IsValid(typed));
        Assert.Equal("0900000000", TypedPhone.Tidy(typed));
    }

    [Theory]
    [InlineData("12")]
    [InlineData("090000000")]
    [InlineData("0900 000 00000")]
    [InlineData("8490000000")]
    [InlineData("+1 900 000 000")]
    [InlineData("0900 000 00x")]
    [InlineData("٠٩٠٠٠٠٠٠٠٠")]
    public void What_is_no_phone_number_stays_as_it_was_typed(string typed)
    {
        Assert.False(TypedPhone.IsValid(typed));
        Assert.Equal(typed, TypedPhone.Tidy(typed));
    }

    [Theory]
    [InlineData("1900 0000 (minh họa)", "tel:19000000", "1900 0000", " (minh họa)")]
    [InlineData("+84 24 3000 0000", "tel:+842430000000", "+84 24 3000 0000", "")]
    [InlineData("Bộ phận Một cửa", null, null, "Bộ phận Một cửa")]
    public void A_number_of_the_help_desk_can_be_dialled(string setting, string? address, string? shown, string rest) =>
        Assert.Equal(new HelpDeskNumber(address, shown, rest), HelpDeskNumber.In(setting));
}
