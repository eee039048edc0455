using System.Globalization;
using System.Text.RegularExpressions;

namespace EIdentity.IntegrationTests;

/// <summary>Reads docs/reference/security-cases.md, which says of every case that is no row of ours how it is covered.</summary>
internal sealed partial class Coverage
{
    private const string Page = "docs/reference/security-cases.md";

    // Letters A to J and O to R of the catalogue; the others belong to later capabilities.
    private static readonly (int First, int Last)[] Scope = [(1, 210), (281, 307)];

    private readonly string _root;
    private readonly Dictionary<string, IReadOnlyList<string[]>> _tables;
    private readonly Lazy<string[]> _testFiles;

    public Coverage()
    {
        _root = FindRoot();
        _testFiles = new Lazy<string[]>(ReadTestFiles);
        _tables = ReadTables(File.ReadAllLines(Path.Combine(_root, Page)));
    }

    public static IReadOnlyList<string> Cases { get; } =
        [.. Scope.SelectMany(part => Enumerable.Range(part.First, part.Last - part.First + 1))
            .Select(number => "SEC-" + number.ToString("000", CultureInfo.InvariantCulture))];

    /// <summary>Gets the cases that have a test and a control run of their own.</summary>
    public IReadOnlyList<string[]> Apart => _tables["Tested apart"];

    /// <summary>Gets the cases in which either answer can be defended, with the test that pins ours.</summary>
    public IReadOnlyList<string[]> Policies => _tables["Policies"];

    /// <summary>Gets the cases that do not apply or wait for a later capability.</summary>
    public IReadOnlyList<string[]> Waiting => _tables["Does not apply, or waits"];

    /// <summary>Says whether a test of this name runs: a fact or a theory, not skipped.</summary>
    public bool HasTest(string name)
    {
        Regex test = new($@"\[(Fact|Theory)(?![^\n]*Skip)[^\n]*\]\s*(\[[^\n]*\]\s*)*public [^\n]* {name}\(", RegexOptions.ExplicitCapture);
        return _testFiles.Value.Any(file => file.Contains($" {name}(", StringComparison.Ordinal) && test.IsMatch(file));
    }

    private string[] ReadTestFiles() => [.. Directory
        .EnumerateFiles(Path.Combine(_root, "tests"), "*.cs", SearchOption.AllDirectories)
        .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
        .Select(File.ReadAllText)];

    private static Dictionary<string, IReadOnlyList<string[]>> ReadTables(string[] lines)
    {
        Dictionary<string, IReadOnlyList<string[]>> tables = [];
        List<string[]> rows = [];
        foreach (string line in lines)
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                tables[line[3..]] = rows = [];
            }
            else if (Row().IsMatch(line))
            {
                rows.Add([.. line.Trim('|').Split('|').Select(cell => cell.Trim())]);
            }
        }

        return tables;
    }

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "EIdentity.Sdk.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests do not run inside the repository.");
    }

    [GeneratedRegex(@"^\| SEC-\d{3} \|")]
    private static partial Regex Row();
}
