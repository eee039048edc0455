using System.Reflection;

namespace EIdentity.ConventionTests;

/// <summary>Lists what the projects below <c>src</c> build.</summary>
internal static class Product
{
    /// <summary>The rules for compilers: no package and no reference of its own, but a part of the web package.</summary>
    public const string Analyzers = "EIdentity.Analyzers";

    /// <summary>Lists the packages, which are the projects but for <see cref="Analyzers"/>.</summary>
    public static IEnumerable<string> Projects => AllProjects.Where(project => project != Analyzers);

    public static IEnumerable<string> AllProjects =>
        Repository.Files("src", "*.csproj").Select(path => Path.GetFileNameWithoutExtension(path));

    public static IEnumerable<Assembly> Assemblies => Projects.Select(Assembly.Load);

    /// <summary>Lists the public types, nested ones too, that a person wrote.</summary>
    public static IEnumerable<Type> PublicTypes => Assemblies.SelectMany(assembly => assembly.GetExportedTypes());

    public static bool Holds(Type type) => Projects.Contains(type.Assembly.GetName().Name);
}
