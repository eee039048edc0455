namespace EIdentity.Analyzers;

/// <summary>Says what ASP.NET takes a class for, and so whether it reads the attributes on it.</summary>
[Flags]
internal enum Places
{
    /// <summary>Nothing that it authorizes.</summary>
    None = 0,

    Controller = 1,

    Hub = 2,

    /// <summary>A gRPC service that generated code binds.</summary>
    BoundService = 4,

    /// <summary>A class that is mapped as a gRPC service without such code.</summary>
    MappedService = 8,

    PageModel = 16,

    /// <summary>A Razor Page that is its own model.</summary>
    Page = 32,

    RoutedComponent = 64,
}
