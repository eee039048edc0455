extern alias Portal;

using System.Net;
using EIdentity.Sandbox;
using EIdentity.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Portal::PublicServicePortal;

namespace EIdentity.IntegrationTests;

/// <summary>What goes wrong is said with a way on, somebody to call and, while developing, the cause.</summary>
public sealed class HelpfulPagesTests
{
    private const string Desk = "<a href=\"tel:19000000\">1900 0000</a><span lang=\"vi\"> (minh họa)</span>";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_that_fails_offers_another_try_and_a_support_code_that_the_log_holds()
    {
        await using PortalJourney portal = new(services: services => services.AddTransient<IStartupFilter, Failing>());
        using TestBrowser browser = portal.CreateBrowser();

        using HttpResponseMessage page = await browser.GetAsync("/nowhere?part=2", Cancellation);
        string text = WebUtility.HtmlDecode(await page.Content.ReadAsStringAsync(Cancellation));

        string code = text.Split("đọc mã hỗ trợ: ")[1].Split(".</p>")[0];
        Assert.Equal(HttpStatusCode.InternalServerError, page.StatusCode);
        Assert.Contains($"hãy gọi {Desk} và đọc mã hỗ trợ: ", text, StringComparison.Ordinal);
        Assert.Contains("<a class=\"button\" href=\"/nowhere?part=2\">Thử lại</a>", text, StringComparison.Ordinal);
        Assert.Contains(portal.Logs.GetSnapshot(), line => line.Message == $"The error page was shown with the support code {code}.");
    }

    [Fact]
    public async Task Who_opens_the_error_page_itself_reads_of_no_support_code()
    {
        await using PortalJourney portal = new();
        using TestBrowser browser = portal.CreateBrowser();

        using HttpResponseMessage page = await browser.GetAsync("/error", Cancellation);
        string text = WebUtility.HtmlDecode(await page.Content.ReadAsStringAsync(Cancellation));

        Assert.Contains($"hãy gọi {Desk}.</p>", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Thử lại", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("vi", "<h1>Nội dung chưa được gửi đi</h1>", "Tài khoản đang đăng nhập: <span lang=\"vi\">")]
    [InlineData("en", "<h1>What you entered was not sent</h1>", "Signed in at the moment: <span lang=\"vi\">")]
    public async Task A_form_opened_under_another_account_is_refused_with_words_that_help(string language, string title, string account)
    {
        await using PortalJourney portal = new();
        (TestBrowser browser, string notice) = await portal.SignInAsync(People.Lan, AssuranceLevel.Level1);
        string form = await PortalJourney.BeginFormAsync(browser, notice, lookUp: false);
        Uri address = browser.Location;
        await PortalJourney.PostAsync(browser, form, new Uri(address, "/eidentity/logout"), new());
        using HttpResponseMessage other = await browser.SignInAsync(People.Dao, AssuranceLevel.Level1, "/dossiers", Cancellation);
        await browser.GetStringAsync("/language?to=" + language, Cancellation);

        string page = await PortalJourney.PostAsync(browser, form, new Uri(address, "form?handler=Save&version=0"), new());

        Assert.Contains(title, page, StringComparison.Ordinal);
        Assert.Contains(account + People.Dao.Citizen.Name.Reveal(), page, StringComparison.Ordinal);
        Assert.Contains("<a class=\"button\" href=\"/dossiers\">", page, StringComparison.Ordinal);
        Assert.DoesNotContain("ít phút", page, StringComparison.Ordinal);
        Assert.DoesNotContain("a few minutes", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_portals_own_problem_page_says_in_development_what_the_log_says()
    {
        await using PortalJourney portal = new();
        using TestBrowser browser = portal.CreateBrowser();
        portal.Sandbox.Faults.Arm(LoginFault.All.Single(fault => fault.Name == "acr-missing"));

        using HttpResponseMessage page = await browser.SignInAsync(People.Lan, AssuranceLevel.Level2, "/dossiers", Cancellation);

        Assert.Equal("/problem", browser.Location.AbsolutePath);
        Assert.Contains("<p lang=\"en\">EID2103: ", await page.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/help")]
    [InlineData("/problem?code=EID2101")]
    public async Task A_phone_dials_the_help_desk_wherever_it_is_named(string address)
    {
        await using PortalJourney portal = new();
        using TestBrowser browser = portal.CreateBrowser();

        using HttpResponseMessage page = await browser.GetAsync(address, Cancellation);

        Assert.Contains(
            $"hãy gọi {Desk}.", WebUtility.HtmlDecode(await page.Content.ReadAsStringAsync(Cancellation)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_an_english_page_the_legal_basis_is_marked_as_vietnamese()
    {
        await using PortalJourney portal = new();
        (TestBrowser browser, _) = await portal.SignInAsync(People.Lan);

        await browser.GetStringAsync("/language?to=en", Cancellation);
        string notice = WebUtility.HtmlDecode(await browser.GetStringAsync("/procedures/1.004873/apply", Cancellation));

        Assert.Contains("on the basis of <span lang=\"vi\">", notice, StringComparison.Ordinal);
        Assert.Contains("to complain: <span lang=\"vi\">Trung tâm", notice, StringComparison.Ordinal);
    }

    [Fact]
    public void What_stands_around_a_marked_part_is_encoded()
    {
        using StringWriter text = new();

        "<1> at <2>".WithVietnamese("<2>").WriteTo(text, System.Text.Encodings.Web.HtmlEncoder.Default);

        Assert.Equal("&lt;1&gt; at <span lang=\"vi\">&lt;2&gt;</span>", text.ToString());
    }

    private sealed class Failing : IStartupFilter
    {
        // Behind all that the portal does, where an address of nobody comes by.
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            next(app);
            app.Run(static _ => throw new InvalidOperationException("As a bug does."));
        };
    }
}
