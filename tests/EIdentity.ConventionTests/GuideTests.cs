using System.Text.RegularExpressions;

namespace EIdentity.ConventionTests;

/// <summary>Keeps the guides short, in two languages that say the same, and findable.</summary>
public sealed partial class GuideTests
{
    private const int MaxLines = 150;

    public static TheoryData<string> Pages => Repository.Files("docs/guides", "*.md").ToTheory();

    public static TheoryData<string> EnglishPages =>
        Repository.Files("docs/guides", "*.md").Where(page => !page.EndsWith(".vi.md", StringComparison.Ordinal)).ToTheory();

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_guide_is_short_and_begins_with_an_example(string page)
    {
        string[] lines = Repository.ReadLines(page);

        Assert.InRange(lines.Length, 1, MaxLines);
        Assert.StartsWith("```", Array.Find(lines[3..], line => line.Length > 0), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("docs/start.md")]
    [MemberData(nameof(EnglishPages))]
    public void A_guide_has_the_same_headings_blocks_and_codes_in_both_languages(string page)
    {
        string twin = page.Replace(".md", ".vi.md", StringComparison.Ordinal);

        Assert.Equal(Headings(page), Headings(twin));
        Assert.Equal(Blocks(page), Blocks(twin));
        Assert.Equal(Codes(page), Codes(twin));
    }

    [Theory]
    [MemberData(nameof(EnglishPages))]
    public void A_guide_says_which_codes_come_and_what_nobody_knows(string page)
    {
        Assert.NotEmpty(Codes(page));
        Assert.Matches("(?i)## what (is not known|nobody has published)", Repository.Read(page));
    }

    [Theory]
    [InlineData("docs/start.md")]
    [InlineData("docs/start.vi.md")]
    [MemberData(nameof(Pages))]
    public void A_guide_is_on_the_map(string page) =>
        Assert.Contains($"({page["docs/".Length..]})", Repository.Read("docs/index.md"), StringComparison.Ordinal);

    [Theory]
    [InlineData("docs/start.vi.md")]
    [MemberData(nameof(Pages))]
    public void A_guide_is_written_in_composed_letters(string page) =>
        Assert.True(Repository.Read(page).IsNormalized(), page);

    private static IEnumerable<int> Headings(string page) =>
        Heading().Matches(Repository.Read(page)).Select(heading => heading.Groups["level"].Length);

    // A value of several words says what belongs there, in the language of the page; names, keys and code stay as they are.
    private static IEnumerable<string> Blocks(string page) =>
        Fence.Of(page).Select(fence => fence.Language == "json"
            ? JsonText().Replace(
                fence.Text,
                text => text.Groups["colon"].Length == 0 && text.Value.Contains(' ') ? "\"words\"" : text.Value)
            : fence.Text);

    private static IEnumerable<string> Codes(string page) => Code().Matches(Repository.Read(page)).Select(code => code.Value);

    [GeneratedRegex("^(?<level>#+) ", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("\"[^\"\n]*\"(?<colon>:?)")]
    private static partial Regex JsonText();

    [GeneratedRegex(@"errors\.md#eid\d{4}")]
    private static partial Regex Code();
}
