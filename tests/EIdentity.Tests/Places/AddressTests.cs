namespace EIdentity.Tests;

public sealed class AddressTests
{
    [Fact]
    public void An_address_reads_with_the_name_the_province_has_today()
    {
        Address address = new() { ProvinceCode = "52", CommuneCode = "21583", Detail = "12 đường Hoa Sen" };

        Assert.Equal("12 đường Hoa Sen, Gia Lai", address.Reveal());
        Assert.Equal("Address(masked)", $"{address}");
    }

    [Fact]
    public void An_old_address_gets_no_province_of_today()
    {
        Address address = new() { ProvinceCode = "52", FormerDistrictCode = "540", Detail = "12 Hoa Sen, Quy Nhơn, Bình Định" };

        Assert.Equal("12 Hoa Sen, Quy Nhơn, Bình Định", address.Reveal());
    }

    [Theory]
    [InlineData("64")]
    [InlineData("1")]
    [InlineData(null)]
    public void A_code_without_a_province_today_names_none(string? code)
    {
        Assert.Null(Province.FindCurrent(code));
    }
}
