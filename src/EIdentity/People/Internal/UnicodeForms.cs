using System.Text;

namespace EIdentity;

/// <summary>Says whether this program can normalise text; with invariant globalization it silently cannot.</summary>
internal static class UnicodeForms
{
    /// <summary>What an operator can do about it.</summary>
    public const string Remedy =
        "this program runs with invariant globalization, so Vietnamese names cannot be normalised or compared; install ICU "
        + "(icu-libs on Alpine, libicu on Debian) and set DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=false and InvariantGlobalization=false";

    /// <summary>Gets a value indicating whether the platform's own normalisation works.</summary>
    public static bool AreThere { get; } = Work(static text => text.Normalize(NormalizationForm.FormD));

    /// <summary>Says whether a decomposition takes a Vietnamese letter apart.</summary>
    public static bool Work(Func<string, string> decompose) => decompose("\u1EBF") == "e\u0302\u0301";

    public static void ThrowIfMissing()
    {
        if (!AreThere)
        {
            throw new InvalidOperationException($"Names cannot be compared: {Remedy}.");
        }
    }
}
