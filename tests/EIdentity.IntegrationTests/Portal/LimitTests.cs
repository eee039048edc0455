using System.Net;
using EIdentity.Sandbox;
using EIdentity.Testing;

namespace EIdentity.IntegrationTests;

/// <summary>Nobody asks for pages faster than people read (P10).</summary>
public sealed class LimitTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_asks_too_fast_reads_so_in_the_portals_own_page_and_when_to_come_back()
    {
        await using PortalJourney portal = new(settings: ("Portal:RequestsPerMinuteOfAnAddress", "3"));
        using TestBrowser browser = portal.CreateBrowser();
        HttpStatusCode[] statuses = [.. await StatusesAsync(browser, "/", 4)];

        using HttpResponseMessage refused = await browser.GetAsync("/help", Cancellation);
        using HttpResponseMessage style = await browser.GetAsync("/site.css", Cancellation);

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests], statuses);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Contains(
            "Có quá nhiều yêu cầu", WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync(Cancellation)), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, style.StatusCode);
    }

    [Fact]
    public async Task One_citizen_does_not_use_up_what_another_at_the_same_address_may_ask()
    {
        await using PortalJourney portal = new(settings: ("Portal:RequestsPerMinute", "30"));
        (TestBrowser lan, _) = await portal.SignInAsync(People.Lan);
        (TestBrowser dao, _) = await portal.SignInAsync(People.Dao);

        Assert.Contains(HttpStatusCode.TooManyRequests, await StatusesAsync(lan, "/dossiers", 31));
        Assert.Equal([HttpStatusCode.OK], await StatusesAsync(dao, "/dossiers", 1));
    }

    [Fact]
    public async Task A_citizen_who_looks_up_without_end_is_told_to_wait_and_keeps_what_was_typed()
    {
        await using PortalJourney portal = new(settings: ("Population:MaxLookUpsPerPerson", "1"));
        (TestBrowser browser, string notice) = await portal.SignInAsync(People.Lan);
        string form = await PortalJourney.BeginFormAsync(browser, notice);

        string again = await PortalJourney.PressAsync(browser, form, "LookUp", new() { ["Form.PaperUse"] = "Vay vốn ngân hàng" });
        string list = await browser.GetStringAsync("/look-ups", Cancellation);

        Assert.Contains("Bạn đã tra cứu nhiều lần trong thời gian ngắn", again, StringComparison.Ordinal);
        Assert.Contains("value=\"Vay vốn ngân hàng\"", again, StringComparison.Ordinal);
        Assert.Contains("Không tra cứu, vì đã quá số lần cho phép trong thời gian ngắn.", list, StringComparison.Ordinal);
    }

    private static async Task<List<HttpStatusCode>> StatusesAsync(TestBrowser browser, string path, int times)
    {
        List<HttpStatusCode> statuses = [];
        for (int index = 0; index < times; index++)
        {
            using HttpResponseMessage page = await browser.GetAsync(path, Cancellation);
            statuses.Add(page.StatusCode);
        }

        return statuses;
    }
}
