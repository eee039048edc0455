using Microsoft.CodeAnalysis;

namespace EIdentity.Analyzers;

/// <summary>Asks symbols for what they inherit.</summary>
internal static class SymbolExtensions
{
    public static IEnumerable<INamedTypeSymbol> SelfAndBases(this INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? next = type; next is not null; next = next.BaseType)
        {
            yield return next;
        }
    }

    public static IEnumerable<IMethodSymbol> SelfAndOverridden(this IMethodSymbol method)
    {
        for (IMethodSymbol? next = method; next is not null; next = next.OverriddenMethod)
        {
            yield return next;
        }
    }

    /// <summary>Gets the method that introduced it, as it is written: what every override and every call share.</summary>
    public static IMethodSymbol Root(this IMethodSymbol method) =>
        (method.ReducedFrom ?? method).SelfAndOverridden().Last().OriginalDefinition;

    public static bool Is(this ISymbol symbol, ISymbol? other) => SymbolEqualityComparer.Default.Equals(symbol, other);

    public static bool IsOrInherits(this INamedTypeSymbol type, INamedTypeSymbol? other) =>
        type.SelfAndBases().Any(self => self.Is(other)) || type.AllInterfaces.Any(contract => contract.Is(other));

    /// <summary>Says whether an attribute, or one derived from it, stands on the symbol itself.</summary>
    public static bool Carries(this ISymbol symbol, INamedTypeSymbol? attribute) =>
        symbol.GetAttributes().Any(data => data.AttributeClass?.IsOrInherits(attribute) == true);
}
