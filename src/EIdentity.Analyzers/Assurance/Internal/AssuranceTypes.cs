using Microsoft.CodeAnalysis;

namespace EIdentity.Analyzers;

/// <summary>Finds the attribute, and the types by which ASP.NET knows what it authorizes; what an app does not have is null.</summary>
internal sealed class AssuranceTypes
{
    private readonly INamedTypeSymbol _attribute;
    private readonly INamedTypeSymbol? _controller;
    private readonly INamedTypeSymbol? _notController;
    private readonly INamedTypeSymbol? _notAction;
    private readonly INamedTypeSymbol? _hub;
    private readonly INamedTypeSymbol? _boundService;
    private readonly INamedTypeSymbol? _pageModel;
    private readonly INamedTypeSymbol? _page;
    private readonly INamedTypeSymbol? _component;
    private readonly INamedTypeSymbol? _route;
    private readonly INamedTypeSymbol? _routeView;
    private readonly INamedTypeSymbol? _endpoints;

    private AssuranceTypes(Compilation compilation, INamedTypeSymbol attribute)
    {
        _attribute = attribute;
        _controller = compilation.GetTypeByMetadataName("Microsoft.AspNetCore.Mvc.ControllerAttribute");
        _notController = compilation.GetTypeByMetadataName("Microsoft.AspNetCore.Mvc.NonControllerAttribute");
        _notAction = compilation.GetTypeByMetadataName("Microsoft.AspNetCore.Mvc.NonActionAttribute");
        _hub = compilation.GetTypeByMetadataName("Microsoft.AspNetCore.SignalR.Hub");
        _boundService = compilation.GetTypeByMetadataName("Grpc.Core.BindServiceMethodAttribute");
        _pageModel = compilation.GetTypeByMetadataName("Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure.PageModelAttribute");
        _page = compilation.GetTypeByMetadataName("Microsoft.AspNetCore.Mvc.RazorPages.PageBase");
        _component = compilation.GetTypeByMetadataName("Microsoft.AspNetCore.Components.IComponent");
        _route = compilation.GetTypeByMetadataName("Microsoft.AspNetCore.Components.RouteAttribute");
        _routeView = compilation.GetTypeByMetadataName("Microsoft.AspNetCore.Components.RouteView");
        _endpoints = compilation.GetTypeByMetadataName("Microsoft.AspNetCore.Routing.IEndpointRouteBuilder");
    }

    /// <summary>Finds them, or gives null for code that does not know the attribute.</summary>
    public static AssuranceTypes? Of(Compilation compilation) =>
        compilation.GetTypeByMetadataName("EIdentity.AspNetCore.RequireAssuranceAttribute") is { } attribute
            ? new(compilation, attribute)
            : null;

    public IEnumerable<AttributeData> DemandsOn(ISymbol symbol) =>
        symbol.GetAttributes().Where(data => data.AttributeClass?.IsOrInherits(_attribute) == true);

    /// <summary>Says whether an assembly can hold a demand at all.</summary>
    public bool CanDemand(IAssemblySymbol assembly) =>
        assembly.Modules.Any(module => module.ReferencedAssemblySymbols.Any(reference => reference.Is(_attribute.ContainingAssembly)));

    /// <summary>Says what a class is by itself, whoever derives from it.</summary>
    public Places PlacesOf(INamedTypeSymbol type) =>
        type.TypeKind != TypeKind.Class ? Places.None
        : type.IsOrInherits(_hub) ? Places.Hub
        : IsComponent(type) ? (type.Carries(_route) ? Places.RoutedComponent : Places.None)
        : IsPageModel(type) ? Places.PageModel
        : IsPage(type) ? (IsPageModel(ModelOf(type)) ? Places.None : Places.Page)
        : IsBoundService(type) ? Places.BoundService
        : IsController(type) ? Places.Controller
        : Places.None;

    public bool IsComponent(INamedTypeSymbol type) => type.IsOrInherits(_component);

    public bool IsPage(INamedTypeSymbol type) => type.IsOrInherits(_page);

    public bool IsPageModel(INamedTypeSymbol? type) => type?.SelfAndBases().Any(self => self.Carries(_pageModel)) == true;

    /// <summary>Says whether a component shows what a route leads to without authorizing: RouteView, or a likeness of it.</summary>
    public bool IsBareRouteView(ITypeSymbol type) =>
        type is INamedTypeSymbol named
        && named.IsOrInherits(_routeView)
        && named.SelfAndBases().First(self => self.Is(_routeView) || self.GetMembers("Render").Length > 0).Is(_routeView);

    public bool IsEndpoints(ITypeSymbol type) => type is INamedTypeSymbol named && named.IsOrInherits(_endpoints);

    public bool IsRoutedDemand(INamedTypeSymbol type) =>
        PlacesOf(type) == Places.RoutedComponent && type.SelfAndBases().Any(self => DemandsOn(self).Any());

    /// <summary>Says whether a client can call a method as part of what its class is.</summary>
    public bool IsCalled(IMethodSymbol method, Places places)
    {
        IMethodSymbol root = method.Root();
        return method is { MethodKind: MethodKind.Ordinary, DeclaredAccessibility: Accessibility.Public, IsStatic: false }
            && root.ContainingType.SpecialType != SpecialType.System_Object
            && ((places.HasFlag(Places.Hub) && !root.ContainingType.OriginalDefinition.Is(_hub))
                || (places.HasFlag(Places.Controller) && IsAction(method))
                || (places.HasFlag(Places.BoundService) && root.ContainingType.Carries(_boundService))
                || places.HasFlag(Places.MappedService));
    }

    private bool IsAction(IMethodSymbol method) =>
        !method.IsGenericMethod && !method.SelfAndOverridden().Any(self => self.Carries(_notAction));

    private bool IsBoundService(INamedTypeSymbol type) => type.SelfAndBases().Any(self => self.Carries(_boundService));

    // MVC takes a class for a controller by its name too, but then only one that everybody sees.
    private bool IsController(INamedTypeSymbol type) =>
        _controller is not null
        && !type.IsStatic
        && !type.SelfAndBases().Any(self => self.Carries(_notController))
        && (type.SelfAndBases().Any(self => self.Carries(_controller)) || IsControllerByName(type));

    private static bool IsControllerByName(INamedTypeSymbol type) =>
        type is { DeclaredAccessibility: Accessibility.Public, ContainingType: null }
        && type.Name.EndsWith("Controller", StringComparison.OrdinalIgnoreCase);

    private static INamedTypeSymbol? ModelOf(INamedTypeSymbol page)
    {
        IEnumerable<IPropertySymbol> models = page.SelfAndBases().SelectMany(self => self.GetMembers("Model")).OfType<IPropertySymbol>();
        return models.FirstOrDefault()?.Type as INamedTypeSymbol;
    }
}
