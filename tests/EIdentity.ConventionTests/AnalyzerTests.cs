using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace EIdentity.ConventionTests;

/// <summary>Keeps the rules for compilers where they must be: in the web package, over our own code, and on their page.</summary>
public sealed partial class AnalyzerTests
{
    private const string Home = "src/EIdentity.Analyzers";

    // Their code holds the attribute in texts, or defines it.
    private static readonly string[] WithoutUse = ["src/", "tests/EIdentity.Analyzers.Tests/", "tests/EIdentity.ConventionTests/"];

    public static TheoryData<string> Pages => ["docs/reference/analyzers.md", "docs/reference/analyzers.vi.md"];

    [Fact]
    public void Whoever_writes_the_attribute_is_read_by_the_analyzer()
    {
        IEnumerable<string> unread = Repository.SourceFolders.SelectMany(folder => Repository.Files(folder, "*.csproj"))
            .Where(project => !WithoutUse.Any(folder => project.StartsWith(folder, StringComparison.Ordinal)))
            .Where(project => Writes(FolderOf(project)) && !IsAnalyzed(project));

        Assert.Empty(unread);
    }

    [Fact]
    public void The_web_package_brings_the_analyzer_and_no_project_references_its_code()
    {
        XElement brought = Assert.Single(
            Elements("src/EIdentity.AspNetCore/EIdentity.AspNetCore.csproj", "None"),
            item => (string?)item.Attribute("PackagePath") == "analyzers/dotnet/cs");
        IEnumerable<string> referencing = Product.AllProjects.Where(project =>
            Elements($"src/{project}/{project}.csproj", "ProjectReference")
                .Any(reference => IsToAnalyzer(reference) && (string?)reference.Attribute("ReferenceOutputAssembly") != "false"));

        Assert.EndsWith($"{Product.Analyzers}.dll", brought.Attribute("Include")!.Value, StringComparison.Ordinal);
        Assert.Empty(referencing);
    }

    [Fact]
    public void The_analyzer_knows_nothing_but_the_compiler()
    {
        Assert.Empty(Elements($"{Home}/{Product.Analyzers}.csproj", "ProjectReference"));
        Assert.All(
            Elements($"{Home}/{Product.Analyzers}.csproj", "PackageReference"),
            package => Assert.StartsWith("Microsoft.CodeAnalysis.", package.Attribute("Include")!.Value, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_page_explains_every_rule_and_no_other(string page)
    {
        string released = Repository.Read($"{Home}/AnalyzerReleases.Shipped.md") + Repository.Read($"{Home}/AnalyzerReleases.Unshipped.md");

        Assert.Equal(
            Rule().Matches(released).Select(rule => rule.Value),
            Heading().Matches(Repository.Read(page)).Select(rule => rule.Groups["rule"].Value));
    }

    private static bool Writes(string folder) =>
        new[] { "*.cs", "*.razor", "*.cshtml" }
            .SelectMany(pattern => Repository.Files(folder, pattern))
            .Any(file => Attribute().IsMatch(Repository.Read(file)));

    // A sample has it from the props that all samples share.
    private static bool IsAnalyzed(string project) =>
        Elements(project, "ProjectReference").Any(IsAnalyzer)
        || (Repository.Exists(Shared(project)) && Elements(Shared(project), "ProjectReference").Any(IsAnalyzer));

    private static string Shared(string project) => $"{project.Split('/')[0]}/Directory.Build.props";

    private static bool IsAnalyzer(XElement reference) =>
        IsToAnalyzer(reference) && (string?)reference.Attribute("OutputItemType") == "Analyzer";

    private static bool IsToAnalyzer(XElement reference) =>
        reference.Attribute("Include")!.Value.EndsWith($"/{Product.Analyzers}.csproj", StringComparison.Ordinal);

    private static IEnumerable<XElement> Elements(string file, string name) => XDocument.Parse(Repository.Read(file)).Descendants(name);

    private static string FolderOf(string path) => path[..path.LastIndexOf('/')];

    [GeneratedRegex(@"\[[^\]\n]*\bRequireAssurance(Attribute)?\(")]
    private static partial Regex Attribute();

    [GeneratedRegex(@"^EID\d{4}", RegexOptions.Multiline)]
    private static partial Regex Rule();

    [GeneratedRegex(@"^### (?<rule>EID\d{4})$", RegexOptions.Multiline)]
    private static partial Regex Heading();
}
