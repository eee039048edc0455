using System.Text;

namespace EIdentity.Tests;

public sealed class PersonNameTests
{
    [Theory]
    [InlineData("Nguyễn Thị Lan", "NGUYỄN THỊ LAN")]
    [InlineData("Nguyễn  Thị\u00A0Lan ", "Nguyễn Thị Lan")]
    [InlineData("Hoà", "Hòa")]
    [InlineData("Thuỷ", "Thủy")]
    [InlineData("Khoẻ", "Khỏe")]
    [InlineData("Lí", "Lý")]
    [InlineData("Mĩ Kì", "Mỹ Kỳ")]
    [InlineData("H'Mai", "H’Mai")]
    [InlineData("K\u02BCBrế", "K'Brế")]
    [InlineData("đặng văn đức", "ĐẶNG VĂN ĐỨC")]
    [InlineData("Y Thương", "I Thương")]
    [InlineData("Quý", "Quí")]
    [InlineData("Vân Quỳ", "Vân Quì")]
    public void Spellings_of_one_name_are_the_same(string left, string right)
    {
        Assert.True(PersonName.Parse(left).IsSameAs(PersonName.Parse(right)));
    }

    [Theory]
    [InlineData("Lan", "Làn")]
    [InlineData("Đức", "Dức")]
    [InlineData("Thúy", "Thúi")]
    [InlineData("Quỳnh", "Quình")]
    [InlineData("Hoa", "Hòa")]
    [InlineData("Nguyễn Thị Lan", "Nguyễn Lan")]
    [InlineData("Lan Anh", "LanAnh")]
    public void Different_names_stay_different(string left, string right)
    {
        Assert.False(PersonName.Parse(left).IsSameAs(PersonName.Parse(right)));
    }

    [Fact]
    public void The_unicode_form_does_not_matter_for_sameness_and_is_kept_as_sent()
    {
        PersonName decomposed = PersonName.Parse("Trần Thị Hường".Normalize(NormalizationForm.FormD));

        Assert.True(decomposed.IsSameAs(PersonName.Parse("Trần Thị Hường")));
        Assert.Equal("Trần Thị Hường".Normalize(NormalizationForm.FormD), decomposed.Reveal());
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("Lan\nadmin")]
    [InlineData("Lan\u2028admin")]
    [InlineData("Lan\u2029admin")]
    [InlineData("Lan\uFFFE")]
    [InlineData("Lan\uFFFF")]
    [InlineData("Lan\uFDD0")]
    [InlineData("Lan\U0001FFFE")]
    [InlineData(null)]
    public void An_empty_or_controlling_text_is_no_name(string? text)
    {
        Assert.False(PersonName.TryParse(text, out _));
    }

    // Written as numbers: a test name cannot carry half a character.
    [Theory]
    [InlineData(0xD800)]
    [InlineData(0xDC00)]
    public void Half_a_character_is_no_name(int half)
    {
        Assert.False(PersonName.TryParse($"Lan {(char)half}", out _));
        Assert.False(PersonName.TryParse($"{(char)half} Lan", out _));
    }

    [Fact]
    public void A_rare_character_of_two_halves_is_kept() => Assert.Equal("Lan \U00020000", PersonName.Parse("Lan \U00020000").Reveal());

    [Fact]
    public void A_missing_name_is_the_same_as_nothing_and_reveals_nothing()
    {
        Assert.False(default(PersonName).IsSameAs(default));
        Assert.Equal(string.Empty, default(PersonName).Reveal());
    }

    [Fact]
    public void The_text_form_masks_the_name()
    {
        Assert.Equal("PersonName(masked)", $"{PersonName.Parse("Nguyễn Thị Lan")}");
    }
}
