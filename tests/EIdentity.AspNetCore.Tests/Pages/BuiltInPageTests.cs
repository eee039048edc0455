using System.Text.RegularExpressions;
using EIdentity.Sandbox;
using EIdentity.Testing;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace EIdentity.AspNetCore.Tests;

public sealed partial class BuiltInPageTests
{
    public static TheoryData<string> Pages =>
        [EIdentityDefaults.HelpPath, EIdentityDefaults.ProblemPath + "?code=EID2101", EIdentityDefaults.LogoutPath];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Nothing_that_is_seen_stands_outside_a_landmark(string address)
    {
        await using EIdentityTestApp<Program> app = WebApp.Start(host => host.UseSetting("EIdentity:SiteName", "Dịch vụ <mẫu>"));
        using TestBrowser browser = app.CreateBrowser();

        string page = await (await browser.GetAsync(address, WebApp.Cancellation)).TextAsync();

        Assert.Contains("Bản minh họa, không phải dịch vụ thật", page, StringComparison.Ordinal);
        Assert.Matches("<body><header>.*</header><main>.*</main></body>", page);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_title_ends_in_the_name_of_the_site(string address)
    {
        await using EIdentityTestApp<Program> app = WebApp.Start(host => host.UseSetting("EIdentity:SiteName", "Dịch vụ mẫu"));
        using TestBrowser browser = app.CreateBrowser();

        string page = await (await browser.GetAsync(address, WebApp.Cancellation)).TextAsync();

        Match title = Title().Match(page);
        Assert.Equal($"{Heading().Match(page).Groups[1].Value} - Dịch vụ mẫu", title.Groups[1].Value);
    }

    [Theory]
    [InlineData("vi", "Dịch vụ mẫu", "Dịch vụ mẫu")]
    [InlineData("en", "Dịch vụ mẫu", "<span lang=\"vi\">Dịch vụ mẫu</span>")]
    [InlineData("en", "Di\u0323ch vu\u0323", "<span lang=\"vi\">Di\u0323ch vu\u0323</span>")]
    [InlineData("en", "Services of An Hòa", "Services of An Hòa")]
    public async Task A_name_in_Vietnamese_is_marked_where_the_page_is_not_Vietnamese(string language, string name, string shown)
    {
        await using EIdentityTestApp<Program> app = WebApp.Start(host => host.UseSetting("EIdentity:SiteName", name));
        using TestBrowser browser = app.CreateBrowser();
        using HttpRequestMessage request = new(HttpMethod.Get, EIdentityDefaults.HelpPath);
        request.Headers.Add("Accept-Language", language);

        string page = await (await browser.SendAsync(request, WebApp.Cancellation)).TextAsync();

        Assert.Contains($"<p class=\"site\">{shown}</p>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_name_the_title_is_the_heading()
    {
        await using EIdentityTestApp<Program> app = WebApp.Start();
        using TestBrowser browser = app.CreateBrowser();

        string page = await (await browser.GetAsync(EIdentityDefaults.HelpPath, WebApp.Cancellation)).TextAsync();

        Assert.Equal(Heading().Match(page).Groups[1].Value, Title().Match(page).Groups[1].Value);
    }

    [Fact]
    public async Task Who_is_not_signed_in_is_not_asked_to_sign_out()
    {
        await using EIdentityTestApp<Program> app = WebApp.Start();
        using TestBrowser nobody = app.CreateBrowser();
        using TestBrowser lan = await app.SignInAsync(People.Lan, AssuranceLevel.Level2, WebApp.Cancellation);

        string empty = await nobody.GetStringAsync(EIdentityDefaults.LogoutPath, WebApp.Cancellation);
        string asked = await lan.GetStringAsync(EIdentityDefaults.LogoutPath, WebApp.Cancellation);

        Assert.Contains("<h1>Bạn chưa đăng nhập</h1>", empty, StringComparison.Ordinal);
        Assert.DoesNotContain("<form", empty, StringComparison.Ordinal);
        Assert.Contains("<h1>Đăng xuất?</h1>", asked, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_stands_in_the_layout_of_the_app_and_lets_its_own_styles_in_but_no_script(string address)
    {
        await using EIdentityTestApp<Program> app = WebApp.Start(host => host
            .UseSetting("EIdentity:SiteName", "Dịch vụ mẫu")
            .ConfigureTestServices(services => services.AddSingleton<IPageLayout, Layout>()));
        using TestBrowser browser = app.CreateBrowser();

        using HttpResponseMessage answer = await browser.GetAsync(address, WebApp.Cancellation);

        string policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        string page = await answer.Content.ReadAsStringAsync(WebApp.Cancellation);
        Assert.Matches("^Vietnamese\\|.+ - Dịch vụ mẫu\\|<p class=\"notice\">.+</p><h1>.+</h1>", page);
        Assert.StartsWith("default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; frame-ancestors 'none'; ", policy);
        Assert.DoesNotContain("script-src", policy, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_form_of_the_layout_that_signs_out_may_lead_on_to_the_provider(string address)
    {
        await using EIdentityTestApp<Program> app = WebApp.Start(host => host
            .ConfigureTestServices(services => services.AddSingleton<IPageLayout, Layout>()));
        using TestBrowser browser = app.CreateBrowser();

        using HttpResponseMessage answer = await browser.GetAsync(address, WebApp.Cancellation);

        string policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.EndsWith($"; form-action 'self' {app.Sandbox.Options.Issuer.GetLeftPart(UriPartial.Authority)}", policy);
    }

    private sealed class Layout : IPageLayout
    {
        public ValueTask<string> WrapAsync(HttpContext context, PageContent page, CancellationToken cancellationToken = default) =>
            new($"{page.Language}|{page.Title}|{page.Html}");
    }

    [GeneratedRegex("<title>([^<]*)</title>")]
    private static partial Regex Title();

    [GeneratedRegex("<h1>([^<]*)</h1>")]
    private static partial Regex Heading();
}
