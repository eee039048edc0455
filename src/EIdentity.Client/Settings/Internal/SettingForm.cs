using System.Globalization;

namespace EIdentity.Client;

/// <summary>Says which texts a setting of one type takes, in words for who wrote another.</summary>
internal sealed class SettingForm
{
    private static readonly Dictionary<Type, SettingForm> Plain = new()
    {
        [typeof(string)] = new("a text", static _ => true),
        [typeof(bool)] = new("true or false", static text => bool.TryParse(text, out _)),
        [typeof(int)] = new(
            "a whole number, for example 32",
            static text => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out _)),
        // A number alone would be read as days.
        [typeof(TimeSpan)] = new(
            "a duration, for example 00:10:00 for ten minutes",
            static text => text.Contains(':', StringComparison.Ordinal) && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out _)),
        // 01/03/2026 would be read with the month first.
        [typeof(DateOnly)] = new(
            "a date, for example 2026-03-01",
            static text => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)),
        [typeof(Uri)] = new(
            "an address, for example https://eid.example.gov.vn",
            static text => Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out _)),
    };

    private readonly Func<string, bool> _takes;

    private SettingForm(string mustBe, Func<string, bool> takes)
    {
        MustBe = mustBe;
        _takes = takes;
    }

    /// <summary>Gets what the text must be.</summary>
    public string MustBe { get; }

    /// <summary>Finds the form of a type; a group of settings has none.</summary>
    public static SettingForm? Find(Type type)
    {
        Type plain = Nullable.GetUnderlyingType(type) ?? type;
        return plain.IsEnum
            ? OfNames(Enum.GetNames(plain), plain.IsDefined(typeof(FlagsAttribute), inherit: false))
            : Plain.GetValueOrDefault(plain);
    }

    /// <summary>Says whether the setting takes the text; an empty one means that nothing is set.</summary>
    public bool Takes(string text) => text.Length == 0 || _takes(text);

    // A number is refused: nobody who reads the settings knows what it stands for.
    private static SettingForm OfNames(string[] names, bool areFlags) => new(
        $"one of: {string.Join(", ", names.Where(static name => name != "None"))}",
        text => (areFlags
            ? text.Split(',', StringSplitOptions.TrimEntries)
            : [text.Trim()]).All(part => names.Contains(part, StringComparer.OrdinalIgnoreCase)));
}
