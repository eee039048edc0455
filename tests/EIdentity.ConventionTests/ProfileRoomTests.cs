using System.Text.RegularExpressions;

namespace EIdentity.ConventionTests;

/// <summary>A wire profile is one room: nothing outside names it but the line that adds it (decision 0035).</summary>
public sealed partial class ProfileRoomTests
{
    // What all routes share, and no profile's.
    private const string Shared = "Internal";

    // The line that adds each profile to a login.
    private const string Registration = "src/EIdentity.Client/Login/LoginServiceCollectionExtensions.cs";

    private static readonly string[] Projects = ["src/EIdentity.Client", "src/EIdentity.AspNetCore"];

    public static TheoryData<string> Rooms =>
    [
        .. Directory.GetDirectories(Path.Combine(Repository.Root, "src/EIdentity.Client/Login"))
            .Select(path => Path.GetFileName(path))
            .Where(room => room != Shared),
    ];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void Only_its_own_room_and_the_line_that_adds_it_name_a_profile(string room)
    {
        string home = Path.Combine(Repository.Root, "src/EIdentity.Client/Login", room);
        string[] types = [.. Directory.GetFiles(home, "*.cs").Select(path => Path.GetFileNameWithoutExtension(path))];
        Regex named = new($@"\b({string.Join('|', types.Select(Regex.Escape))})\b");

        string[] lines =
        [
            .. from project in Projects
               from file in Sources(project)
               where !file.StartsWith(home, StringComparison.Ordinal)
               from line in File.ReadLines(file)
               let code = Comment().Replace(line, string.Empty)
               where named.IsMatch(code)
               select $"{Path.GetRelativePath(Repository.Root, file)}: {line.Trim()}",
        ];

        Assert.NotEmpty(types);
        Assert.Empty(lines);
    }

    [Theory]
    [MemberData(nameof(Rooms))]
    public void One_line_adds_a_profile_to_a_login(string room)
    {
        string adds = $"services.Add{room}Profile(";

        Assert.Single(File.ReadLines(Path.Combine(Repository.Root, Registration)), line => line.Contains(adds, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Sources(string project) =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, project), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal));

    [GeneratedRegex("//.*$|\"(\\\\.|[^\"\\\\])*\"")]
    private static partial Regex Comment();
}
