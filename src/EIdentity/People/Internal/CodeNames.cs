using System.Globalization;

namespace EIdentity;

/// <summary>Numbers the names of a table of codes.</summary>
internal static class CodeNames
{
    /// <summary>Gives each of the names, parted by semicolons, the number after the one before.</summary>
    public static (string Code, string Name)[] Of(int first, string names) =>
    [
        .. names.Split("; ").Select((name, index) => ((first + index).ToString(CultureInfo.InvariantCulture), name)),
    ];
}
