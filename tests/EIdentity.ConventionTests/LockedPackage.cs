using System.Text.Json;

namespace EIdentity.ConventionTests;

/// <summary>One package of a lock file.</summary>
internal sealed record LockedPackage(string Name, string Version, string Hash)
{
    /// <summary>Reads the packages of a lock file; projects are none.</summary>
    public static IReadOnlyList<LockedPackage> Read(string path)
    {
        using JsonDocument file = JsonDocument.Parse(Repository.Read(path));
        return
        [
            .. file.RootElement.GetProperty("dependencies").EnumerateObject()
                .SelectMany(framework => framework.Value.EnumerateObject())
                .Where(package => package.Value.GetProperty("type").GetString() != "Project")
                .Select(package => new LockedPackage(
                    package.Name,
                    package.Value.GetProperty("resolved").GetString()!,
                    package.Value.GetProperty("contentHash").GetString()!)),
        ];
    }
}
