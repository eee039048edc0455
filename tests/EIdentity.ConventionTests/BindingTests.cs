using System.ComponentModel;
using System.Reflection;

namespace EIdentity.ConventionTests;

/// <summary>Keeps personal data out of what web frameworks bind by themselves, and repeat when it is mistyped (P15).</summary>
public sealed class BindingTests
{
    public static TheoryData<string> PersonalTypes => Product.PublicTypes
        .Where(static type => Sensitivity.IsMarked(type) && !type.IsGenericTypeDefinition)
        .Select(static type => type.FullName!)
        .Except([typeof(Secret).FullName!])
        .ToTheory();

    [Theory]
    [MemberData(nameof(PersonalTypes))]
    public void No_binder_makes_personal_data_of_a_text(string name)
    {
        Type type = Product.PublicTypes.Single(known => known.FullName == name);
        IEnumerable<MethodInfo> parsers = type.GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Where(static method => method.Name == "TryParse" && method.GetParameters()[0].ParameterType == typeof(string));

        Assert.Empty(parsers);
        Assert.DoesNotContain(type.GetInterfaces(), static contract => contract.Name.StartsWith("IParsable", StringComparison.Ordinal));
        Assert.False(TypeDescriptor.GetConverter(type).CanConvertFrom(typeof(string)));
    }
}
