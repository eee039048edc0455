using System.Reflection;

namespace EIdentity.ConventionTests;

/// <summary>Lists what the projects below <c>src</c> build.</summary>
internal static class Product
{
    public static IEnumerable<string> Projects =>
        Repository.Files("src", "*.csproj").Select(path => Path.GetFileNameWithoutExtension(path));

    public static IEnumerable<Assembly> Assemblies => Projects.Select(Assembly.Load);

    /// <summary>Lists the public types, nested ones too, that a person wrote.</summary>
    public static IEnumerable<Type> PublicTypes => Assemblies.SelectMany(assembly => assembly.GetExportedTypes());

    public static bool Holds(Type type) => Projects.Contains(type.Assembly.GetName().Name);
}
