using System.Linq.Expressions;
using System.Reflection;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace EIdentity.AspNetCore.Tests;

/// <summary>Sets a property of the framework to a value that is not its default, whatever its type.</summary>
internal static class OtherValue
{
    public static void Set(object owner, string property)
    {
        PropertyInfo found = owner.GetType().GetProperty(property)!;
        object? before = found.GetValue(owner);
        if (before is IDictionary<string, string> map)
        {
            map["RS256"] = "SHA1";
        }
        else if (before is IDictionary<string, object> bag)
        {
            bag["another"] = "value";
        }
        else
        {
            found.SetValue(owner, Make(found.PropertyType, before));
        }
    }

    private static object Make(Type type, object? before) => before switch
    {
        bool value => !value,
        _ when type == typeof(string) => "another",
        _ when typeof(Delegate).IsAssignableFrom(type) => Delegate(type),
        _ when type == typeof(IEnumerable<string>) => new[] { "another" },
        _ when type == typeof(IEnumerable<SecurityKey>) => new[] { Key() },
        _ when type == typeof(SecurityKey) => Key(),
        _ when type == typeof(BaseConfigurationManager) =>
            new StaticConfigurationManager<OpenIdConnectConfiguration>(new OpenIdConnectConfiguration()),
        _ when type == typeof(IDictionary<string, object>) => new Dictionary<string, object> { ["another"] = "value" },
        _ => Activator.CreateInstance(type)!,
    };

    private static SymmetricSecurityKey Key() => new(new byte[32]);

    private static Delegate Delegate(Type type)
    {
        MethodInfo invoke = type.GetMethod("Invoke")!;
        return Expression.Lambda(
            type,
            Expression.Default(invoke.ReturnType),
            invoke.GetParameters().Select(parameter => Expression.Parameter(parameter.ParameterType, parameter.Name))).Compile();
    }
}
