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
    [InlineData("\u00D0ặng", "Đặng")]
    [InlineData("\u00F0ặng", "đặng")]
    [InlineData("\u0189ặng", "đặng")]
    [InlineData("\u0256ặng", "Đặng")]
    [InlineData("D\u0335ặng", "Đặng")]
    [InlineData("d\u0336ặng", "Đặng")]
    [InlineData("K\uFF07Brế", "K'Brế")]
    [InlineData("K\u201BBrế", "K\u2019Brế")]
    [InlineData("K\uA78CBrế", "K\u02BBBrế")]
    [InlineData("K\u02B9Brế", "K\u02C8Brế")]
    [InlineData("K\u055FBrế", "K'Brế")]
    [InlineData("Bùi Nguyễn\u2010Thị", "Bùi Nguyễn-Thị")]
    [InlineData("Bùi Nguyễn\u2013Thị", "Bùi Nguyễn\u2212Thị")]
    [InlineData("Bùi Nguyễn\uFF0DThị", "Bùi Nguyễn\uFE63Thị")]
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
    [InlineData("H'Mai", "HMai")]
    [InlineData("Nguyễn-Thị", "Nguyễn Thị")]
    [InlineData("\u00D0ức", "Dức")]
    [InlineData("D\u0335ức", "Dức")]
    [InlineData("L\u0335an", "Lan")]
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

    // (P14) Written as numbers, because nobody sees them.
    [Theory]
    [InlineData(0x00AD)]
    [InlineData(0x034F)]
    [InlineData(0x061C)]
    [InlineData(0x115F)]
    [InlineData(0x180E)]
    [InlineData(0x200B)]
    [InlineData(0x200D)]
    [InlineData(0x200E)]
    [InlineData(0x200F)]
    [InlineData(0x202A)]
    [InlineData(0x202E)]
    [InlineData(0x2060)]
    [InlineData(0x2066)]
    [InlineData(0x2069)]
    [InlineData(0x2800)]
    [InlineData(0x3164)]
    [InlineData(0xE000)]
    [InlineData(0xFE0F)]
    [InlineData(0xFEFF)]
    [InlineData(0xFFA0)]
    [InlineData(0xE0061)]
    [InlineData(0xE0100)]
    public void P14_a_name_holds_nothing_that_nobody_sees(int character)
    {
        string unseen = char.ConvertFromUtf32(character);

        Assert.False(PersonName.TryParse(unseen, out _));
        Assert.False(PersonName.TryParse($"Nguyễn{unseen}Lan", out _));
    }

    // (P14)
    [Theory]
    [InlineData("-")]
    [InlineData("123")]
    [InlineData("' .")]
    [InlineData("\u0301")]
    [InlineData("\u00A0")]
    [InlineData("\U0001F600")]
    public void A_name_has_a_letter(string text) => Assert.False(PersonName.TryParse(text, out _));

    [Theory]
    [InlineData("Đào")]
    [InlineData("Y")]
    [InlineData("H'Mai Niê Kđăm")]
    [InlineData("K\u02BCBrế")]
    [InlineData("Rơ Châm H\u2019Lan")]
    [InlineData("Bùi Nguyễn-Thị Lan")]
    [InlineData("Anne-Marie O\u2019Neill, Jr.")]
    [InlineData("Nguyễn\u00A0Thị  Lan ")]
    [InlineData("អាន ណា")]
    public void Names_of_every_people_stay_as_they_were_sent(string text) => Assert.Multiple(
        () => Assert.Equal(text, PersonName.Parse(text).Reveal()),
        () => Assert.Equal(text.Normalize(NormalizationForm.FormD), PersonName.Parse(text.Normalize(NormalizationForm.FormD)).Reveal()));

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
