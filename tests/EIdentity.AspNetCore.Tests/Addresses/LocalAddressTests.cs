namespace EIdentity.AspNetCore.Tests;

public sealed class LocalAddressTests
{
    [Theory]
    [InlineData("/", "/")]
    [InlineData("/apply?step=2#end", "/apply?step=2#end")]
    [InlineData("/thủ-tục", "/th%E1%BB%A7-t%E1%BB%A5c")]
    [InlineData("/a/../b", "/b")]
    [InlineData("/ho-so//12?trang=2&loai=", "/ho-so//12?trang=2&loai=")]
    public void A_local_address_is_kept_in_the_form_a_header_can_hold(string address, string expected)
    {
        Assert.Equal(expected, LocalAddress.Find(address));
    }

    [Theory]
    [InlineData("//attacker.example")]
    [InlineData("//attacker")]
    [InlineData("/\\attacker.example")]
    [InlineData("/.//attacker.example")]
    [InlineData("/a/..//attacker.example")]
    [InlineData("/\t/attacker.example")]
    [InlineData("https://attacker.example/")]
    [InlineData("attacker.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("")]
    [InlineData(null)]
    public void An_address_that_may_lead_elsewhere_is_none(string? address)
    {
        Assert.Null(LocalAddress.Find(address));
    }

    [Theory]
    [InlineData(200, true)]
    [InlineData(240, false)]
    public void An_address_is_as_long_as_it_is_once_it_is_escaped(int letters, bool isKept)
    {
        string? kept = LocalAddress.Find("/tim?q=" + new string('ế', letters));

        Assert.Equal(isKept, kept is not null);
        Assert.Equal(kept, LocalAddress.Find(kept));
    }

    [Fact]
    public void The_front_page_is_the_apps_not_the_hosts()
    {
        Assert.Equal("/app/", LocalAddress.OrFrontPage("//attacker.example", "/app"));
    }
}
