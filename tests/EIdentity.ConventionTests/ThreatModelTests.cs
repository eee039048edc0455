using System.Text.RegularExpressions;

namespace EIdentity.ConventionTests;

/// <summary>Keeps the threat model and the tests that it names together.</summary>
public sealed partial class ThreatModelTests
{
    private static readonly string Page = Repository.Read("docs/reference/threat-model.md");

    private static readonly Dictionary<string, string> Tests = Repository.Files("tests", "*Tests.cs")
        .GroupBy(path => Path.GetFileNameWithoutExtension(path)!)
        .ToDictionary(files => files.Key, files => string.Concat(files.Select(Repository.Read)));

    public static TheoryData<string> Rows =>
        [.. Enumerable.Range(1, 17).Select(number => $"L{number}"), .. Enumerable.Range(1, 18).Select(number => $"P{number}")];

    public static TheoryData<string> Named => [.. Name().Matches(Page).Select(match => match.Groups[1].Value).Distinct()];

    [Theory]
    [MemberData(nameof(Rows))]
    public void Every_row_names_a_test_class_with_a_test_of_its_name(string row)
    {
        string line = Assert.Single(Page.Split('\n'), line => line.StartsWith($"| {row} |", StringComparison.Ordinal));

        Assert.Contains(
            Name().Matches(line).Select(match => match.Groups[1].Value),
            type => Regex.IsMatch(Tests.GetValueOrDefault(type, string.Empty), $@"(Task|void) {row}_(SEC_|[a-z])"));
    }

    [Theory]
    [MemberData(nameof(Named))]
    public void Every_test_class_that_is_named_exists(string type) => Assert.Contains(type, Tests.Keys);

    [GeneratedRegex("`([A-Za-z]+Tests)`")]
    private static partial Regex Name();
}
