using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EIdentity.Analyzers;

/// <summary>Collects the demands of one compilation, and at its end finds those that nothing reads.</summary>
internal sealed class Demands(AssuranceTypes types)
{
    public static readonly OperationKind[] ReadOperations =
    [
        OperationKind.AnonymousFunction, OperationKind.Invocation, OperationKind.LocalFunction, OperationKind.MethodReference,
        OperationKind.TypeOf,
    ];

    private readonly Handlers _handlers = new(types);
    private readonly ConcurrentDictionary<ISymbol, Places> _places = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentBag<INamedTypeSymbol> _types = [];
    private readonly ConcurrentBag<IMethodSymbol> _methods = [];
    private readonly ConcurrentBag<IMethodSymbol> _unreadLambdas = [];
    private readonly ConcurrentBag<INamedTypeSymbol> _routed = [];
    private readonly ConcurrentBag<Location> _routeViews = [];

    public void ReadType(INamedTypeSymbol type)
    {
        AddPlaces(type, types.PlacesOf(type));
        if (types.DemandsOn(type).Any())
        {
            _types.Add(type);
        }

        if (types.IsRoutedDemand(type))
        {
            _routed.Add(type);
        }

        foreach (IMethodSymbol method in type.GetMembers().OfType<IMethodSymbol>().Where(method => types.DemandsOn(method).Any()))
        {
            _methods.Add(method);
        }
    }

    public void ReadOperation(IOperation operation)
    {
        switch (operation)
        {
            case IMethodReferenceOperation reference:
                _handlers.Read(reference);
                break;
            case IAnonymousFunctionOperation lambda when !_handlers.Read(lambda):
                _unreadLambdas.Add(lambda.Symbol);
                break;
            case ILocalFunctionOperation function when types.DemandsOn(function.Symbol).Any():
                _methods.Add(function.Symbol);
                break;
            case ITypeOfOperation { TypeOperand: var type } when types.IsBareRouteView(type):
                _routeViews.Add(operation.Syntax.GetLocation());
                break;
            case IInvocationOperation { TargetMethod: { IsGenericMethod: true } method }:
                ReadCall(method, operation);
                break;
        }
    }

    public IEnumerable<Finding> FindUnread(Compilation compilation) =>
    [
        .. _types.Where(type => !IsRead(type)).SelectMany(type => Find(type, RemedyOf(type))),
        .. _methods.Where(method => !IsRead(method)).SelectMany(method => Find(method, RemedyOf(method))),
        .. _unreadLambdas.SelectMany(lambda => Find(lambda, Remedies.Lambda)),
        .. FindRouteViews(compilation),
    ];

    private void ReadCall(IMethodSymbol method, IOperation call)
    {
        if (method.Name == "MapGrpcService" && method.TypeArguments[0] is INamedTypeSymbol service)
        {
            AddPlaces(service, Places.MappedService);
        }
        else if (method.TypeArguments.Any(types.IsBareRouteView))
        {
            _routeViews.Add(call.Syntax.GetLocation());
        }
    }

    // Attributes are inherited: what a class is, its base classes are too.
    private void AddPlaces(INamedTypeSymbol type, Places places)
    {
        if (places == Places.None)
        {
            return;
        }

        foreach (INamedTypeSymbol self in type.SelfAndBases())
        {
            _places.AddOrUpdate(self.OriginalDefinition, places, (_, known) => known | places);
        }
    }

    private Places PlacesOf(INamedTypeSymbol type) =>
        _places.TryGetValue(type.OriginalDefinition, out Places places) ? places : Places.None;

    private bool IsRead(INamedTypeSymbol type) => PlacesOf(type) != Places.None || _handlers.HaveClass(type);

    // An interface's own attributes are not inherited by what fulfils it.
    private bool IsRead(IMethodSymbol method) =>
        method.ContainingType.TypeKind != TypeKind.Interface
        && (_handlers.Contain(method) || types.IsCalled(method, PlacesOf(method.ContainingType)));

    private string RemedyOf(INamedTypeSymbol type) =>
        types.IsComponent(type) ? Remedies.Component
        : types.IsPage(type) ? Remedies.PageWithModel
        : Remedies.Class;

    private string RemedyOf(IMethodSymbol method) =>
        types.IsPageModel(method.ContainingType) || types.IsPage(method.ContainingType) ? Remedies.PageHandler : Remedies.Method;

    private IEnumerable<Finding> Find(ISymbol symbol, string remedy) =>
        from demand in types.DemandsOn(symbol)
        let syntax = demand.ApplicationSyntaxReference
        where syntax is not null
        select new Finding(syntax.SyntaxTree.GetLocation(syntax.Span), NameOf(symbol), remedy);

    private IEnumerable<Finding> FindRouteViews(Compilation compilation) =>
        !_routeViews.IsEmpty && FindRouted(compilation) is { } routed
            ? _routeViews.Select(view => new Finding(view, routed.Name, Remedies.RouteView))
            : [];

    // Pages often lie in a library of their own.
    private INamedTypeSymbol? FindRouted(Compilation compilation) =>
        _routed.FirstOrDefault() ?? compilation.SourceModule.ReferencedAssemblySymbols
            .Where(types.CanDemand)
            .SelectMany(assembly => TypesOf(assembly.GlobalNamespace))
            .FirstOrDefault(types.IsRoutedDemand);

    private static IEnumerable<INamedTypeSymbol> TypesOf(INamespaceSymbol space) =>
        space.GetTypeMembers().Concat(space.GetNamespaceMembers().SelectMany(TypesOf));

    private static string NameOf(ISymbol symbol) => symbol switch
    {
        IMethodSymbol { MethodKind: MethodKind.AnonymousFunction } => "a lambda",
        IMethodSymbol method => $"{method.ContainingType.Name}.{method.Name}",
        _ => symbol.Name,
    };
}
