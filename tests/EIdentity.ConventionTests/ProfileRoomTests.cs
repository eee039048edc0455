using System.Text.RegularExpressions;
using EIdentity.Client;

namespace EIdentity.ConventionTests;

/// <summary>A wire profile is one room: nothing outside names it but the line that adds it (decision 0035).</summary>
public sealed partial class ProfileRoomTests
{
    // What all routes share, and no profile's.
    private const string Shared = "Internal";

    // The line that adds each profile to a login.
    private const string Registration = "src/EIdentity.Client/Login/LoginServiceCollectionExtensions.cs";

    // The stock handler speaks OpenID Connect itself: its folder reads the settings of that name, and nothing else of the room.
    private const string ThinMode = "src/EIdentity.AspNetCore/StockHandler/";
    private const string ThinModeReads = nameof(OpenIdConnectLoginOptions);

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
        string[] files = Directory.GetFiles(home, "*.cs", SearchOption.AllDirectories);
        string[] types = [.. files.Select(path => Path.GetFileNameWithoutExtension(path))];
        Regex named = new($@"\b({string.Join('|', types.Select(Regex.Escape))})\b");

        string[] lines =
        [
            .. from project in Projects
               from file in Sources(project)
               where !file.StartsWith(home, StringComparison.Ordinal)
               from line in File.ReadLines(file)
               let code = Comment().Replace(line, string.Empty)
               let place = Path.GetRelativePath(Repository.Root, file)
               where named.Matches(code).Any(type => !IsOfThinMode(place, type.Value))
               select $"{place}: {line.Trim()}",
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

    [Fact]
    public void The_settings_of_OpenID_Connect_are_of_its_room_and_the_thin_mode_reads_them()
    {
        Assert.True(File.Exists(Path.Combine(Repository.Root, "src/EIdentity.Client/Login/OpenIdConnect", $"{ThinModeReads}.cs")));
        Assert.Contains(
            Repository.Files(ThinMode.TrimEnd('/'), "*.cs"),
            file => File.ReadAllText(Path.Combine(Repository.Root, file)).Contains(ThinModeReads, StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_in_the_room_of_OpenID_Connect_is_no_setting_that_all_profiles_share() => Assert.Empty(
        typeof(LoginOptions).GetProperties().Select(property => property.Name)
            .Intersect(typeof(OpenIdConnectLoginOptions).GetProperties().Select(property => property.Name)));

    private static bool IsOfThinMode(string place, string type) =>
        type == ThinModeReads && place.StartsWith(ThinMode, StringComparison.Ordinal);

    private static IEnumerable<string> Sources(string project) =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, project), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal));

    [GeneratedRegex("//.*$|\"(\\\\.|[^\"\\\\])*\"")]
    private static partial Regex Comment();
}
