using System.Text.RegularExpressions;

namespace EIdentity.ConventionTests;

/// <summary>Draws the arrows between the rooms (folders) of a project, by the names of the types that its files use.</summary>
internal sealed partial class Rooms
{
    public const string Root = "(root)";

    /// <summary>Registration: it sees every room, and no room sees it.</summary>
    public const string Door = "(door)";

    private Rooms(IEnumerable<string> names, IEnumerable<RoomArrow> arrows)
    {
        Names = [.. names.Distinct()];
        Arrows = [.. arrows];
    }

    public IReadOnlyList<string> Names { get; }

    public IReadOnlyList<RoomArrow> Arrows { get; }

    /// <summary>Gets each circle once, its rooms in the order of the alphabet.</summary>
    public IEnumerable<string> Circles
    {
        get
        {
            Dictionary<string, HashSet<string>> reached = Names.ToDictionary(room => room, Reached);
            return
                (from room in Names
                 where reached[room].Contains(room)
                 let circle = reached[room].Where(other => reached[other].Contains(room))
                 select string.Join(", ", circle.Order(StringComparer.Ordinal))).Distinct();
        }
    }

    public static Rooms Of(string project) =>
        Draw(Repository.Files($"src/{project}", "*.cs").Select(path => (path[$"src/{project}/".Length..], Repository.Read(path))));

    /// <summary>Draws the rooms of files, each with its path in the project and its text.</summary>
    public static Rooms Draw(IEnumerable<(string Path, string Text)> sources)
    {
        (string Path, string Room, string Code)[] files =
            [.. sources.Select(source => (source.Path, RoomOf(source.Path), CodeOf(source.Text)))];
        Dictionary<string, string> homes = FindHomes(files);
        IEnumerable<RoomArrow> arrows =
            from file in files
            from name in Name().Matches(file.Code).Select(match => match.Value).Distinct()
            where homes.ContainsKey(name) && homes[name] != file.Room
            select new RoomArrow(file.Room, homes[name], file.Path, name);
        return new Rooms(files.Select(file => file.Room), arrows);
    }

    // Of a name that two rooms declare nobody can tell which is meant.
    private static Dictionary<string, string> FindHomes(IEnumerable<(string Path, string Room, string Code)> files) => files
        .SelectMany(file => Declaration().Matches(file.Code).Select(match => (Name: match.Groups["name"].Value, file.Room)))
        .Distinct()
        .GroupBy(declared => declared.Name, declared => declared.Room)
        .Where(rooms => rooms.Count() == 1)
        .ToDictionary(rooms => rooms.Key, rooms => rooms.Single());

    private static string RoomOf(string path)
    {
        if (Registration().IsMatch(path))
        {
            return Door;
        }

        string[] folders = [.. path.Split('/').SkipLast(1).Where(folder => folder != "Internal")];
        return folders.Length == 0 ? Root : string.Join('/', folders);
    }

    private static string CodeOf(string text) => NoCode().Replace(text, " ");

    private HashSet<string> Reached(string from)
    {
        HashSet<string> reached = [];
        Queue<string> waiting = new([from]);
        while (waiting.TryDequeue(out string? next))
        {
            foreach (string room in Arrows.Where(arrow => arrow.From == next).Select(arrow => arrow.To).Where(reached.Add))
            {
                waiting.Enqueue(room);
            }
        }

        return reached;
    }

    [GeneratedRegex(@"(?:ServiceCollection|Builder)Extensions\.cs$")]
    private static partial Regex Registration();

    // Texts before comments, so that the slashes of an address begin none.
    [GeneratedRegex(
        """
        "{3} .*? "{3} | "(?:\\.|[^"\\\n])*" | '(?:\\.|[^'\\\n])' | //[^\n]* | /\*.*?\*/
        """,
        RegexOptions.Singleline | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex NoCode();

    [GeneratedRegex(@"\b[A-Z]\w+\b")]
    private static partial Regex Name();

    [GeneratedRegex(
        """
        ^\s* (?:(?:public|internal|private|protected|sealed|abstract|static|partial|readonly|ref|file|unsafe) \s+)*
        (?:class|record\ struct|record\ class|record|struct|interface|enum|delegate \s+ \S+) \s+ (?<name>[A-Z]\w*)
        """,
        RegexOptions.Multiline | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Declaration();
}
