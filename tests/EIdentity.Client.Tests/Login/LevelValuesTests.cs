namespace EIdentity.Client.Tests;

public sealed class LevelValuesTests
{
    private readonly LevelValues _values = new() { Level1 = { "loa1" }, Level2 = { "loa2" } };

    [Theory]
    [InlineData("loa1", AssuranceLevel.Level1)]
    [InlineData("loa2", AssuranceLevel.Level2)]
    [InlineData("LOA2", AssuranceLevel.None)]
    [InlineData("loa2 ", AssuranceLevel.None)]
    [InlineData("loa1 loa2", AssuranceLevel.None)]
    [InlineData("lоa2", AssuranceLevel.None)]
    [InlineData("loa9", AssuranceLevel.None)]
    [InlineData("", AssuranceLevel.None)]
    [InlineData(null, AssuranceLevel.None)]
    public void Only_an_exact_value_means_a_level(string? value, AssuranceLevel expected)
    {
        Assert.Equal(expected, _values.Map(value));
    }
}
