using System.Reflection;

namespace EIdentity.ConventionTests;

/// <summary>Makes values of public types from texts that must never come out again.</summary>
internal static class Canaries
{
    private const string Word = "CanaryQXJZ";
    private const string Harmless = "plain";
    private const string Number = "000987650123";
    private const string LegacyNumber = "987650124";
    private const int MaxDepth = 4;

    public static IReadOnlyList<string> Texts { get; } = [Word, Number, LegacyNumber, "19870605", "05/06/1987", "1987"];

    /// <summary>Tries constructors and factories, and fills what can be set; null when nothing fits.</summary>
    public static object? TryMake(Type type) => TryMake(type, isSensitive: true, 0);

    private static object? TryMake(Type type, bool isSensitive, int depth)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type switch
        {
            _ when type == typeof(string) => isSensitive ? Word : Harmless,
            _ when type == typeof(PersonalIdentificationNumber) => PersonalIdentificationNumber.Parse(Number),
            _ when type == typeof(LegacyIdentityNumber) => LegacyIdentityNumber.Parse(LegacyNumber),
            _ when type == typeof(PartialDate) => PartialDate.Of(new DateOnly(1987, 6, 5)),
            _ when type == typeof(PersonName) => PersonName.Parse(Word),
            _ when type == typeof(Uri) => new Uri($"https://example.vn/{(isSensitive ? Word : Harmless)}"),
            _ when type.IsEnum || type.IsPrimitive => Activator.CreateInstance(type),
            _ when depth < MaxDepth && Product.Holds(type) || type.Assembly == typeof(Canaries).Assembly => TryBuild(type, depth + 1),
            _ => null,
        };
    }

    private static object? TryBuild(Type type, int depth)
    {
        IEnumerable<MethodBase> makers = type.IsAbstract
            ? []
            : type.GetConstructors().OrderByDescending(constructor => constructor.GetParameters().Length);
        makers = makers.Concat(type.GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Where(method => method.ReturnType == type && !method.IsGenericMethod));
        object? made = makers.Select(maker => TryInvoke(maker, depth)).FirstOrDefault(value => value is not null);
        if (made is not null)
        {
            Fill(made, depth);
        }

        return made;
    }

    private static object? TryInvoke(MethodBase maker, int depth)
    {
        object?[] arguments = [.. maker.GetParameters()
            .Select(parameter => TryMake(parameter.ParameterType, IsSensitive(maker.DeclaringType!, parameter.Name!), depth))];
        if (arguments.Contains(null))
        {
            return null;
        }

        try
        {
            return maker is ConstructorInfo constructor ? constructor.Invoke(arguments) : maker.Invoke(null, arguments);
        }
        catch (TargetInvocationException)
        {
            return null;
        }
    }

    // A text is a canary when its type or its own member is marked: an address of the provider may be printed.
    private static bool IsSensitive(Type type, string member) =>
        Sensitivity.IsMarked(type) || type.GetProperties().Any(property =>
            property.Name.Equals(member, StringComparison.OrdinalIgnoreCase) && Sensitivity.IsMarked(property));

    private static void Fill(object made, int depth)
    {
        foreach (PropertyInfo property in made.GetType()
            .GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.CanWrite))
        {
            if (TryMake(property.PropertyType, IsSensitive(made.GetType(), property.Name), depth) is { } value)
            {
                property.SetValue(made, value);
            }
        }
    }
}
