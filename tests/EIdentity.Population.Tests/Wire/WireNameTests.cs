using System.Text;

namespace EIdentity.Population.Tests;

public sealed class WireNameTests
{
    [Theory]
    [InlineData("Nguyễn Thị Đào", NameForm.AccentedUpper, "NGUYỄN THỊ ĐÀO")]
    [InlineData("Nguyễn Thị Đào", NameForm.BareUpper, "NGUYEN THI DAO")]
    [InlineData("Nguyễn Thị Đào", NameForm.BareUpperNoSpaces, "NGUYENTHIDAO")]
    [InlineData("  Lê\u00A0 Văn  Ơn ", NameForm.AccentedUpper, "LÊ VĂN ƠN")]
    [InlineData("H'Mai\u00A0 Êban", NameForm.BareUpper, "H'MAI EBAN")]
    [InlineData("Ưu", NameForm.BareUpperNoSpaces, "UU")]
    [InlineData("Nguyễn Thị Đào", NameForm.LettersOnly, "NGUYENTHIDAO")]
    [InlineData("Rơ Châm H\u2019Lan", NameForm.LettersOnly, "ROCHAMHLAN")]
    [InlineData("K\u02BCBrế", NameForm.LettersOnly, "KBRE")]
    [InlineData("K\uFF07Brế", NameForm.LettersOnly, "KBRE")]
    [InlineData("K\uA78CBrế", NameForm.LettersOnly, "KBRE")]
    [InlineData("K\uA78CBrế", NameForm.BareUpper, "K'BRE")]
    [InlineData("K\u02BCBrế", NameForm.BareUpperNoSpaces, "K'BRE")]
    [InlineData("Bùi Nguyễn\u2013Thị", NameForm.BareUpper, "BUI NGUYEN-THI")]
    [InlineData("Bùi Nguyễn-Thị", NameForm.LettersOnly, "BUINGUYENTHI")]
    [InlineData("Anne-Marie O\u2019Neill, Jr.", NameForm.LettersOnly, "ANNEMARIEONEILLJR")]
    [InlineData("Lan \U00020000", NameForm.LettersOnly, "LAN\U00020000")]
    [InlineData("អាន ណា", NameForm.LettersOnly, "អនណ")]
    [InlineData("\u02BC", NameForm.LettersOnly, "'")]
    [InlineData("\u00D0ào", NameForm.AccentedUpper, "ĐÀO")]
    [InlineData("\u00F0ào", NameForm.AccentedUpper, "ĐÀO")]
    [InlineData("\u0189ào", NameForm.AccentedUpper, "ĐÀO")]
    [InlineData("\u0256ào", NameForm.BareUpper, "DAO")]
    [InlineData("d\u0335ào", NameForm.AccentedUpper, "ĐÀO")]
    [InlineData("D\u0336ào", NameForm.BareUpperNoSpaces, "DAO")]
    [InlineData("\u00F0ào", NameForm.LettersOnly, "DAO")]
    public void A_name_is_written_in_the_form_of_the_gateway(string name, NameForm form, string expected)
    {
        Assert.Equal(expected, WireName.Write(PersonName.Parse(name), form));
        Assert.Equal(expected, WireName.Write(PersonName.Parse(name.Normalize(NormalizationForm.FormD)), form));
    }

    [Theory]
    [InlineData("Nguyễn Thị Lan", "NGUYỄN THỊ LAN", NameForm.AccentedUpper, true)]
    [InlineData("Hoà", "HÒA", NameForm.AccentedUpper, true)]
    [InlineData("Lan", "LÂN", NameForm.AccentedUpper, false)]
    [InlineData("Lan", "LÂN", NameForm.BareUpper, true)]
    [InlineData("NguyenThiLan", "NGUYỄN THỊ LAN", NameForm.BareUpper, false)]
    [InlineData("NguyenThiLan", "NGUYỄN THỊ LAN", NameForm.BareUpperNoSpaces, true)]
    [InlineData("Lan", "MAI", NameForm.BareUpperNoSpaces, false)]
    [InlineData("H'Maudonie Êban", "HMAUDONIE EBAN", NameForm.BareUpper, true)]
    [InlineData("H'Maudonie Êban", "H MAUDONIE EBAN", NameForm.BareUpper, true)]
    [InlineData("H'Maudonie Êban", "H\u02BCMAUDONIEEBAN", NameForm.BareUpperNoSpaces, true)]
    [InlineData("H'Maudonie Êban", "HMAUDONIEEBAN", NameForm.BareUpperNoSpaces, true)]
    [InlineData("H'Maudonie Êban", "HMAUDONIEEBAN", NameForm.LettersOnly, true)]
    [InlineData("H'Maudonie Êban", "H\u201BMAUDONIE ÊBAN", NameForm.LettersOnly, true)]
    [InlineData("Hmaudonie Êban", "H'MAUDONIE ÊBAN", NameForm.BareUpper, true)]
    [InlineData("Bùi Nguyễn-Thị", "BUI NGUYEN THI", NameForm.BareUpper, true)]
    [InlineData("Bùi Nguyễn-Thị", "BUI NGUYENTHI", NameForm.BareUpper, true)]
    [InlineData("Bùi Nguyễn\u2011Thị", "BÙI NGUYỄN-THỊ", NameForm.AccentedUpper, true)]
    [InlineData("Đào", "\u00D0ÀO", NameForm.AccentedUpper, true)]
    [InlineData("Đào", "\u0189AO", NameForm.BareUpper, true)]
    [InlineData("អាន ណា", "អាន ណា", NameForm.LettersOnly, true)]
    [InlineData("H'Mai", "HMAI", NameForm.AccentedUpper, false)]
    [InlineData("Bùi Nguyễn-Thị", "BÙI NGUYỄN THỊ", NameForm.AccentedUpper, false)]
    [InlineData("Đào", "DAO", NameForm.AccentedUpper, false)]
    [InlineData("H'Mai", "H'MAO", NameForm.LettersOnly, false)]
    [InlineData("\u02BC", "\u02BB\u02BB", NameForm.LettersOnly, false)]
    public void Names_are_compared_no_more_finely_than_they_were_asked(string asked, string answered, NameForm form, bool expected) =>
        Assert.Equal(expected, WireName.Agrees(PersonName.Parse(asked), PersonName.Parse(answered), form));
}
