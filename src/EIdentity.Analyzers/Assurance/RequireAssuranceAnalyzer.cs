using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace EIdentity.Analyzers;

/// <summary>Refuses <c>[RequireAssurance]</c> where nothing reads it, so that it would let everybody in (EID0001).</summary>
/// <remarks>
/// What the app itself finds at start (EID1002) is left to the start: the class of a minimal API's handler. Code that a generator
/// wrote counts too, since a component is one. The places stand in <c>docs/reference/sessions.md</c>, the rule in
/// <c>docs/reference/analyzers.md</c>.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RequireAssuranceAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        "EID0001",
        "A required level stands where nothing reads it",
        "Nothing reads [RequireAssurance] on '{0}', so it would let everybody in: {1}",
        "Security",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "ASP.NET authorizes endpoints, hubs, gRPC services and components with a route. Elsewhere the attribute does nothing.",
        helpLinkUri: Documentation.AddressOf("docs/reference/analyzers.md#eid0001"),
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(static start =>
        {
            if (AssuranceTypes.Of(start.Compilation) is not { } types)
            {
                return;
            }

            Demands demands = new(types);
            start.RegisterSymbolAction(symbol => demands.ReadType((INamedTypeSymbol)symbol.Symbol), SymbolKind.NamedType);
            start.RegisterOperationAction(operation => demands.ReadOperation(operation.Operation), Demands.ReadOperations);
            start.RegisterCompilationEndAction(end =>
            {
                foreach (Finding finding in demands.FindUnread(end.Compilation))
                {
                    end.ReportDiagnostic(Diagnostic.Create(Rule, finding.Location, finding.Place, finding.Remedy));
                }
            });
        });
    }
}
