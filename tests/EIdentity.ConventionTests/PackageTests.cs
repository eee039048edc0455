using System.Xml.Linq;

namespace EIdentity.ConventionTests;

public sealed class PackageTests
{
    private const int ShortestDescription = 40;
    private const int LongestDescription = 250;

    public static TheoryData<string> Projects => Product.AllProjects.ToTheory();

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_package_describes_itself_in_a_sentence(string project)
    {
        string description = Values($"src/{project}/{project}.csproj", "Description").Single();

        Assert.InRange(description.Length, ShortestDescription, LongestDescription);
        Assert.EndsWith(".", description, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_package_tracks_its_public_surface(string project)
    {
        Assert.True(Repository.Exists($"src/{project}/PublicAPI.Shipped.txt"));
        Assert.True(Repository.Exists($"src/{project}/PublicAPI.Unshipped.txt"));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_has_a_test_project_of_its_name(string project) =>
        Assert.True(Repository.Exists($"tests/{project}.Tests/{project}.Tests.csproj"));

    [Theory]
    [InlineData("Directory.Build.props", "Authors")]
    [InlineData("Directory.Build.props", "PackageLicenseExpression")]
    [InlineData("Directory.Build.props", "PackageTags")]
    [InlineData("Directory.Build.props", "VersionPrefix")]
    [InlineData("src/Directory.Build.props", "PackageReadmeFile")]
    [InlineData("src/Directory.Build.props", "SymbolPackageFormat")]
    public void What_packages_share_is_said_once(string file, string property) =>
        Assert.NotEmpty(Values(file, property).Single());

    [Fact]
    public void Versions_are_pinned_in_one_place()
    {
        IEnumerable<string> elsewhere = Repository.SourceFolders.SelectMany(folder => Repository.Files(folder, "*.csproj"))
            .Where(project => XDocument.Parse(Repository.Read(project))
                .Descendants("PackageReference")
                .Any(reference => reference.Attribute("Version") is not null));

        Assert.Empty(elsewhere);
    }

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        string solution = Repository.Read("EIdentity.Sdk.sln").Replace('\\', '/');

        Assert.All(
            Repository.SourceFolders.SelectMany(folder => Repository.Files(folder, "*.csproj")),
            project => Assert.Contains($"\"{project}\"", solution, StringComparison.Ordinal));
    }

    [Fact]
    public void The_changelog_speaks_of_the_version_that_is_built()
    {
        string version = Values("Directory.Build.props", "VersionPrefix").Single();

        Assert.Contains($"## {version}", Repository.Read("CHANGELOG.md"), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Values(string file, string property) =>
        XDocument.Parse(Repository.Read(file)).Descendants(property).Select(element => element.Value);
}
