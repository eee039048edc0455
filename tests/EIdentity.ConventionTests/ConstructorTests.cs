using System.Reflection;
using System.Runtime.CompilerServices;

namespace EIdentity.ConventionTests;

public sealed class ConstructorTests
{
    private const int MaxParameters = 8;

    [Fact]
    public void A_constructor_takes_at_most_8_parameters()
    {
        IEnumerable<string> crowded = Product.Assemblies.SelectMany(assembly => assembly.GetTypes())
            .Where(type => !IsGenerated(type) && MostParameters(type) > MaxParameters)
            .Select(type => type.FullName!);

        Assert.Empty(crowded);
    }

    // The primary constructors of classes and records are constructors as any other.
    private static int MostParameters(Type type) =>
        type.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
            .Max(constructor => (int?)constructor.GetParameters().Length) ?? 0;

    private static bool IsGenerated(Type type) =>
        type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false)
        || (type.DeclaringType is { } outer && IsGenerated(outer));
}
