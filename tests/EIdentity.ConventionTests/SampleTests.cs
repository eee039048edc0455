using System.Text.RegularExpressions;

namespace EIdentity.ConventionTests;

public sealed partial class SampleTests
{
    [Fact]
    public void No_page_of_the_portal_ignores_what_became_of_a_write()
    {
        IReadOnlyList<string> pages = [.. Repository.Files("samples/PublicServicePortal/Pages", "*.cs").Select(Repository.Read)];

        Assert.Contains(pages, page => Write().IsMatch(page));
        Assert.DoesNotContain(pages, page => IgnoredWrite().IsMatch(page));
    }

    [GeneratedRegex(@"dossiers\.(Save|Record|Check|Pledge|Submit)Async\(")]
    private static partial Regex Write();

    [GeneratedRegex(@"(^\s*|_ = )(await )?dossiers\.(Save|Record|Check|Pledge|Submit)Async\([^;]*\);", RegexOptions.Multiline)]
    private static partial Regex IgnoredWrite();
}
