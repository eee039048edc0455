namespace EIdentity.Tests;

public sealed class AddressTests
{
    [Fact]
    public void An_address_reads_with_the_name_the_province_has_today()
    {
        Address address = new() { ProvinceCode = "52", CommuneCode = "21583", Detail = "12 đường Hoa Sen" };

        Assert.Equal("12 đường Hoa Sen, tỉnh Gia Lai", address.Reveal());
        Assert.Equal("Address(masked)", $"{address}");
    }

    [Fact]
    public void An_old_address_gets_no_province_of_today()
    {
        Address address = new() { ProvinceCode = "52", FormerDistrictCode = "540", Detail = "12 Hoa Sen, Quy Nhơn, Bình Định" };

        Assert.Equal("12 Hoa Sen, Quy Nhơn, Bình Định", address.Reveal());
    }

    [Theory]
    [InlineData("52", "540", "Bình Định")]
    [InlineData("52", null, "Gia Lai")]
    [InlineData("64", null, "Gia Lai")]
    [InlineData("03", null, null)]
    [InlineData(null, "540", null)]
    public void An_address_names_the_province_of_its_time(string? code, string? district, string? name)
    {
        Address address = new() { ProvinceCode = code, FormerDistrictCode = district };

        Assert.Equal(name, address.RevealProvince()?.Name);
    }

    [Fact]
    public void An_old_address_without_its_province_gets_the_one_of_its_time()
    {
        Address address = new() { ProvinceCode = "52", FormerDistrictCode = "540", Detail = "12 Hoa Sen, Quy Nhơn" };

        Assert.Equal("12 Hoa Sen, Quy Nhơn, tỉnh Bình Định", address.Reveal());
    }

    [Theory]
    [InlineData("56", "12 Lê Lợi, Khánh Hoà")]
    [InlineData("79", "12 Lê Lợi, TP. Hồ Chí Minh")]
    [InlineData("79", "12 Lê Lợi, TP Hồ Chí Minh")]
    [InlineData("79", "12 Lê Lợi, Hồ Chí Minh")]
    public void A_province_that_is_spelt_otherwise_is_named_once(string code, string line) =>
        Assert.Equal(line, new Address { ProvinceCode = code, Detail = line }.Reveal());

    [Theory]
    [InlineData("01", "thành phố Hà Nội")]
    [InlineData("31", "thành phố Hải Phòng")]
    [InlineData("46", "thành phố Huế")]
    [InlineData("48", "thành phố Đà Nẵng")]
    [InlineData("79", "Thành phố Hồ Chí Minh")]
    [InlineData("92", "thành phố Cần Thơ")]
    [InlineData("75", "thành phố Đồng Nai")]
    [InlineData("52", "tỉnh Gia Lai")]
    [InlineData("04", "tỉnh Cao Bằng")]
    public void A_province_has_its_word_before_its_name(string code, string name) =>
        Assert.Equal(name, Province.FindCurrent(code)?.FullName);

    [Theory]
    [InlineData("12 Hoa Sen, phường Quy Nhơn, tỉnh Gia Lai", "12 Hoa Sen, phường Quy Nhơn, tỉnh Gia Lai")]
    [InlineData("12 Hoa Sen, phường Quy Nhơn, Gia Lai", "12 Hoa Sen, phường Quy Nhơn, Gia Lai")]
    [InlineData("12 đường Gia Lai", "12 đường Gia Lai, tỉnh Gia Lai")]
    [InlineData("Gia Lai", "Gia Lai, tỉnh Gia Lai")]
    [InlineData(null, "tỉnh Gia Lai")]
    public void A_province_that_the_line_ends_in_is_named_once(string? detail, string written) =>
        Assert.Equal(written, new Address { ProvinceCode = "52", Detail = detail }.Reveal());

    [Theory]
    [InlineData("64")]
    [InlineData("1")]
    [InlineData(null)]
    public void A_code_without_a_province_today_names_none(string? code)
    {
        Assert.Null(Province.FindCurrent(code));
    }
}
