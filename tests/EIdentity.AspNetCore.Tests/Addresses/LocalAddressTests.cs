using System.Globalization;

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

    [Theory]
    [InlineData(2_048, "", false, "whole")]
    [InlineData(2_049, "", true, "front")]
    [InlineData(100, "2009", true, "page")]
    [InlineData(3_000, "9", true, "front")]
    public void An_address_too_long_to_come_back_to_becomes_its_page_or_the_front_page(
        int path, string query, bool isShortened, string kept)
    {
        string page = "/" + new string('a', path - 1);
        string address = query.Length == 0 ? page : $"{page}?{new string('q', int.Parse(query, CultureInfo.InvariantCulture))}";

        string found = LocalAddress.ForReturn(address, "/app", out bool wasShortened);

        Assert.Equal(isShortened, wasShortened);
        Assert.Equal(kept switch { "whole" => address, "page" => page, _ => "/app/" }, found);
    }

    [Fact]
    public void Letters_that_grow_when_they_are_escaped_count_as_what_they_become()
    {
        string found = LocalAddress.ForReturn("/tim?q=" + new string('\u1EA1', 240), string.Empty, out bool isShortened);

        Assert.Equal(("/tim", true), (found, isShortened));
    }

    [Theory]
    [InlineData("//attacker.example/?q=1")]
    [InlineData("https://attacker.example/")]
    [InlineData(null)]
    public void A_foreign_address_is_not_called_too_long(string? address)
    {
        Assert.Equal("/", LocalAddress.ForReturn(address, string.Empty, out bool isShortened));
        Assert.False(isShortened);
    }
}
