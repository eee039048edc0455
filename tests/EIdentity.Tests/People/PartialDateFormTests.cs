using System.Globalization;
using System.Text;

namespace EIdentity.Tests;

public sealed class PartialDateFormTests
{
    [Theory]
    [InlineData("1990-05-14", PartialDateForm.Iso, "1990-05-14")]
    [InlineData("1990-05", PartialDateForm.Iso, "1990-05")]
    [InlineData("1990", PartialDateForm.Iso, "1990")]
    [InlineData("19900514", PartialDateForm.Register, "1990-05-14")]
    [InlineData("19900500", PartialDateForm.Register, "1990-05")]
    [InlineData("19900000", PartialDateForm.Register, "1990")]
    [InlineData("1990", PartialDateForm.Register, "1990")]
    [InlineData("14051990", PartialDateForm.QrCode, "1990-05-14")]
    [InlineData("1990", PartialDateForm.QrCode, "1990")]
    [InlineData("14/05/1990", PartialDateForm.Chip, "1990-05-14")]
    public void A_form_is_read_out_of_text_and_utf8(string text, PartialDateForm form, string iso)
    {
        Assert.True(PartialDate.TryParse(text, form, out PartialDate date));
        Assert.True(PartialDate.TryParse(Encoding.UTF8.GetBytes(text), form, out PartialDate fromUtf8));

        Assert.Equal((PartialDate.Parse(iso), PartialDate.Parse(iso)), (date, fromUtf8));
    }

    [Theory]
    [InlineData("14051990", PartialDateForm.Register)]
    [InlineData("19900514", PartialDateForm.QrCode)]
    [InlineData("19900014", PartialDateForm.Register)]
    [InlineData("19900230", PartialDateForm.Register)]
    [InlineData("00000514", PartialDateForm.Register)]
    [InlineData("00000000", PartialDateForm.Register)]
    [InlineData("0000", PartialDateForm.Register)]
    [InlineData("1990-05-14", PartialDateForm.Chip)]
    [InlineData("14/5/1990", PartialDateForm.Chip)]
    [InlineData("1990", PartialDateForm.Chip)]
    [InlineData("19900514 ", PartialDateForm.Register)]
    [InlineData("Không thời hạn", PartialDateForm.Chip)]
    [InlineData("１９９０", PartialDateForm.Register)]
    [InlineData("", PartialDateForm.QrCode)]
    [InlineData(null, PartialDateForm.Iso)]
    public void What_has_another_form_or_no_day_is_refused(string? text, PartialDateForm form)
    {
        Assert.False(PartialDate.TryParse(text, form, out PartialDate date));
        Assert.False(PartialDate.TryParse(Encoding.UTF8.GetBytes(text ?? ""), form, out _));
        Assert.True(date.IsEmpty);
    }

    [Fact]
    public void A_form_that_does_not_exist_is_misuse() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => PartialDate.TryParse("1990", (PartialDateForm)9, out _));

    // The fourth digit spells the century.
    [Theory]
    [InlineData("900514", "000190000123", "1990-05-14")]
    [InlineData("900514", "000390000123", "2090-05-14")]
    [InlineData("120229", "000312000123", "2012-02-29")]
    [InlineData("120229", "000113000123", "1912-02-29")]
    [InlineData("130229", "000113000123", null)]
    [InlineData("900000", "000190000123", null)]
    [InlineData("90<<<<", "000190000123", null)]
    [InlineData("19900514", "000190000123", null)]
    [InlineData(null, "000190000123", null)]
    public void The_machine_readable_lines_take_the_century_from_the_number(string? text, string number, string? iso)
    {
        bool isRead = PartialDate.TryParseMachineReadable(text, PersonalIdentificationNumber.Parse(number), out PartialDate date);

        Assert.Equal((iso is not null, iso ?? ""), (isRead, date.Reveal()));
    }

    [Theory]
    [InlineData("1990-05-14", "19900514")]
    [InlineData("1990-05", "1990")]
    [InlineData("0955", "0955")]
    public void The_register_is_asked_with_a_day_or_a_year(string iso, string asked) =>
        Assert.Equal(asked, PartialDate.Parse(iso).RevealAsRegister());

    [Fact]
    public void The_unknown_date_is_an_empty_text() => Assert.Equal("", default(PartialDate).RevealAsRegister());

    [Fact]
    public void Reading_allocates_nothing()
    {
        ReadAll();
        long before = GC.GetAllocatedBytesForCurrentThread();

        bool isRead = ReadAll();

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        Assert.True(isRead);
    }

    [Fact]
    public void Drawn_dates_are_read_as_the_calendar_says()
    {
        Random random = new(Drawn.Seed);
        for (int i = 0; i < Drawn.Count; i++)
        {
            (int year, int month, int day) = (random.Next(1, 10_000), random.Next(0, 14), random.Next(0, 33));
            string iso = Text($"{year:D4}-{month:D2}-{day:D2}");
            string known = IsDay(year, month, day) ? iso : "";
            string registered = (month, day) switch
            {
                (0, 0) => iso[..4],
                ( <= 12, 0) => iso[..7],
                _ => known,
            };

            Assert.Equal(known, Read(iso, PartialDateForm.Iso));
            Assert.Equal(known, Read(Text($"{day:D2}{month:D2}{year:D4}"), PartialDateForm.QrCode));
            Assert.Equal(known, Read(Text($"{day:D2}/{month:D2}/{year:D4}"), PartialDateForm.Chip));
            Assert.Equal(registered, Read(Text($"{year:D4}{month:D2}{day:D2}"), PartialDateForm.Register));
            Assert.Equal(known, ReadTyped(Text($"{day} - {month}.{year:D4}")));
        }
    }

    private static bool ReadAll() =>
        PartialDate.TryParse("1990-05-14"u8, PartialDateForm.Iso, out _)
        & PartialDate.TryParse("19900514", PartialDateForm.Register, out _)
        & PartialDate.TryParse("14051990"u8, PartialDateForm.QrCode, out _)
        & PartialDate.TryParse("14/05/1990", PartialDateForm.Chip, out _)
        & PartialDate.TryParseVietnamese(" 14 - 5.1990", out _);

    private static string Read(string text, PartialDateForm form) =>
        PartialDate.TryParse(text, form, out PartialDate date) ? date.Reveal() : "";

    private static string ReadTyped(string text) => PartialDate.TryParseVietnamese(text, out PartialDate date) ? date.Reveal() : "";

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    // The calendar, written apart: thirty days has November.
    private static bool IsDay(int year, int month, int day)
    {
        bool isLeap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0);
        int longest = month switch
        {
            2 => isLeap ? 29 : 28,
            4 or 6 or 9 or 11 => 30,
            >= 1 and <= 12 => 31,
            _ => 0,
        };
        return day >= 1 && day <= longest;
    }
}
