using System.Reflection;

namespace EIdentity;

/// <summary>Knows where the documentation is published: what was said when the packages were built, or nowhere.</summary>
internal static class Documentation
{
    /// <summary>The name of the property of the build, and of what it leaves in an assembly.</summary>
    public const string Property = "DocumentationAddress";

    private static readonly string? Root = typeof(Documentation).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .FirstOrDefault(static one => one.Key == Property)?.Value;

    /// <summary>Gives the address of a page, or its path in the repository.</summary>
    public static string AddressOf(string path) => AddressOf(path, Root);

    /// <summary>Gives the address of a page below a root.</summary>
    internal static string AddressOf(string path, string? root) =>
        string.IsNullOrEmpty(root) ? path : $"{root!.TrimEnd('/')}/{path}";
}
