using System.Text.RegularExpressions;

namespace EIdentity.ConventionTests;

public sealed partial class FileTests
{
    private const int MaxLines = 300;
    private const int MaxLineLength = 140;
    private const int MaxSuppressions = 9;

    private static readonly string[] Drawers =
    [
        "Common", "Core", "Helpers", "Interfaces", "Misc", "Models", "Shared", "Util", "Utilities", "Utils",
    ];

    // Each longer page has a reason.
    private static readonly Dictionary<string, string> LongOnPurpose = new()
    {
        ["docs/reference/errors.md"] = "every exception message points at an anchor of this one page",
    };

    public static TheoryData<string> SourceFiles => Repository.Files("src", "*.cs").ToTheory();

    [Fact]
    public void No_file_is_longer_than_300_lines()
    {
        IEnumerable<string> tooLong = Repository.CodeFiles().Concat(Repository.Pages())
            .Where(path => !LongOnPurpose.ContainsKey(path) && Repository.ReadLines(path).Length > MaxLines);

        Assert.Empty(tooLong);
    }

    [Fact]
    public void No_line_is_longer_than_140_characters()
    {
        IEnumerable<string> tooLong =
            from path in Repository.Files(".", "*.cs")
            from line in Repository.ReadLines(path).Index()
            where line.Item.Length > MaxLineLength
            select $"{path}:{line.Index + 1}";

        Assert.Empty(tooLong);
    }

    [Theory]
    [MemberData(nameof(SourceFiles))]
    public void A_file_holds_one_type_of_its_own_name(string path)
    {
        string[] types = [.. TopLevelType().Matches(Repository.Read(path)).Select(match => match.Groups["name"].Value)];

        Assert.Equal([Path.GetFileName(path).Split('.')[0]], types);
    }

    [Theory]
    [MemberData(nameof(SourceFiles))]
    public void A_file_lives_in_the_one_namespace_of_its_package(string path) =>
        Assert.Contains($"\nnamespace {path.Split('/')[1]};\n", "\n" + Repository.Read(path), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(SourceFiles))]
    public void What_stands_in_an_Internal_folder_is_internal(string path) =>
        Assert.False(path.Contains("/Internal/", StringComparison.Ordinal) && PublicType().IsMatch(Repository.Read(path)), path);

    [Fact]
    public void No_folder_is_a_drawer()
    {
        IEnumerable<string> drawers = Repository.CodeFiles().Where(path => path.Split('/').SkipLast(1).Any(Drawers.Contains));

        Assert.Empty(drawers);
    }

    [Fact]
    public void A_suppression_says_why()
    {
        IEnumerable<string> silent = Suppressions().Where(line => !line.Contains("Justification", StringComparison.Ordinal));

        Assert.Empty(silent);
    }

    [Fact]
    public void Suppressions_are_rare() =>
        Assert.InRange(Suppressions().Count(), 0, MaxSuppressions);

    private static IEnumerable<string> Suppressions() =>
        from path in Repository.Files("src", "*.cs")
        from line in Repository.ReadLines(path)
        where line.Contains("#pragma warning disable", StringComparison.Ordinal)
            || line.Contains("SuppressMessage(", StringComparison.Ordinal)
        select $"{path}: {line.Trim()}";

    // With file-scoped namespaces a top-level type starts at the first column.
    [GeneratedRegex(
        @"^(?:(?:public|internal|file|sealed|static|abstract|readonly|ref|partial|unsafe) )*"
            + @"(?:class|struct|interface|enum|record(?: struct| class)?|delegate [^(]*?) ?(?<name>\w+)(?=[\s<(:;]|$)",
        RegexOptions.Multiline)]
    private static partial Regex TopLevelType();

    [GeneratedRegex(@"^public .*\b(?:class|struct|interface|enum|record|delegate)\b", RegexOptions.Multiline)]
    private static partial Regex PublicType();
}
