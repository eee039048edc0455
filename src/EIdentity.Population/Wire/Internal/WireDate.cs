namespace EIdentity.Population;

/// <summary>Reads birth dates: <c>NgayThangNam</c> is <c>yyyyMMdd</c>, <c>Nam</c> is <c>yyyy</c>.</summary>
internal static class WireDate
{
    private const int FullLength = 8;
    private const int YearLength = 4;
    private const int LongestMonth = 31;

    /// <summary>In the year that is not known there may have been a 29 February.</summary>
    private const int LeapYear = 2000;

    /// <summary>Reads the register's date: what is known of it is kept, and zeros stand for what is not.</summary>
    /// <remarks>One or both elements may be there, and they may not contradict each other.</remarks>
    /// <exception cref="PopulationRegisterException">EID3008: the date does not exist, or the two disagree.</exception>
    public static PartialDate Read(AnswerElement? element)
    {
        if (element?.Group(AnswerNames.OfDate) is null)
        {
            return default;
        }

        PartialDate date = ReadDate(element.Text("NgayThangNam"));
        PartialDate year = ReadYear(element.Text("Nam"))
            ?? throw AnswerElement.Malformed("Nam is not a year of four digits");
        if (date.IsEmpty || year.IsEmpty)
        {
            return date.IsEmpty ? year : date;
        }

        return date.RevealYear() == year.RevealYear() ? date : throw AnswerElement.Malformed("NgayThangNam and Nam disagree");
    }

    private static PartialDate ReadDate(string text)
    {
        PartialDate? date = text.Length == FullLength ? ReadFull(text) : ReadYear(text);
        return date ?? throw AnswerElement.Malformed("NgayThangNam is not a date of the form yyyyMMdd");
    }

    // A month without its year, or a day without its month, says nothing that could be kept; but it must be one.
    private static PartialDate? ReadFull(string text)
    {
        if (WireNumber.TryRead(text) is not { } number)
        {
            return null;
        }

        (int year, int month, int day) = (number / 10_000, number / 100 % 100, number % 100);
        int longest = month is >= 1 and <= 12 ? DateTime.DaysInMonth(year == 0 ? LeapYear : year, month) : LongestMonth;
        return (month > 12 || day > longest) ? null : (year, month, day) switch
        {
            (0, _, _) => default(PartialDate),
            (_, 0, _) => PartialDate.Of(year),
            (_, _, 0) => PartialDate.Of(year, month),
            _ => PartialDate.Of(new DateOnly(year, month, day)),
        };
    }

    private static PartialDate? ReadYear(string text) => text switch
    {
        "" or "0" or "0000" => default(PartialDate),
        { Length: YearLength } when WireNumber.TryRead(text) is { } year => PartialDate.Of(year),
        _ => null,
    };
}
