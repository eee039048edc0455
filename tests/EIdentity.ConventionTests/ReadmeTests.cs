using System.Text.RegularExpressions;

namespace EIdentity.ConventionTests;

public sealed partial class ReadmeTests
{
    private const string English = "README.md";
    private const string Vietnamese = "README.vi.md";

    [Fact]
    public void The_first_screen_says_what_it_is_then_how_sure_then_the_login_then_the_two_commands()
    {
        string[] order = ["# EIdentity.Sdk", "**Status", "```csharp", "## Run it", "## Test it", "![", "## Packages"];
        string page = Repository.Read(English);

        int[] places = [.. order.Select(part => page.IndexOf(part, StringComparison.Ordinal))];

        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
    }

    [Theory]
    [InlineData(English)]
    [InlineData(Vietnamese)]
    public void The_login_takes_five_lines(string page)
    {
        Fence login = Fence.Of(page).First(fence => fence.Language == "csharp");

        Assert.Contains("AddEIdentityLogin", login.Text, StringComparison.Ordinal);
        Assert.Equal(5, login.Lines.Count(line => line.Trim().Length > 0));
    }

    [Theory]
    [InlineData(English, "Run it", "dotnet run --project samples/PublicServicePortal")]
    [InlineData(English, "Test it", "dotnet test")]
    [InlineData(Vietnamese, "Chạy thử", "dotnet run --project samples/PublicServicePortal")]
    [InlineData(Vietnamese, "Kiểm thử", "dotnet test")]
    public void A_command_is_the_only_line_of_its_block(string page, string heading, string command)
    {
        Fence block = Assert.Single(Fence.Of(page), fence => fence.Heading == heading);

        Assert.Equal("sh", block.Language);
        Assert.Equal([command], block.Lines);
    }

    [Fact]
    public void The_Vietnamese_page_has_the_same_headings_and_blocks()
    {
        Assert.Equal(Headings(English), Headings(Vietnamese));
        Assert.Equal(Fence.Of(English).Select(fence => fence.Text), Fence.Of(Vietnamese).Select(fence => fence.Text));
    }

    [Fact]
    public void The_package_table_names_every_package()
    {
        string[] packages = [.. Product.Projects.Select(project => $"| `{project}` |")];

        Assert.All(packages, row => Assert.Contains(row, Repository.Read(English), StringComparison.Ordinal));
        Assert.All(packages, row => Assert.Contains(row, Repository.Read(Vietnamese), StringComparison.Ordinal));
    }

    private static IEnumerable<int> Headings(string page) =>
        Heading().Matches(Repository.Read(page)).Select(heading => heading.Groups["level"].Length);

    [GeneratedRegex("^(?<level>#+) ", RegexOptions.Multiline)]
    private static partial Regex Heading();
}
