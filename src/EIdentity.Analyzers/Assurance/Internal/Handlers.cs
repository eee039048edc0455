using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EIdentity.Analyzers;

/// <summary>Collects the methods and lambdas that are handed on as delegates, and so can be the handler of an endpoint.</summary>
internal sealed class Handlers(AssuranceTypes types)
{
    private readonly ConcurrentDictionary<ISymbol, bool> _methods = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, bool> _classes = new(SymbolEqualityComparer.Default);

    public void Read(IMethodReferenceOperation reference)
    {
        if (IsHandedOn(reference))
        {
            _methods.TryAdd(reference.Method.Root(), true);
            AddClass(reference.Method.ContainingType);
        }
    }

    /// <summary>Reads a lambda, and says whether it can be a handler.</summary>
    public bool Read(IAnonymousFunctionOperation lambda)
    {
        bool isHandedOn = IsHandedOn(lambda);
        if (isHandedOn)
        {
            AddClass(lambda.Symbol.ContainingType);
        }

        return isHandedOn;
    }

    /// <summary>Says whether a method can be a handler, by itself or through an interface that it fulfils.</summary>
    public bool Contain(IMethodSymbol method) =>
        _methods.ContainsKey(method.Root())
        || method.ContainingType.AllInterfaces
            .SelectMany(contract => contract.GetMembers().OfType<IMethodSymbol>())
            .Any(member => _methods.ContainsKey(member.OriginalDefinition)
                && method.Is(method.ContainingType.FindImplementationForInterfaceMember(member)));

    /// <summary>Says whether a class has a handler, so that the app reads its demands at start (EID1002).</summary>
    public bool HaveClass(INamedTypeSymbol type) => _classes.ContainsKey(type.OriginalDefinition);

    private void AddClass(INamedTypeSymbol type)
    {
        foreach (INamedTypeSymbol self in type.SelfAndBases())
        {
            _classes.TryAdd(self.OriginalDefinition, true);
        }
    }

    private bool IsHandedOn(IOperation function)
    {
        if (function.Parent is not IDelegateCreationOperation)
        {
            return false;
        }

        IOperation value = function.Parent;
        while (value.Parent is IConversionOperation or IDelegateCreationOperation or IConditionalOperation or ICoalesceOperation)
        {
            value = value.Parent;
        }

        return value.Parent switch
        {
            IArgumentOperation { Parent: IInvocationOperation call, Parameter: { } parameter } =>
                TakesHandlers(call.TargetMethod, parameter),
            IArgumentOperation { Parent: IObjectCreationOperation { Constructor: { } constructor }, Parameter: { } parameter } =>
                TakesHandlers(constructor, parameter),
            IInvocationOperation or IEventAssignmentOperation or IExpressionStatementOperation => false,
            _ => true,
        };
    }

    // The framework maps nothing but on a route builder. What others do with a delegate nobody can tell; it counts as mapped.
    private bool TakesHandlers(IMethodSymbol method, IParameterSymbol parameter) =>
        !IsFramework(method.ContainingAssembly)
        || parameter.OriginalDefinition.Type is ITypeParameterSymbol or { SpecialType: SpecialType.System_Delegate }
        || types.IsEndpoints(method.ContainingType)
        || (method.ReducedFrom ?? method).Parameters.Any(taken => types.IsEndpoints(taken.Type));

    private static bool IsFramework(IAssemblySymbol assembly) =>
        assembly.Name is "System" or "netstandard" or "mscorlib"
        || assembly.Name.StartsWith("System.", StringComparison.Ordinal)
        || assembly.Name.StartsWith("Microsoft.", StringComparison.Ordinal);
}
