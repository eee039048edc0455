using Microsoft.Extensions.Configuration;

namespace EIdentity.Sandbox;

/// <summary>Names the settings of the application that the sandbox's own took the place of; never their values.</summary>
internal sealed record ReplacedSettings(IReadOnlyList<string> Names)
{
    private const string LevelValues = "EIdentity:Level:Values";

    public static ReplacedSettings Find(IConfiguration application, IReadOnlyDictionary<string, string?> settings)
    {
        IEnumerable<string> names = settings
            .Where(setting => application[setting.Key] is { } own && own != setting.Value)
            .Select(setting => setting.Key)
            .Where(key => !key.StartsWith(LevelValues, StringComparison.OrdinalIgnoreCase));
        return new ReplacedSettings([.. names, .. application.GetSection(LevelValues).Exists() ? [LevelValues] : Array.Empty<string>()]);
    }
}
