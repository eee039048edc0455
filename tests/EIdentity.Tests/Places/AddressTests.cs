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

    [Theory]
    [InlineData("64")]
    [InlineData("1")]
    [InlineData(null)]
    public void A_code_without_a_province_today_names_none(string? code)
    {
        Assert.Null(Province.FindCurrent(code));
    }
}
