using System.Reflection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EIdentity.Client.Tests;

public sealed class LoginRulesTests
{
    [Fact]
    public void Every_rule_is_on()
    {
        Assert.All(Enum.GetValues<LoginRule>(), rule => Assert.False(Rules([]).Require(rule, holds: false)));
    }

    [Fact]
    public void A_test_switches_one_rule_off_and_no_other()
    {
        LoginRules rules = LoginRules.All.Without(LoginRule.IdTokenNonce);

        LoginRule off = Assert.Single(Enum.GetValues<LoginRule>(), rule => rules.Require(rule, holds: false));
        Assert.Equal(LoginRule.IdTokenNonce, off);
    }

    [Fact]
    public void A_test_replaces_the_rules_of_a_whole_login()
    {
        LoginRules weaker = LoginRules.All.Without(LoginRule.IdTokenNonce);
        ServiceCollection services = new();
        services.AddSingleton(weaker);

        using ServiceProvider provider = Add(services, []).BuildServiceProvider();

        Assert.Same(weaker, provider.GetRequiredService<LoginRules>());
    }

    [Theory]
    [InlineData("Rules:IdTokenNonce", "false")]
    [InlineData("LoginRules:0", "IdTokenNonce")]
    [InlineData("Without", "IdTokenNonce")]
    public void No_setting_switches_a_rule_off(string setting, string value)
    {
        LoginRules rules = Rules(new() { [$"EIdentity:{setting}"] = value, [setting] = value });

        Assert.Same(LoginRules.All, rules);
    }

    [Fact]
    public void No_public_member_reaches_the_rules()
    {
        string[] reachable =
        [
            .. from type in typeof(LoginFlow).Assembly.GetExportedTypes()
               from member in type.GetMembers()
               where Mentions(member)
               select $"{type.Name}.{member.Name}",
        ];

        Assert.Empty(reachable);
        Assert.False(typeof(LoginRules).IsVisible || typeof(LoginRule).IsVisible);
    }

    private static bool Mentions(MemberInfo member) => member switch
    {
        MethodBase method => method.GetParameters().Any(parameter => IsRule(parameter.ParameterType)) || (method is MethodInfo { ReturnType: var result } && IsRule(result)),
        PropertyInfo property => IsRule(property.PropertyType),
        FieldInfo field => IsRule(field.FieldType),
        _ => false,
    };

    private static bool IsRule(Type type) => type == typeof(LoginRules) || type == typeof(LoginRule) || type.GetGenericArguments().Any(IsRule);

    private static LoginRules Rules(Dictionary<string, string?> settings)
    {
        using ServiceProvider provider = Add(new ServiceCollection(), settings).BuildServiceProvider();
        return provider.GetRequiredService<LoginRules>();
    }

    private static IServiceCollection Add(ServiceCollection services, Dictionary<string, string?> settings) =>
        services.AddLoginFlow(new ConfigurationBuilder().AddInMemoryCollection(settings).Build().GetSection("EIdentity"));
}
