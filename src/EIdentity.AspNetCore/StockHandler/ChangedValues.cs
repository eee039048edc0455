using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace EIdentity.AspNetCore;

/// <summary>Finds what of an object is not as it is in a fresh one; a property that nobody has thought of yet counts.</summary>
internal static class ChangedValues
{
    /// <summary>Lists the public properties whose values differ, but for those that may.</summary>
    public static IEnumerable<string> Find<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] T>(
        T actual, T fresh, IReadOnlySet<string> mayDiffer) => typeof(T)
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(property => property.CanRead && !mayDiffer.Contains(property.Name))
        .Where(property => !AreSame(property.GetValue(actual), property.GetValue(fresh)))
        .Select(static property => property.Name)
        .Distinct();

    private static bool AreSame(object? actual, object? fresh) => (actual, fresh) switch
    {
        (string, _) or (_, string) => Equals(actual, fresh),
        (IEnumerable one, IEnumerable other) => one.Cast<object?>().SequenceEqual(other.Cast<object?>()),
        _ => Equals(actual, fresh),
    };
}
