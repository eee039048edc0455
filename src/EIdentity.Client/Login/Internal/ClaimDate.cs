using System.Globalization;

namespace EIdentity.Client;

/// <summary>Reads a birth date of which parts may be unknown: what is known is kept, zeros are not known.</summary>
internal static class ClaimDate
{
    private const int YearLength = 4;
    private const int PartLength = 2;
    private const int LeapYear = 2000;
    private const int LastMonth = 12;
    private const int LongestMonth = 31;

    /// <summary>Reads a date.</summary>
    /// <param name="text">The claim.</param>
    /// <param name="form">The form that the settings name.</param>
    /// <param name="date">The date; empty when the year is not known.</param>
    /// <returns><see langword="false"/> when it is of another form, or no such date exists.</returns>
    public static bool TryRead(string text, BirthDateForm form, out PartialDate date)
    {
        date = default;
        string[] parts = form switch
        {
            BirthDateForm.Compact => text.Length switch
            {
                YearLength => [text],
                YearLength + PartLength => [text[..YearLength], text[YearLength..]],
                YearLength + (2 * PartLength) => [text[..YearLength], text[YearLength..^PartLength], text[^PartLength..]],
                _ => [],
            },
            BirthDateForm.DayMonthYear => [.. SplitAtOne(text).Reverse()],
            _ => text.Split('-'),
        };
        if (parts.Length is 0 or > 3
            || !TryReadPart(parts[0], YearLength, YearLength, out int year)
            || !TryReadPart(parts.ElementAtOrDefault(1), LeastLength(form), PartLength, out int month)
            || !TryReadPart(parts.ElementAtOrDefault(2), LeastLength(form), PartLength, out int day)
            || month > LastMonth
            || day > (month == 0 ? LongestMonth : DateTime.DaysInMonth(year == 0 ? LeapYear : year, month)))
        {
            return false;
        }

        date = (year, month, day) switch
        {
            (0, _, _) => default,
            (_, 0, _) => PartialDate.Of(year),
            (_, _, 0) => PartialDate.Of(year, month),
            _ => PartialDate.Of(new DateOnly(year, month, day)),
        };
        return true;
    }

    // One sign throughout: 1/2-1990 is no date that anybody writes.
    private static string[] SplitAtOne(string text)
    {
        int at = text.AsSpan().IndexOfAny("/-.");
        return at < 0 ? [text] : text.Split(text[at]);
    }

    // People leave the zero in front away; programs do not.
    private static int LeastLength(BirthDateForm form) => form == BirthDateForm.DayMonthYear ? 1 : PartLength;

    private static bool TryReadPart(string? part, int least, int most, out int number)
    {
        number = 0;
        return part is null
            || (part.Length >= least
                && part.Length <= most
                && int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out number));
    }
}
