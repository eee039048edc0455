using System.Text.RegularExpressions;
using EIdentity;

namespace PublicServicePortal;

/// <summary>Reads a typed date of birth, and says what is wrong with one that is none.</summary>
public static partial class TypedBirthDate
{
    private const int Earliest = 1900;

    /// <summary>Says what is wrong with a text, or gives the date.</summary>
    /// <param name="text">What was typed, in any form that <see cref="PartialDate.TryParseVietnamese"/> reads.</param>
    /// <param name="today">The day after which nobody is born yet.</param>
    /// <param name="date">The date; month and day are unknown where they were not typed.</param>
    public static DateFlaw Read(string? text, DateOnly today, out PartialDate date)
    {
        date = default;
        if (string.IsNullOrWhiteSpace(text))
        {
            return DateFlaw.Missing;
        }

        if (!PartialDate.TryParseVietnamese(text, out PartialDate read))
        {
            return Written().IsMatch(text.Trim()) ? DateFlaw.NotInCalendar : DateFlaw.Unreadable;
        }

        int year = read.RevealYear()!.Value;
        if (year < Earliest)
        {
            return DateFlaw.TooEarly;
        }

        if (new DateOnly(year, read.RevealMonth() ?? 1, read.RevealDay() ?? 1) > today)
        {
            return DateFlaw.InFuture;
        }

        date = read;
        return DateFlaw.None;
    }

    /// <summary>Writes what can be read in one form, dd/MM/yyyy, and leaves the rest as it was typed.</summary>
    public static string? Tidy(string? text) => Read(text, DateOnly.MaxValue, out PartialDate date) == DateFlaw.None
        ? date.RevealAsVietnamese()
        : text;

    // Whoever wrote a date that no calendar has is told so; the rest is told how to write one.
    [GeneratedRegex(
        @"^(([0-9]{1,2}\s*[/.\s-]\s*){1,2}[0-9]{4}|[0-9]{6}|[0-9]{8}|[0-9]{4}(-[0-9]{2}){0,2})$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Written();
}
