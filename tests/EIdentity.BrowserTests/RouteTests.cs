namespace EIdentity.BrowserTests;

/// <summary>Submits a dossier in Chromium after a sign-in on each national route; OpenID Connect is <see cref="JourneyTests"/>'.</summary>
public sealed class RouteTests(PortalOverNationalPortal overPortal, PortalOverVNeID overVNeID)
    : IClassFixture<PortalOverNationalPortal>, IClassFixture<PortalOverVNeID>
{
    [Theory]
    [InlineData("NationalPortal", "/national-portal/authenticationendpoint/login.do")]
    [InlineData("VNeID", "/vneid/sign-in")]
    public void A_citizen_submits_a_dossier_that_the_register_has_filled(string route, string signInPage)
    {
        Sample sample = route == "VNeID" ? overVNeID : overPortal;
        using Browser browser = sample.OpenBrowser();
        browser.Open("/procedures/1.004873/apply");

        Assert.EndsWith(signInPage, browser.Address.AbsolutePath, StringComparison.Ordinal);
        browser.Keep($"sign-in-{route}");
        browser.SignIn("lan");
        browser.Find("button[name=lookUp][value=true]").Click();
        Assert.Equal("Nguyễn Thị Lan", browser.ValueOf("FullName"));
        browser.Type("PaperUse", "Vay vốn ngân hàng");
        browser.Check();
        browser.Submit();
        browser.WaitForHeading("Đã nộp hồ sơ");
    }

    [Fact]
    public void A_citizen_who_comes_from_the_national_portal_by_a_link_lands_on_the_form()
    {
        using Browser browser = overPortal.OpenBrowser();
        browser.Open("/procedures/1.004873/apply?vnconnect=1&MaTTHCDP=1.004873&MaCoQuanThucHien=H21&MaDVC=SANDBOX-01");
        browser.SignIn("hoa");
        browser.Find("button[name=lookUp][value=true]");

        Assert.Equal("/procedures/1.004873/apply", browser.Address.AbsolutePath);
        Assert.DoesNotContain("vnconnect", browser.Address.Query, StringComparison.Ordinal);
        Assert.Contains("MaDVC=SANDBOX-01", browser.Address.Query, StringComparison.Ordinal);
    }
}
