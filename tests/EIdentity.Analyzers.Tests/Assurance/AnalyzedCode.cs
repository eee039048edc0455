using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace EIdentity.Analyzers.Tests;

/// <summary>Compiles a small app against the real framework, and asks the analyzer what it says.</summary>
internal static class AnalyzedCode
{
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using System.Threading.Tasks;
        global using EIdentity;
        global using EIdentity.AspNetCore;
        global using Grpc.Core;
        global using Microsoft.AspNetCore.Builder;
        global using Microsoft.AspNetCore.Components;
        global using Microsoft.AspNetCore.Components.Authorization;
        global using Microsoft.AspNetCore.Components.Rendering;
        global using Microsoft.AspNetCore.Http;
        global using Microsoft.AspNetCore.Mvc;
        global using Microsoft.AspNetCore.Mvc.RazorPages;
        global using Microsoft.AspNetCore.Routing;
        global using Microsoft.AspNetCore.SignalR;
        global using static EIdentity.AssuranceLevel;
        global using RouteAttribute = Microsoft.AspNetCore.Components.RouteAttribute;
        """;

    private static readonly ImmutableArray<MetadataReference> Framework =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => !Path.GetFileName(path).StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>Compiles code that must be right but for what the analyzer says, and gives that.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> DiagnoseAsync(string code, string path = "App.cs", string? library = null)
    {
        MetadataReference[] libraries = library is null ? [] : [Compile("Library", "Library.cs", library, []).ToMetadataReference()];

        return await Compile("App", path, code, libraries)
            .WithAnalyzers([new RequireAssuranceAnalyzer()])
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
    }

    private static CSharpCompilation Compile(string name, string path, string code, IEnumerable<MetadataReference> others)
    {
        CSharpCompilation compilation = CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText(Usings, path: "Usings.cs"), CSharpSyntaxTree.ParseText(code, path: path)],
            Framework.Concat(others),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

        Assert.Empty(compilation.GetDiagnostics().Where(problem => problem.Severity == DiagnosticSeverity.Error));
        return compilation;
    }
}
