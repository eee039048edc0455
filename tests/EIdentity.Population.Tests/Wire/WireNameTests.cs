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
    public void Names_are_compared_no_more_finely_than_they_were_asked(string asked, string answered, NameForm form, bool expected) =>
        Assert.Equal(expected, WireName.Agrees(PersonName.Parse(asked), PersonName.Parse(answered), form));
}
