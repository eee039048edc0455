using System.Text.RegularExpressions;

namespace EIdentity.ConventionTests;

/// <summary>Keeps the floors: rooms of a project point downwards only, so that each can be read without those above it.</summary>
public sealed partial class RoomTests
{
    // From the ground up. A new room is a decision: it needs its place here, and in CONTRIBUTING.md.
    private static readonly Dictionary<string, string[]> Floors = new()
    {
        ["EIdentity"] = ["Privacy", "Places", "Numbers", "People", "Errors", Rooms.Root],
        ["EIdentity.Client"] =
        [
            Rooms.Root, "Text", "Json", "Settings", "Keys", "Jose", "State", "Telemetry", "Backchannel", "Discovery", "Tokens", "Login",
            "Login/OpenIdConnect", "Login/NationalPortal", "Login/VNeID", "Accounts",
        ],
        ["EIdentity.Population"] =
        [
            Rooms.Root, "Wire", "Dialects", "Dialects/Soap", "Gateways", "Gateways/Wso2", "Gateways/Digest", "Gateways/Forward",
            "Gateways/ApiKey", "Gateways/Headers", "Resilience", "Audit", "Provenance", "LookUps",
        ],
        ["EIdentity.AspNetCore"] =
        [
            Rooms.Root, "Addresses", "Sessions", "Apis", "Pages", "Assurance", "Login", "Logout", "StockHandler", "Health",
        ],
        ["EIdentity.Sandbox"] =
        [
            Rooms.Root, "People", "Journal", "Protocol", "Faults", "Worlds", "Pages", "Providers", "Providers/OpenIdConnect",
            "Providers/OpenIdConnect/Faults", "Providers/NationalPortal", "Providers/VNeID", "Registers", "Registers/Faults",
            "Tenants", "Hosting",
        ],
    };

    public static TheoryData<string> Projects => Product.Projects.ToTheory();

    public static TheoryData<string> ProjectsWithFloors => Floors.Keys.ToTheory();

    [Theory]
    [MemberData(nameof(Projects))]
    public void Rooms_stand_in_no_circle(string project) =>
        Assert.Empty(Rooms.Of(project).Circles);

    [Theory]
    [MemberData(nameof(ProjectsWithFloors))]
    public void Every_room_has_its_floor_written_down(string project)
    {
        IEnumerable<string> rooms = Rooms.Of(project).Names.Except([Rooms.Door]);

        Assert.Equal(Floors[project].Order(StringComparer.Ordinal), rooms.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(ProjectsWithFloors))]
    public void A_room_uses_only_rooms_below_it(string project)
    {
        string[] floors = [.. Floors[project], Rooms.Door];

        IEnumerable<RoomArrow> upwards = Rooms.Of(project).Arrows
            .Where(arrow => Array.IndexOf(floors, arrow.To) > Array.IndexOf(floors, arrow.From));

        Assert.Empty(upwards);
    }

    [Theory]
    [MemberData(nameof(ProjectsWithFloors))]
    public void The_floors_stand_in_the_guide_for_contributors(string project)
    {
        string order = string.Join(" · ", Floors[project].Select(room => room == Rooms.Root ? "the root" : $"`{room}/`"));

        Assert.Contains($"`{project}`: {order}.", Space().Replace(Repository.Read("CONTRIBUTING.md"), " "), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_room_that_holds_only_internal_files_has_no_Internal_folder(string project)
    {
        string[] folders = [.. Repository.Files($"src/{project}", "*.cs").Select(FolderOf).Distinct()];

        IEnumerable<string> internals = folders.Where(folder => folder.EndsWith("/Internal", StringComparison.Ordinal));

        Assert.All(internals, folder => Assert.Contains(FolderOf(folder), folders));
    }

    [Fact]
    public void Rooms_that_use_each_other_by_a_detour_are_a_circle()
    {
        Rooms rooms = Rooms.Draw([
            ("Keys/Key.cs", "class Key { Login login; }"),
            ("Login/Internal/Login.cs", "class Login { Page page; }"),
            ("Pages/Page.cs", "class Page { Key key; }"),
            ("Root.cs", "class Root { Page page; }")]);

        Assert.Equal(["Keys, Login, Pages"], rooms.Circles);
    }

    [Fact]
    public void What_texts_and_comments_name_is_no_arrow()
    {
        Rooms rooms = Rooms.Draw([
            ("Keys/Key.cs", "class Key { /* Login */ string a = \"https://Login\"; } // Login"),
            ("Login/Login.cs", "class Login { string a = \"http://a\"; Key key; }")]);

        RoomArrow arrow = Assert.Single(rooms.Arrows);
        Assert.Equal(("Login", "Keys"), (arrow.From, arrow.To));
    }

    [Fact]
    public void Registration_sees_every_room_without_standing_in_one()
    {
        Rooms rooms = Rooms.Draw([
            ("Keys/Key.cs", "class Key;"),
            ("Keys/KeyServiceCollectionExtensions.cs", "static class KeyServiceCollectionExtensions { Login login; }"),
            ("Login/Login.cs", "class Login { Key key; }")]);

        Assert.Empty(rooms.Circles);
        Assert.Contains(rooms.Arrows, arrow => arrow is { From: Rooms.Door, To: "Login" });
    }

    private static string FolderOf(string path) => path[..path.LastIndexOf('/')];

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
