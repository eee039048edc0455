using System.Reflection;

namespace EIdentity.ConventionTests;

public sealed class PublicTypeTests
{
    // Each line is a decision to let others derive, with its reason.
    private static readonly Dictionary<string, string> OpenOnPurpose = new()
    {
        ["ClientDecryptor"] = "the seam for a key in an HSM or a vault that decrypts",
        ["ClientSigner"] = "the seam for a key in an HSM or a vault",
        ["RegisterDialect"] = "the seam for a format of questions and answers",
        ["RegisterGateway"] = "the seam for what lies before the register",
        ["EIdentityException"] = "the root of the one exception family; leaves derive from it",
        ["LoginProbe"] = "the seam for a wire profile: what a health check may ask of it",
        ["LoginProfile"] = "the seam for a wire profile",
        ["LoginProfileKind"] = "the seam for a wire profile: what makes it for each login",
    };

    [Fact]
    public void A_public_type_is_closed_to_inheritance_or_open_on_purpose()
    {
        IEnumerable<string> open = Product.PublicTypes.Where(type => !IsClosed(type)).Select(type => type.Name);

        Assert.Equal(OpenOnPurpose.Keys.Order(StringComparer.Ordinal), open.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_public_type_lives_in_the_one_namespace_of_its_package()
    {
        IEnumerable<string> elsewhere = Product.PublicTypes
            .Where(type => type.Namespace != type.Assembly.GetName().Name)
            .Select(type => type.FullName!);

        Assert.Empty(elsewhere);
    }

    [Fact]
    public void No_public_field_can_be_changed()
    {
        IEnumerable<string> changeable = Product.PublicTypes
            .SelectMany(
                type => type.GetFields(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(field => field is { IsInitOnly: false, IsLiteral: false, IsSpecialName: false })
            .Select(field => $"{field.DeclaringType!.Name}.{field.Name}");

        Assert.Empty(changeable);
    }

    [Fact]
    public void What_compares_equal_does_so_by_operator_too()
    {
        IEnumerable<string> halfEqual = Product.PublicTypes
            .Where(type => !type.IsEnum && type.GetInterfaces().Contains(typeof(IEquatable<>).MakeGenericType(type)))
            .Where(type => type.GetMethod("op_Equality", [type, type]) is null || type.GetMethod("op_Inequality", [type, type]) is null)
            .Select(type => type.Name);

        Assert.Empty(halfEqual);
    }

    private static bool IsClosed(Type type) =>
        type.IsSealed || type.IsInterface || (type.IsAbstract && !IsDerivableFromOutside(type));

    private static bool IsDerivableFromOutside(Type type) =>
        type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .Any(constructor => constructor.IsPublic || constructor.IsFamily || constructor.IsFamilyOrAssembly);
}
