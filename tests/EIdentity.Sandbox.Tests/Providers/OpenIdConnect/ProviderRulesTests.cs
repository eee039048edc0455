using System.Reflection;

namespace EIdentity.Sandbox.Tests;

public class ProviderRulesTests
{
    public static TheoryData<string> Names => [.. All.Select(rule => rule.Name)];

    private static IEnumerable<Rule> All => new[] { typeof(FormRules), typeof(ProviderRules), typeof(RegisterRules) }
        .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
        .Select(member => member.GetValue(null))
        .OfType<Rule>();

    [Theory]
    [MemberData(nameof(Names))]
    public void A_rule_can_travel_as_an_error_description(string name)
    {
        Rule rule = All.Single(candidate => candidate.Name == name);

        // RFC 6749, section 5.2: %x20-21 / %x23-5B / %x5D-7E.
        Assert.All(rule.Sentence, c => Assert.True(c is >= ' ' and <= '~' and not '"' and not '\\'));
    }

    [Fact]
    public void A_rule_has_one_name()
    {
        Assert.Distinct(All.Select(rule => rule.Name));
    }
}
