using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using EIdentity.Client;

namespace EIdentity.AspNetCore;

/// <summary>Writes a requirement as the name of a policy, which is all that some readers of attributes look at.</summary>
internal static class AssurancePolicyName
{
    private const char Separator = '/';
    private const string Prefix = "EIdentity.Assurance/";

    /// <summary>Gives the name, for example <c>EIdentity.Assurance/Level2/900/SignedToken</c>.</summary>
    public static string Of(AssuranceRequirement requirement) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Prefix}{requirement.Level}{Separator}{(long)(requirement.MaxAge?.TotalSeconds ?? 0)}{Separator}{requirement.Evidence}");

    /// <summary>Reads a name; one that was not written here is somebody else's policy.</summary>
    public static bool TryRead(string name, [NotNullWhen(true)] out AssuranceRequirement? requirement)
    {
        requirement = null;
        if (!name.StartsWith(Prefix, StringComparison.Ordinal)
            || name[Prefix.Length..].Split(Separator) is not [string level, string seconds, string evidence]
            || !Enum.TryParse(level, out AssuranceLevel readLevel)
            || !int.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out int age)
            || !Enum.TryParse(evidence, out LevelEvidence readEvidence)
            || !readLevel.Satisfies(AssuranceLevel.Level1)
            || readEvidence is not (LevelEvidence.None or LevelEvidence.SignedToken))
        {
            return false;
        }

        AssuranceRequirement read = new(readLevel, age == 0 ? null : TimeSpan.FromSeconds(age), readEvidence);
        requirement = Of(read) == name ? read : null;
        return requirement is not null;
    }
}
