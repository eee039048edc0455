using System.Globalization;

namespace EIdentity.Population;

/// <summary>Writes and reads birth dates: <c>NgayThangNam</c> is <c>yyyyMMdd</c>, <c>Nam</c> is <c>yyyy</c>.</summary>
internal static class WireDate
{
    /// <summary>Writes a full date as <c>yyyyMMdd</c>, any other as its year.</summary>
    public static string Write(PartialDate date) =>
        date.IsFull ? date.Reveal().Replace("-", string.Empty, StringComparison.Ordinal) : date.Reveal()[..4];

    /// <summary>Reads the register's date; one or both elements may be there, and they may not contradict each other.</summary>
    /// <exception cref="PopulationRegisterException">EID3008: the date does not exist, or the two disagree.</exception>
    public static PartialDate Read(AnswerElement? element)
    {
        if (element?.Group(AnswerNames.OfDate) is null)
        {
            return default;
        }

        PartialDate full = ReadFull(element.Text("NgayThangNam"));
        PartialDate year = ReadYear(element.Text("Nam"));
        if (full.IsEmpty || year.IsEmpty)
        {
            return full.IsEmpty ? year : full;
        }

        return full.RevealYear() == year.RevealYear() ? full : throw AnswerElement.Malformed("NgayThangNam and Nam disagree");
    }

    private static PartialDate ReadFull(string text)
    {
        if (text.Length == 0)
        {
            return default;
        }

        return DateOnly.TryParseExact(text, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date)
            ? PartialDate.Of(date)
            : throw AnswerElement.Malformed("NgayThangNam is not a date of the form yyyyMMdd");
    }

    private static PartialDate ReadYear(string text)
    {
        if (text.Length == 0)
        {
            return default;
        }

        return text.Length == 4 && PartialDate.TryParse(text, out PartialDate year)
            ? year
            : throw AnswerElement.Malformed("Nam is not a year of four digits");
    }
}
