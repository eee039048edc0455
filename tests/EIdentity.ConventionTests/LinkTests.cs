using System.Text.RegularExpressions;

namespace EIdentity.ConventionTests;

public sealed partial class LinkTests
{
    public static TheoryData<string> Pages => Repository.Pages().ToTheory();

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_link_inside_the_repository_leads_somewhere(string page)
    {
        string folder = Path.GetDirectoryName(page)!;

        IEnumerable<string> broken = Link().Matches(Repository.Read(page))
            .Select(link => link.Groups["target"].Value)
            .Where(target => !target.Contains("://", StringComparison.Ordinal) && !target.StartsWith("mailto:", StringComparison.Ordinal))
            .Where(target => !LeadsSomewhere(folder, page, target));

        Assert.Empty(broken);
    }

    [Fact]
    public void Every_decision_is_on_the_map()
    {
        string map = Repository.Read("docs/index.md");

        Assert.All(
            Repository.Files("docs/decisions", "*.md"),
            path => Assert.Contains(path["docs/".Length..], map, StringComparison.Ordinal));
    }

    private static bool LeadsSomewhere(string folder, string page, string target)
    {
        string[] parts = target.Split('#');
        string file = parts[0].Length == 0 ? page : Path.Combine(folder, parts[0]);
        return Repository.Exists(file) && (parts.Length == 1 || Anchors(file).Contains(parts[1]));
    }

    private static IEnumerable<string> Anchors(string page) =>
        Repository.ReadLines(page)
            .Where(line => line.StartsWith('#'))
            .Select(line => NotInAnchor().Replace(line.TrimStart('#').Trim().ToLowerInvariant(), string.Empty).Replace(' ', '-'));

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"[^\p{L}\p{N} _-]")]
    private static partial Regex NotInAnchor();
}
