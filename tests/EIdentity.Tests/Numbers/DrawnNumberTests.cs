using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace EIdentity.Tests;

/// <summary>Reads numbers that are drawn, most of them right, beside an oracle of its own.</summary>
public sealed partial class DrawnNumberTests
{
    private static readonly Dictionary<string, string> Places =
        PublishedTables.OfProvinces.Concat(PublishedTables.OfCountries).ToDictionary(row => row.Item1, row => row.Item2);

    [Fact]
    public void Drawn_texts_are_read_as_the_circular_says()
    {
        Random random = new(Drawn.Seed);
        for (int i = 0; i < Drawn.Count; i++)
        {
            string text = Draw(random);

            Assert.Equal(Describe(text), Read(text));
        }
    }

    private static string Read(string text)
    {
        bool isNumber = PersonalIdentificationNumber.TryParse(text, out PersonalIdentificationNumber number);
        bool isInUtf8 = PersonalIdentificationNumber.TryParse(Encoding.UTF8.GetBytes(text), out PersonalIdentificationNumber fromUtf8);
        bool isLegacy = LegacyIdentityNumber.TryParse(text, out LegacyIdentityNumber legacy);
        bool isLegacyInUtf8 = LegacyIdentityNumber.TryParse(Encoding.UTF8.GetBytes(text), out LegacyIdentityNumber legacyFromUtf8);
        Assert.Equal((isNumber, number, isLegacy, legacy), (isInUtf8, fromUtf8, isLegacyInUtf8, legacyFromUtf8));
        return isNumber
            ? $"{number.Reveal()} {number.RevealPlaceHint()?.Name} {number.RevealBirthYearHint()} {number.RevealSexHint()}"
            : isLegacy ? legacy.Reveal() : "";
    }

    private static string Describe(string text)
    {
        if (!TwelveDigits().IsMatch(text))
        {
            return NineDigits().IsMatch(text) ? text : "";
        }

        // Circular 07/2016/TT-BCA, annex: the digits of each century, men first.
        string century = text[3] switch
        {
            '0' or '1' => "19",
            '2' or '3' => "20",
            '4' or '5' => "21",
            '6' or '7' => "22",
            _ => "23",
        };
        string sex = "02468".Contains(text[3], StringComparison.Ordinal) ? "Male" : "Female";
        return $"{text} {Places.GetValueOrDefault(text[..3])} {century}{text[4..6]} {sex}";
    }

    private static string Draw(Random random)
    {
        int length = random.Next(8) switch
        {
            0 => random.Next(0, 15),
            1 => 9,
            _ => 12,
        };
        string prefix = random.Next(300).ToString("D3", CultureInfo.InvariantCulture);
        StringBuilder text = new(prefix + string.Concat(Enumerable.Range(0, 12).Select(_ => random.Next(10))));
        text.Length = length;
        if (length > 0 && random.Next(6) == 0)
        {
            text[random.Next(length)] = " +-/:Oo\n\0٣３²"[random.Next(12)];
        }

        return text.ToString();
    }

    [GeneratedRegex(@"\A[0-9]{12}\z")]
    private static partial Regex TwelveDigits();

    [GeneratedRegex(@"\A[0-9]{9}\z")]
    private static partial Regex NineDigits();
}
