using System.Globalization;
using System.Text.RegularExpressions;
using EIdentity;

namespace PublicServicePortal;

/// <summary>Reads a date of birth in the forms in which people write one, day first, and in the one that browsers fill in.</summary>
/// <remarks>14/05/1990, 14-5-1990, 14.05.1990, 14 05 1990, 14051990, 1990-05-14; of the oldest 05/1990 or 1990.</remarks>
public static partial class TypedBirthDate
{
    private const int Earliest = 1900;

    /// <summary>Says what is wrong with a text, or gives the date.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="today">The day after which nobody is born yet.</param>
    /// <param name="date">The date; month and day are unknown where they were not typed.</param>
    public static DateFlaw Read(string? text, DateOnly today, out PartialDate date)
    {
        date = default;
        if (string.IsNullOrWhiteSpace(text))
        {
            return DateFlaw.Missing;
        }

        Match match = Written().Match(text.Trim());
        if (!match.Success)
        {
            return DateFlaw.Unreadable;
        }

        int year = NumberOf(match, "year")!.Value;
        int? month = NumberOf(match, "month");
        int? day = NumberOf(match, "day");
        if (month is < 1 or > 12 || day < 1 || (year > 0 && day is { } given && given > DateTime.DaysInMonth(year, month!.Value)))
        {
            return DateFlaw.NotInCalendar;
        }

        if (year < Earliest)
        {
            return DateFlaw.TooEarly;
        }

        if (new DateOnly(year, month ?? 1, day ?? 1) > today)
        {
            return DateFlaw.InFuture;
        }

        date = (month, day) switch
        {
            ({ } m, { } d) => PartialDate.Of(new DateOnly(year, m, d)),
            ({ } m, null) => PartialDate.Of(year, m),
            _ => PartialDate.Of(year),
        };
        return DateFlaw.None;
    }

    /// <summary>Writes what can be read in one form, dd/MM/yyyy, and leaves the rest as it was typed.</summary>
    public static string? Tidy(string? text) => Read(text, DateOnly.MaxValue, out PartialDate date) == DateFlaw.None
        ? date.RevealAsVietnamese()
        : text;

    private static int? NumberOf(Match match, string part) => match.Groups[part] is { Success: true, ValueSpan: var digits }
        ? int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture)
        : null;

    [GeneratedRegex(
        """
        ^(?:
            (?: (?<day>[0-9]{1,2}) \s*[/.\s-]\s* )? (?<month>[0-9]{1,2}) \s*[/.\s-]\s* (?<year>[0-9]{4})
            | (?<day>[0-9]{2})? (?<month>[0-9]{2}) (?<year>[0-9]{4})
            | (?<year>[0-9]{4}) (?: -(?<month>[0-9]{2}) (?: -(?<day>[0-9]{2}) )? )?
        )$
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture)]
    private static partial Regex Written();
}
