using System.Buffers;
using System.Globalization;
using System.Text;

namespace EIdentity;

/// <content>Reads and writes the forms of the register, of cards and of chips.</content>
public readonly partial struct PartialDate
{
    private const int LongestForm = 10;

    /// <summary>Tries to read a date of one form and no other; what cannot be is refused, not repaired. Nothing is allocated.</summary>
    /// <param name="text">The text, nothing around it.</param>
    /// <param name="form">The form.</param>
    /// <param name="date">The date read, or the unknown date.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such form.</exception>
    public static bool TryParse(ReadOnlySpan<char> text, PartialDateForm form, out PartialDate date)
    {
        date = form switch
        {
            PartialDateForm.Iso => ReadIso(text),
            PartialDateForm.Register => text.Length == 4 ? ReadYear(text) : ReadRegister(text),
            PartialDateForm.QrCode => text.Length == 4 ? ReadYear(text) : ReadDay(text, "ddMMyyyy"),
            PartialDateForm.Chip => ReadDay(text, "dd/MM/yyyy"),
            _ => throw new ArgumentOutOfRangeException(nameof(form)),
        };
        return !date.IsEmpty;
    }

    /// <summary>Tries to read a date of one form out of UTF-8, as it comes over a wire. Nothing is allocated.</summary>
    /// <param name="utf8Text">The text, nothing around it.</param>
    /// <param name="form">The form.</param>
    /// <param name="date">The date read, or the unknown date.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such form.</exception>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, PartialDateForm form, out PartialDate date)
    {
        Span<char> text = stackalloc char[LongestForm];
        bool isAscii = Ascii.ToUtf16(utf8Text, text, out int length) == OperationStatus.Done;
        return TryParse(isAscii ? text[..length] : [], form, out date);
    }

    /// <summary>Tries to read the birth date of a card's machine-readable lines, <c>yyMMdd</c> (ICAO 9303, TD1).</summary>
    /// <remarks>
    /// The century is the one that the fourth digit of the number spells: two digits of a year would make a centenarian a child.
    /// How a card fills in a day that is not known has not been published; such a text is refused.
    /// </remarks>
    /// <param name="text">Six digits.</param>
    /// <param name="number">The personal identification number in the same lines.</param>
    /// <param name="date">The date read, or the unknown date.</param>
    /// <exception cref="InvalidOperationException">The number is the default value.</exception>
    public static bool TryParseMachineReadable(ReadOnlySpan<char> text, PersonalIdentificationNumber number, out PartialDate date)
    {
        int century = number.RevealBirthYearHint() / 100 * 100;
        bool isRead = DigitText.TryRead(text, 6, out ulong digits);
        date = isRead ? MakeDay(century + (int)(digits / 10_000), (int)(digits / 100 % 100), (int)(digits % 100)) : default;
        return !date.IsEmpty;
    }

    /// <summary>Returns <c>yyyyMMdd</c>, or the year alone where the day is not known, as the register is asked.</summary>
    /// <remarks>The two are elements of a question, <c>NgayThangNam</c> and <c>Nam</c>. The unknown date is an empty text.</remarks>
    public string RevealAsRegister() => this switch
    {
        { IsEmpty: true } => string.Empty,
        { IsFull: true } => string.Create(CultureInfo.InvariantCulture, $"{_year:D4}{_month:D2}{_day:D2}"),
        _ => _year.ToString("D4", CultureInfo.InvariantCulture),
    };

    private static PartialDate ReadIso(ReadOnlySpan<char> text) => TryParse(text, out PartialDate date) ? date : default;

    private static PartialDate ReadYear(ReadOnlySpan<char> text) => TryParseYear(text, out int year) ? Of(year) : default;

    private static PartialDate ReadDay(ReadOnlySpan<char> text, string form) =>
        DateOnly.TryParseExact(text, form, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? Of(day) : default;

    private static PartialDate ReadRegister(ReadOnlySpan<char> text)
    {
        if (!DigitText.TryRead(text, 8, out ulong digits))
        {
            return default;
        }

        (int year, int month, int day) = ((int)(digits / 10_000), (int)(digits / 100 % 100), (int)(digits % 100));
        return (year, month, day) switch
        {
            (0, _, _) => default,
            (_, 0, 0) => Of(year),
            (_, >= 1 and <= 12, 0) => Of(year, month),
            _ => MakeDay(year, month, day),
        };
    }

    private static PartialDate MakeDay(int year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new PartialDate(year, month, day) : default;
}
