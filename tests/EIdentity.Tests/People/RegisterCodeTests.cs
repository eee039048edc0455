using System.Text.Json;

namespace EIdentity.Tests;

public sealed class RegisterCodeTests
{
    [Theory]
    [InlineData("1", "01", true)]
    [InlineData("0", "00", true)]
    [InlineData("77", "077", true)]
    [InlineData("1", "10", false)]
    [InlineData("CH01", "CH01", true)]
    [InlineData("CH01", "CH1", false)]
    public void Codes_of_one_table_are_compared_by_number(string one, string other, bool same)
    {
        RegisterCode left = RegisterCode.Parse(CodeTable.Religion, one);
        RegisterCode right = RegisterCode.Parse(CodeTable.Religion, other);

        Assert.Equal((same, same), (left == right, left.GetHashCode() == right.GetHashCode()));
    }

    [Fact]
    public void Codes_of_two_tables_are_never_equal() =>
        Assert.True(RegisterCode.Parse(CodeTable.Religion, "1") != RegisterCode.Parse(CodeTable.Ethnicity, "1"));

    [Fact]
    public void A_code_that_the_table_lacks_is_kept_as_it_was_sent()
    {
        RegisterCode code = RegisterCode.Parse(CodeTable.Religion, " 077 ");

        Assert.Equal(("077", null, false), (code.Reveal(), code.RevealName(), code.IsListed));
    }

    [Fact]
    public void A_code_has_the_name_of_its_table() =>
        Assert.Equal("Kinh", RegisterCode.Parse(CodeTable.Ethnicity, "01").RevealName());

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("0\n1")]
    [InlineData("123456789012345678901234567890123456789012345678901")]
    [InlineData(null)]
    public void What_is_no_code_is_refused_and_not_repeated(string? text)
    {
        Assert.False(RegisterCode.TryParse(CodeTable.Sex, text, out RegisterCode code));
        Assert.Equal((true, "", null), (code.IsEmpty, code.Reveal(), code.RevealName()));
    }

    [Fact]
    public void A_refusal_does_not_repeat_the_code()
    {
        FormatException refused = Assert.Throws<FormatException>(() => RegisterCode.Parse(CodeTable.Sex, "47\n11"));

        Assert.DoesNotContain("47", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_code_is_masked_in_text_and_json()
    {
        RegisterCode code = RegisterCode.Parse(CodeTable.Sex, "1");

        Assert.Equal("RegisterCode(masked) \"RegisterCode(masked)\"", $"{code} {JsonSerializer.Serialize(code)}");
        Assert.Equal("RegisterCode(empty)", $"{default(RegisterCode)}");
    }
}
