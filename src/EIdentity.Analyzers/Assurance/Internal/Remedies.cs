namespace EIdentity.Analyzers;

/// <summary>Says what to do, one sentence for each kind of place that nothing reads.</summary>
internal static class Remedies
{
    public const string Method =
        "put it on the handler that is mapped, on an action of a controller, or on a method that clients call on a hub or gRPC service";

    public const string PageHandler = "a page is authorized as a whole; put it on the page's model";

    public const string Class = "put it on a controller, hub, gRPC service, page model or component with a route";

    public const string Component = "only a component with a route is authorized; put it on the one that holds this one";

    public const string PageWithModel = "of a page with a model only the model is read; put it there";

    public const string Lambda = "put it on a lambda that is mapped as a handler";

    public const string RouteView = "RouteView authorizes nobody; use AuthorizeRouteView";
}
