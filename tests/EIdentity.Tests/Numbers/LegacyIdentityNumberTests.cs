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

    [Fact]
    public void The_default_holds_no_number_and_differs_from_nine_zeros()
    {
        Assert.NotEqual(default, LegacyIdentityNumber.Parse("000000000"));
        Assert.Throws<InvalidOperationException>(() => default(LegacyIdentityNumber).Reveal());
    }

    [Fact]
    public void Reading_allocates_nothing()
    {
        Assert.True(LegacyIdentityNumber.TryParse("000000123", out _) && LegacyIdentityNumber.TryParse("000000123"u8, out _));
        long before = GC.GetAllocatedBytesForCurrentThread();

        bool isRead = LegacyIdentityNumber.TryParse("000000123", out _) && LegacyIdentityNumber.TryParse("000000123"u8, out _);

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        Assert.True(isRead);
    }
}
