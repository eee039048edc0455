namespace EIdentity.Tests;

public sealed class AssuranceLevelTests
{
    [Theory]
    [InlineData(AssuranceLevel.Level1, AssuranceLevel.Level1, true)]
    [InlineData(AssuranceLevel.Level2, AssuranceLevel.Level1, true)]
    [InlineData(AssuranceLevel.Level2, AssuranceLevel.Level2, true)]
    [InlineData(AssuranceLevel.Level1, AssuranceLevel.Level2, false)]
    [InlineData(AssuranceLevel.None, AssuranceLevel.Level1, false)]
    public void A_level_satisfies_its_own_and_lower_ones(AssuranceLevel proven, AssuranceLevel required, bool expected)
    {
        Assert.Equal(expected, proven.Satisfies(required));
    }

    [Theory]
    [InlineData(AssuranceLevel.None)]
    [InlineData(AssuranceLevel.Level1)]
    [InlineData(AssuranceLevel.Level2)]
    public void Nothing_satisfies_a_requirement_of_none(AssuranceLevel proven)
    {
        Assert.False(proven.Satisfies(AssuranceLevel.None));
    }

    [Theory]
    [InlineData(7)]
    [InlineData(3)]
    [InlineData(-1)]
    public void An_undefined_value_never_satisfies(int undefined)
    {
        Assert.False(((AssuranceLevel)undefined).Satisfies(AssuranceLevel.Level1));
        Assert.False(AssuranceLevel.Level2.Satisfies((AssuranceLevel)undefined));
    }

    [Fact]
    public void The_default_proves_nothing()
    {
        Assert.Equal(AssuranceLevel.None, default);
        Assert.Equal(Verdict.Inconclusive, default);
        Assert.Equal(AccountType.Unknown, default);
    }
}
