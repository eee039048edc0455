using System.Reflection;
using System.Xml.Linq;

namespace EIdentity.ConventionTests;

/// <summary>Keeps the arrow rule: arrows point at the vocabulary, and the sandbox and the client never meet.</summary>
public sealed class ArrowTests
{
    // Own packages by name, others by prefix. A new arrow is a decision: it needs a line here and a reason in docs/decisions.
    private static readonly Dictionary<string, (string[] Own, string[] Others)> Allowed = new()
    {
        ["EIdentity"] = ([], ["Microsoft.Extensions.Compliance.Abstractions"]),
        ["EIdentity.Client"] = (["EIdentity"], ["Microsoft.Extensions.", "Microsoft.IdentityModel."]),
        ["EIdentity.AspNetCore"] = (["EIdentity", "EIdentity.Client"], [
            "Microsoft.AspNetCore.", "Microsoft.Extensions.", "Microsoft.IdentityModel.JsonWebTokens", "Microsoft.IdentityModel.Protocols",
            "Microsoft.IdentityModel.Tokens", "Microsoft.Net.Http.Headers", "System.IdentityModel.Tokens.Jwt",
        ]),
        ["EIdentity.Population"] = (
            ["EIdentity", "EIdentity.Client"],
            ["Microsoft.Extensions.", "Polly", "Refit", "System.Formats.Cbor"]),
        ["EIdentity.Sandbox"] = (["EIdentity"], [
            "Microsoft.AspNetCore", "Microsoft.Extensions.", "Microsoft.IdentityModel.", "Microsoft.Net.Http.Headers",
            "System.IdentityModel.Tokens.Jwt", "jose-jwt",
        ]),
        ["EIdentity.Sandbox.Tool"] = (["EIdentity", "EIdentity.Sandbox"], ["Microsoft.AspNetCore", "Microsoft.Extensions."]),
        ["EIdentity.Testing"] = (
            ["EIdentity", "EIdentity.AspNetCore", "EIdentity.Client", "EIdentity.Population", "EIdentity.Sandbox"],
            ["Microsoft.AspNetCore", "Microsoft.Extensions.", "Microsoft.Net.Http.Headers"]),
    };

    public static TheoryData<string> Projects => Product.Projects.ToTheory();

    [Fact]
    public void Every_project_has_its_arrows_written_down() =>
        Assert.Equal(Product.Projects.Order(StringComparer.Ordinal), Allowed.Keys.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Projects))]
    public void An_assembly_references_only_what_its_arrows_allow(string project)
    {
        (string[] own, string[] others) = Allowed[project];

        IEnumerable<string> forbidden = References(project)
            .Where(name => !IsRuntime(name)
                && !own.Contains(name)
                && !others.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal)));

        Assert.Empty(forbidden);
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_file_references_only_what_its_arrows_allow(string project)
    {
        IEnumerable<string> referenced = XDocument.Parse(Repository.Read($"src/{project}/{project}.csproj"))
            .Descendants("ProjectReference")
            .Where(reference => (string?)reference.Attribute("ReferenceOutputAssembly") != "false")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value));

        Assert.Empty(referenced.Except(Allowed[project].Own));
    }

    [Theory]
    [InlineData("EIdentity")]
    [InlineData("EIdentity.Client")]
    public void The_protocol_knows_no_web_framework(string project)
    {
        Assert.DoesNotContain(References(project), name => name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal));
        Assert.DoesNotContain("Microsoft.AspNetCore.App", Repository.Read($"src/{project}/{project}.csproj"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("EIdentity.AspNetCore", "EIdentity.Population")]
    [InlineData("EIdentity.Population", "EIdentity.AspNetCore")]
    [InlineData("EIdentity.Sandbox", "EIdentity.Client")]
    [InlineData("EIdentity.Client", "EIdentity.Sandbox")]
    public void Two_that_never_meet_do_not_reach_each_other_by_a_detour(string from, string to) =>
        Assert.DoesNotContain(to, Reached(from));

    [Theory]
    [InlineData("EIdentity.AspNetCore")]
    [InlineData("EIdentity.Population")]
    public void What_ships_to_production_reaches_neither_sandbox_nor_test_kit(string project) =>
        Assert.Empty(Reached(project).Intersect(["EIdentity.Sandbox", "EIdentity.Testing"]));

    private static IEnumerable<string> References(string project) =>
        Assembly.Load(project).GetReferencedAssemblies().Select(reference => reference.Name!);

    // System.IdentityModel.Tokens.Jwt is a package, not the runtime: whoever has it says so above.
    private static bool IsRuntime(string name) =>
        name == "netstandard"
        || (name.StartsWith("System", StringComparison.Ordinal) && !name.StartsWith("System.IdentityModel", StringComparison.Ordinal));

    private static HashSet<string> Reached(string project)
    {
        HashSet<string> reached = [];
        Queue<string> waiting = new([project]);
        while (waiting.TryDequeue(out string? next))
        {
            foreach (string reference in References(next).Intersect(Allowed.Keys).Where(reached.Add))
            {
                waiting.Enqueue(reference);
            }
        }

        return reached;
    }
}
