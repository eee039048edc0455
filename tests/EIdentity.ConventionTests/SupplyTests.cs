using System.Xml.Linq;

namespace EIdentity.ConventionTests;

public sealed class SupplyTests
{
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

    private static bool Silences(string text) =>
        text.Contains("NU190", StringComparison.Ordinal) || text.Contains("NuGetAuditSuppress", StringComparison.Ordinal);
}
