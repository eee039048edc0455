using System.Globalization;

namespace EIdentity.Population;

/// <summary>Reads codes and counts, which come as "1" or as "01".</summary>
internal static class WireNumber
{
    /// <summary>Reads a number of ASCII digits.</summary>
    /// <returns>The number, or <see langword="null"/> when the text is anything else.</returns>
    public static int? TryRead(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
}
