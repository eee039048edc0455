using System.Reflection;
using Microsoft.Extensions.Compliance.Classification;

namespace EIdentity.ConventionTests;

/// <summary>Says which types hold personal or secret data: marked themselves, or with a member that is.</summary>
internal static class Sensitivity
{
    /// <summary>Says whether a type reaches such data at all, by a mark or through the types of its members.</summary>
    public static bool IsSensitive(Type type) => !type.IsEnum && IsSensitive(type, []);

    /// <summary>Says whether a type is such data: it is marked, or one of its own members is.</summary>
    public static bool IsData(Type type) => IsMarked(type) || Members(type).Any(IsMarked);

    public static bool IsMarked(MemberInfo member) => member.GetCustomAttributes<DataClassificationAttribute>(inherit: true).Any();

    private static bool IsSensitive(Type type, HashSet<Type> seen) =>
        seen.Add(type)
        && (IsMarked(type) || Members(type).Any(member => IsMarked(member) || Parts(TypeOf(member)).Any(part => IsSensitive(part, seen))));

    // Static members hold catalogues and factories, not the data of one person.
    private static IEnumerable<MemberInfo> Members(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Cast<MemberInfo>()
            .Concat(type.GetFields(BindingFlags.Public | BindingFlags.Instance));

    private static Type TypeOf(MemberInfo member) =>
        member is PropertyInfo property ? property.PropertyType : ((FieldInfo)member).FieldType;

    private static IEnumerable<Type> Parts(Type type)
    {
        IEnumerable<Type> inner = type.IsArray ? [type.GetElementType()!] : type.GetGenericArguments();
        return inner.SelectMany(Parts).Append(type).Where(Product.Holds);
    }
}
