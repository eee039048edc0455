namespace EIdentity.ConventionTests;

/// <summary>Keeps what pages show in step with code that is compiled.</summary>
public sealed class SnippetTests
{
    [Fact]
    public void Every_csharp_block_of_a_page_is_a_region_of_compiled_code()
    {
        HashSet<string> regions = [.. CompiledFiles().SelectMany(Regions).Select(region => region.Text)];

        Assert.All(Blocks(), fence => Assert.True(regions.Contains(fence.Text), fence.ToString()));
    }

    [Fact]
    public void Every_region_of_the_snippets_is_shown_on_a_page()
    {
        HashSet<string> shown = [.. Blocks().Select(fence => fence.Text)];

        Assert.All(
            Repository.Files("docs/snippets", "*.cs").SelectMany(Regions),
            region => Assert.True(shown.Contains(region.Text), $"No page shows the region {region.Name}."));
    }

    [Fact]
    public void A_block_says_its_language() =>
        Assert.All(Repository.Pages().SelectMany(Fence.Of), fence => Assert.NotEmpty(fence.Language));

    private static IEnumerable<Fence> Blocks() =>
        Repository.Pages().SelectMany(Fence.Of).Where(fence => fence.Language == "csharp");

    private static IEnumerable<string> CompiledFiles() =>
        Repository.Files("docs/snippets", "*.cs").Concat(Repository.Files("samples", "*.cs"));

    private static IEnumerable<(string Name, string Text)> Regions(string path)
    {
        string? name = null;
        List<string> lines = [];
        foreach (string line in Repository.ReadLines(path))
        {
            string trimmed = line.Trim();
            if (trimmed.StartsWith("#region ", StringComparison.Ordinal))
            {
                name = trimmed["#region ".Length..];
                lines.Clear();
            }
            else if (trimmed == "#endregion" && name is not null)
            {
                yield return (name, Fence.Unindent(lines));
                name = null;
            }
            else if (name is not null)
            {
                lines.Add(line);
            }
        }
    }
}
