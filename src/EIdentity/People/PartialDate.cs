using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Serialization;

namespace EIdentity;

/// <summary>Holds a birth date of which only the year, or the year and month, may be known.</summary>
/// <remarks>Many older citizens are registered with a year only, so a date type that needs a day would invent one.</remarks>
[CitizenData]
[JsonConverter(typeof(MaskingJsonConverter<PartialDate>))]
[DebuggerDisplay("{ToString(),nq}")]
public readonly partial struct PartialDate : IEquatable<PartialDate>
{
    // "14 / 05 / 1990", and some room.
    private const int LongestTyped = 32;

    private static readonly string[] DayFirst = ["d/M/yyyy", "ddMMyyyy"];
    private static readonly string[] MonthFirst = ["M/yyyy", "MMyyyy"];

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly short _year;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly byte _month;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly byte _day;

    private PartialDate(int year, int month, int day)
    {
        _year = (short)year;
        _month = (byte)month;
        _day = (byte)day;
    }

    /// <summary>Gets a value indicating whether nothing is known.</summary>
    public bool IsEmpty => _year == 0;

    /// <summary>Gets a value indicating whether year, month and day are known.</summary>
    public bool IsFull => _day != 0;

    /// <summary>Returns the year, or <see langword="null"/> when nothing is known.</summary>
    public int? RevealYear() => _year == 0 ? null : _year;

    /// <summary>Returns the month from 1 to 12, or <see langword="null"/> when it is not known.</summary>
    public int? RevealMonth() => _month == 0 ? null : _month;

    /// <summary>Returns the day of the month, or <see langword="null"/> when it is not known.</summary>
    public int? RevealDay() => _day == 0 ? null : _day;

    /// <summary>Makes a date of which only the year is known.</summary>
    /// <param name="year">The year, 1 to 9999.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year lies outside the calendar.</exception>
    public static PartialDate Of(int year)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 9999);
        return new PartialDate(year, 0, 0);
    }

    /// <summary>Makes a date of which the year and month are known.</summary>
    /// <param name="year">The year, 1 to 9999.</param>
    /// <param name="month">The month, 1 to 12.</param>
    /// <exception cref="ArgumentOutOfRangeException">A part lies outside the calendar.</exception>
    public static PartialDate Of(int year, int month)
    {
        DateOnly first = new(year, month, 1);
        return new PartialDate(first.Year, first.Month, 0);
    }

    /// <summary>Makes a full date.</summary>
    /// <param name="date">The date.</param>
    public static PartialDate Of(DateOnly date) => new(date.Year, date.Month, date.Day);

    /// <summary>Tries to read <c>yyyy-MM-dd</c>, <c>yyyy-MM</c> or <c>yyyy</c> (OpenID Connect Core 1.0, <c>birthdate</c>).</summary>
    /// <param name="text">The text; <c>yyyy-00-00</c> and <c>0000-…</c> are refused, not repaired.</param>
    /// <param name="date">The date read, or the unknown date.</param>
    /// <remarks>It takes a span, so that no web framework binds it out of a route or a query by itself.</remarks>
    public static bool TryParse(ReadOnlySpan<char> text, out PartialDate date)
    {
        date = default;
        if (text.Length == 4 && TryParseYear(text, out int year))
        {
            date = Of(year);
            return true;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
        {
            date = Of(day);
            return true;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly month))
        {
            date = Of(month.Year, month.Month);
            return true;
        }

        return false;
    }

    /// <summary>Reads <c>yyyy-MM-dd</c>, <c>yyyy-MM</c> or <c>yyyy</c> (OpenID Connect Core 1.0, <c>birthdate</c>).</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="FormatException">The text is no such date; the message does not repeat it.</exception>
    public static PartialDate Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out PartialDate date)
            ? date
            : throw new FormatException("A date has the form yyyy-MM-dd, yyyy-MM or yyyy.");
    }

    /// <summary>Tries to read a date as people in Viet Nam type one, day first, or as a browser fills it in.</summary>
    /// <param name="text">
    /// <c>dd/MM/yyyy</c>, <c>MM/yyyy</c> or <c>yyyy</c>; a hyphen, a dot or a space in place of the stroke, no zero in front, or no
    /// separator at all (<c>ddMMyyyy</c>) will do. So will <see cref="PartialDateForm.Iso"/>. Nothing is allocated.
    /// </param>
    /// <param name="date">The date read, or the unknown date.</param>
    public static bool TryParseVietnamese(ReadOnlySpan<char> text, out PartialDate date)
    {
        text = text.Trim();
        if (TryParse(text, out date) || text.Length > LongestTyped)
        {
            return !date.IsEmpty;
        }

        ReadOnlySpan<char> typed = WithStrokes(text, stackalloc char[LongestTyped]);
        if (DateOnly.TryParseExact(typed, DayFirst, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
        {
            date = Of(day);
        }
        else if (DateOnly.TryParseExact(typed, MonthFirst, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly month))
        {
            date = Of(month.Year, month.Month);
        }

        return !date.IsEmpty;
    }

    /// <summary>Says whether two dates can be one: each part that both know is the same.</summary>
    /// <remarks>A year alone agrees with every day of it, and what is unknown with every date.</remarks>
    /// <param name="other">The other date.</param>
    public bool AgreesWith(PartialDate other) =>
        Agree(_year, other._year) && Agree(_month, other._month) && Agree(_day, other._day);

    /// <summary>Compares two dates; two unknown dates are equal.</summary>
    public static bool operator ==(PartialDate left, PartialDate right) => left.Equals(right);

    /// <summary>Compares two dates; two unknown dates are equal.</summary>
    public static bool operator !=(PartialDate left, PartialDate right) => !left.Equals(right);

    /// <summary>
    /// Returns <c>yyyy-MM-dd</c>, <c>yyyy-MM</c>, <c>yyyy</c> or an empty text. Call it only where the date must leave the program.
    /// </summary>
    public string Reveal() => this switch
    {
        { IsEmpty: true } => string.Empty,
        { _month: 0 } => _year.ToString("D4", CultureInfo.InvariantCulture),
        { _day: 0 } => string.Create(CultureInfo.InvariantCulture, $"{_year:D4}-{_month:D2}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{_year:D4}-{_month:D2}-{_day:D2}"),
    };

    /// <summary>Returns <c>dd/MM/yyyy</c>, <c>MM/yyyy</c>, <c>yyyy</c> or an empty text, as Vietnamese forms write it.</summary>
    public string RevealAsVietnamese() => this switch
    {
        { IsEmpty: true } => string.Empty,
        { _month: 0 } => _year.ToString("D4", CultureInfo.InvariantCulture),
        { _day: 0 } => string.Create(CultureInfo.InvariantCulture, $"{_month:D2}/{_year:D4}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{_day:D2}/{_month:D2}/{_year:D4}"),
    };

    /// <summary>Returns a mask, never the date.</summary>
    public override string ToString() => IsEmpty ? "PartialDate(unknown)" : "PartialDate(masked)";

    /// <inheritdoc/>
    public bool Equals(PartialDate other) => (_year, _month, _day) == (other._year, other._month, other._day);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is PartialDate other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_year, _month, _day);

    private static bool Agree(int one, int other) => one == 0 || other == 0 || one == other;

    private static bool TryParseYear(ReadOnlySpan<char> text, out int year) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out year) && year > 0;

    // A stroke for each hyphen, dot, stroke or space, with the spaces around it.
    private static ReadOnlySpan<char> WithStrokes(ReadOnlySpan<char> text, Span<char> typed)
    {
        int length = 0;
        for (int i = 0; i < text.Length; length++)
        {
            int end = SkipSpaces(text, i);
            end = end < text.Length && text[end] is '/' or '.' or '-' ? SkipSpaces(text, end + 1) : end;
            typed[length] = end > i ? '/' : text[i];
            i = Math.Max(end, i + 1);
        }

        return typed[..length];
    }

    private static int SkipSpaces(ReadOnlySpan<char> text, int start)
    {
        while (start < text.Length && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        return start;
    }
}
