namespace EIdentity.Tests;

public sealed class LegacyIdentityNumberTests
{
    [Fact]
    public void Nine_digits_are_kept_and_masked()
    {
        LegacyIdentityNumber number = LegacyIdentityNumber.Parse("000000123");

        Assert.Equal("000000123", number.Reveal());
        Assert.Equal("LegacyIdentityNumber(masked)", $"{number}");
    }

    [Theory]
    [InlineData("000190000123")]
    [InlineData("00000012")]
    [InlineData("00000012a")]
    [InlineData(null)]
    public void Anything_else_is_refused(string? text)
    {
        Assert.False(LegacyIdentityNumber.TryParse(text, out _));
    }
}
