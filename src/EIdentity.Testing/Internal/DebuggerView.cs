using System.Collections;
using System.Diagnostics;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;

namespace EIdentity.Testing;

/// <summary>Writes what a debugger shows of a value: its display text, and its members unfolded, public or not.</summary>
internal static partial class DebuggerView
{
    private const BindingFlags Members = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
    private const int MaxDepth = 5;
    private const int MaxItems = 20;

    public static string Of(object value)
    {
        StringBuilder view = new();
        Write(view, value, 0, new HashSet<object>(ReferenceEqualityComparer.Instance));
        return view.ToString();
    }

    private static void Write(StringBuilder view, object? value, int depth, HashSet<object> seen)
    {
        if (value is null || depth > MaxDepth || (!value.GetType().IsValueType && !seen.Add(value)))
        {
            return;
        }

        Type type = value.GetType();
        view.AppendLine(Display(value));
        if (value is string || IsOfPlatform(type))
        {
            foreach (object? item in value is IEnumerable items and not string ? items.Cast<object?>().Take(MaxItems) : [])
            {
                Write(view, item, depth + 1, seen);
            }

            return;
        }

        foreach (object? member in Proxy(value) is { } proxy ? Unfold(proxy, Members & ~BindingFlags.NonPublic) : Unfold(value, Members))
        {
            Write(view, member, depth + 1, seen);
        }
    }

    private static string Display(object value) =>
        value.GetType().GetCustomAttribute<DebuggerDisplayAttribute>()?.Value is { } display && !IsOfPlatform(value.GetType())
            ? Hole().Replace(display, hole => Evaluate(value, hole.Groups["member"].Value))
            : value.ToString() ?? string.Empty;

    private static string Evaluate(object value, string member)
    {
        Type type = value.GetType();
        object? result = type.GetMethod(member, Members, Type.EmptyTypes) is { } method ? Call(() => method.Invoke(value, null))
            : type.GetProperty(member, Members) is { } property ? Call(() => property.GetValue(value))
            : type.GetField(member, Members)?.GetValue(value);
        return result?.ToString() ?? string.Empty;
    }

    private static object? Proxy(object value) =>
        value.GetType().GetCustomAttribute<DebuggerTypeProxyAttribute>() is { } attribute
        && Type.GetType(attribute.ProxyTypeName) is { IsGenericTypeDefinition: false } proxy
            ? Activator.CreateInstance(proxy, Members, null, [value], null)
            : null;

    private static IEnumerable<object?> Unfold(object value, BindingFlags members)
    {
        for (Type? type = value.GetType(); type is not null && !IsOfPlatform(type); type = type.BaseType)
        {
            BindingFlags own = members | BindingFlags.DeclaredOnly;
            foreach (FieldInfo field in type.GetFields(own).Where(IsShown))
            {
                yield return field.GetValue(value);
            }

            foreach (PropertyInfo property in type.GetProperties(own).Where(static property => IsShown(property) && IsRead(property)))
            {
                yield return Call(() => property.GetValue(value));
            }
        }
    }

    private static object? Call(Func<object?> getter)
    {
        try
        {
            return getter();
        }
        catch (TargetInvocationException thrown)
        {
            return thrown.InnerException?.Message;
        }
    }

    // The field of an automatic property is hidden in favour of the property.
    private static bool IsShown(MemberInfo member) =>
        member.GetCustomAttribute<DebuggerBrowsableAttribute>()?.State != DebuggerBrowsableState.Never
        && !member.Name.EndsWith(">k__BackingField", StringComparison.Ordinal);

    private static bool IsRead(PropertyInfo property) => property.CanRead && property.GetIndexParameters().Length == 0;

    private static bool IsOfPlatform(Type type) =>
        type.IsPrimitive || type.IsEnum || type.IsArray
        || $"{type.Namespace}.".StartsWith("System.", StringComparison.Ordinal)
        || $"{type.Namespace}.".StartsWith("Microsoft.", StringComparison.Ordinal);

    [GeneratedRegex(@"\{(?<member>\w+)[^}]*\}")]
    private static partial Regex Hole();
}
