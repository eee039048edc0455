using System.Reflection;

namespace EIdentity.ConventionTests;

public sealed class AsyncTests
{
    [Fact]
    public void A_public_asynchronous_method_ends_in_Async()
    {
        IEnumerable<string> misnamed = AsynchronousMethods()
            .Where(method => !method.Name.EndsWith("Async", StringComparison.Ordinal))
            .Select(Describe);

        Assert.Empty(misnamed);
    }

    [Fact]
    public void A_public_asynchronous_method_takes_an_optional_cancellation_token_last()
    {
        IEnumerable<string> without = AsynchronousMethods()
            .Where(method => method.GetParameters().LastOrDefault() is not { Name: "cancellationToken", HasDefaultValue: true } last
                || last.ParameterType != typeof(CancellationToken))
            .Select(Describe);

        Assert.Empty(without);
    }

    [Fact]
    public void There_is_something_to_check() =>
        Assert.NotEmpty(AsynchronousMethods());

    private static IEnumerable<MethodInfo> AsynchronousMethods() =>
        from type in Product.PublicTypes
        where !type.IsAssignableTo(typeof(Delegate))
        from method in type.GetMethods(
            BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        where (method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly) && !method.IsSpecialName
        where IsAsynchronous(method.ReturnType) && !IsImposed(method)
        select method;

    private static bool IsAsynchronous(Type type) =>
        type == typeof(Task) || type == typeof(ValueTask)
        || (type.IsGenericType
            && new[] { typeof(Task<>), typeof(ValueTask<>), typeof(IAsyncEnumerable<>) }.Contains(type.GetGenericTypeDefinition()));

    // The framework chose name and parameters: an override, or a member of an interface that is not ours.
    private static bool IsImposed(MethodInfo method) =>
        !Product.Holds(method.GetBaseDefinition().DeclaringType!)
        || method.DeclaringType!.GetInterfaces()
            .Where(contract => !Product.Holds(contract))
            .SelectMany(contract => contract.GetMethods())
            .Any(member => member.Name == method.Name);

    private static string Describe(MethodInfo method) => $"{method.DeclaringType!.Name}.{method.Name}";
}
