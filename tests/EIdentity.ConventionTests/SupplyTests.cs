using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace EIdentity.ConventionTests;

public sealed class SupplyTests
{
    private static readonly string[] Makers = ["Microsoft", "NETStandard", "System", "Polly", "Refit", "ReactiveUI", "jose-jwt"];

    public static TheoryData<string> Projects => Product.AllProjects.ToTheory();

    [Theory]
    [InlineData("Directory.Packages.props", "NuGetAudit", "true")]
    [InlineData("Directory.Packages.props", "NuGetAuditMode", "all")]
    [InlineData("Directory.Packages.props", "CentralPackageTransitivePinningEnabled", "true")]
    [InlineData("Directory.Build.props", "TreatWarningsAsErrors", "true")]
    public void SEC_306_a_dependency_with_a_known_hole_fails_the_build(string file, string property, string value) =>
        Assert.Equal(value, XDocument.Parse(Repository.Read(file)).Descendants(property).Single().Value);

    [Fact]
    public void SEC_306_no_finding_of_the_audit_is_silenced()
    {
        IEnumerable<string> silenced = BuildFiles().Where(file => Silences(Repository.Read(file)));

        Assert.Empty(silenced);
    }

    [Theory]
    [InlineData("<NoWarn>NU1903</NoWarn>")]
    [InlineData("<WarningsNotAsErrors>NU1901;NU1902</WarningsNotAsErrors>")]
    [InlineData("<NuGetAuditSuppress Include=\"https://github.com/advisories/GHSA-0\" />")]
    public void SEC_306_a_silenced_finding_would_be_found(string line) =>
        Assert.True(Silences(line));

    [Fact]
    public void P6_SEC_306_an_audit_without_data_is_an_error_where_it_is_required()
    {
        XElement[] tolerated = [.. BuildFiles().SelectMany(file => XDocument.Parse(Repository.Read(file)).Descendants()
            .Where(element => !element.HasElements && Regex.IsMatch(element.Value, "NU190[05]")))];

        Assert.NotEmpty(tolerated);
        Assert.All(tolerated, element => Assert.Equal(
            "!$(EIDENTITY_REQUIRE.Contains('audit'))",
            element.Parent!.Attribute("Condition")?.Value));
        Assert.Contains("EIDENTITY_REQUIRE+=,audit", Repository.Read(".ci/run"), StringComparison.Ordinal);
    }

    [Fact]
    public void SEC_306_the_audit_asks_the_one_source()
    {
        XDocument configuration = XDocument.Parse(Repository.Read("nuget.config"));

        Assert.Equal(
            configuration.Descendants("packageSources").Elements().Select(element => element.ToString()),
            configuration.Descendants("auditSources").Elements().Select(element => element.ToString()));
    }

    [Fact]
    public void SEC_307_no_build_lets_another_version_stand_in() =>
        Assert.DoesNotContain(BuildFiles(), file => Repository.Read(file).Contains("NU1603", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Projects))]
    public void P17_SEC_307_what_ships_is_locked_with_a_hash_of_every_package(string project)
    {
        IReadOnlyList<LockedPackage> locked = LockedPackage.Read($"src/{project}/packages.lock.json");

        Assert.Superset(References(project), locked.Select(package => package.Name).ToHashSet());
        Assert.All(locked, package => Assert.NotEmpty(package.Hash));
        Assert.Contains(
            "<RestorePackagesWithLockFile>true</RestorePackagesWithLockFile>",
            Repository.Read("src/Directory.Build.props"),
            StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void SEC_307_what_ships_brings_packages_of_known_makers_only(string project)
    {
        string decision = Repository.Read("docs/decisions/0029-locked-packages.md");
        IEnumerable<string> makers = LockedPackage.Read($"src/{project}/packages.lock.json")
            .Select(package => package.Name.Split('.')[0])
            .Distinct();

        Assert.DoesNotContain(makers, maker => !Makers.Contains(maker));
        Assert.All(makers, maker => Assert.Contains(maker, decision, StringComparison.Ordinal));
    }

    [Fact]
    public void SEC_307_the_lock_fits_every_patch_of_the_SDK()
    {
        string pinned = XDocument.Parse(Repository.Read("src/Directory.Build.props")).Descendants("ILLinkPackVersion").Single().Value;

        Assert.All(
            Product.Projects.SelectMany(project => LockedPackage.Read($"src/{project}/packages.lock.json"))
                .Where(package => package.Name == "Microsoft.NET.ILLink.Tasks"),
            package => Assert.Equal(pinned, package.Version));
    }

    [Fact]
    public void SEC_307_every_version_is_exact_and_comes_from_the_one_source()
    {
        IEnumerable<string> versions = XDocument.Parse(Repository.Read("Directory.Packages.props"))
            .Descendants("PackageVersion")
            .Select(package => package.Attribute("Version")!.Value);
        XElement sources = XDocument.Parse(Repository.Read("nuget.config")).Descendants("packageSources").Single();

        Assert.DoesNotContain(versions, version => version.Any(letter => !char.IsAsciiLetterOrDigit(letter) && letter is not ('.' or '-')));
        Assert.Equal(["clear", "add"], sources.Elements().Select(element => element.Name.LocalName));
    }

    private static IEnumerable<string> BuildFiles() =>
        Repository.Files(".", "*.props").Concat(Repository.Files(".", "*.targets")).Concat(Repository.Files(".", "*.csproj"));

    private static HashSet<string> References(string project) =>
    [
        .. XDocument.Parse(Repository.Read($"src/{project}/{project}.csproj"))
            .Descendants("PackageReference")
            .Select(reference => reference.Attribute("Include")!.Value),
    ];

    // NU1901 to NU1904 are findings; NU1900 and NU1905 say that there was nothing to find them by.
    private static bool Silences(string text) =>
        Regex.IsMatch(text, "NU190[1-4]") || text.Contains("NuGetAuditSuppress", StringComparison.Ordinal);
}
