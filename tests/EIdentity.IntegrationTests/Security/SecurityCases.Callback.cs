using System.Collections.Specialized;
using System.Net;
using System.Web;
using EIdentity.Testing;

namespace EIdentity.IntegrationTests;

/// <content>Lists what an attacker does in front of the citizen: with the callback, the browser and the clock.</content>
public static partial class SecurityCases
{
    private static IEnumerable<SecurityCase> OfTheCallback() =>
    [
        Case("SEC-077", "callback replayed", ErrorCodes.LoginAlreadyUsed, ReplayAsync),
        Case("SEC-076", "state of another browser", ErrorCodes.LoginOfAnotherBrowser, ForeignStateAsync),
        Case(
            "SEC-079",
            "callback an hour later, cookie gone",
            ErrorCodes.LoginOfAnotherBrowser,
            world => LateAsync(world, isCookieGone: true)),
        Case("SEC-079", "callback an hour later", ErrorCodes.LoginExpired, world => LateAsync(world, isCookieGone: false)),
        Case("SEC-282", "the clock jumps back an hour during the login", ErrorCodes.LoginExpired, ClockSetBackAsync),
        Case("SEC-072", "state missing", ErrorCodes.StateMissing, world => ChangedAsync(world, query => query.Remove("state"))),
        Case(
            "SEC-073",
            "state that no encoder writes",
            ErrorCodes.LoginOfAnotherBrowser,
            world => ChangedAsync(world, query => query["state"] = new string('A', 42) + "B")),
        Case("SEC-074", "state twice", ErrorCodes.StateMissing, world => ChangedAsync(world, query => query.Add("state", "second"))),
        Case(
            "SEC-075",
            "state of 64 KiB",
            ErrorCodes.StateMissing,
            world => ChangedAsync(world, query => query["state"] = new string('A', 64 * 1024))),
        Case("SEC-074", "code twice", ErrorCodes.CallbackRefused, world => ChangedAsync(world, query => query.Add("code", "second"))),
        Case("SEC-080", "code empty", ErrorCodes.CallbackRefused, world => ChangedAsync(world, query => query["code"] = string.Empty)),
        Case(
            "SEC-080",
            "code missing and no error",
            ErrorCodes.CallbackRefused,
            world => ChangedAsync(world, query => query.Remove("code"))),
        Case(
            "SEC-087",
            "error and code together",
            ErrorCodes.CallbackRefused,
            world => ChangedAsync(world, query => query.Add("error", "access_denied"))),
        Case(
            "SEC-069",
            "iss missing although promised",
            ErrorCodes.CallbackIssuerMismatch,
            world => ChangedAsync(world, query => query.Remove("iss"))),
        Case(
            "SEC-071",
            "iss twice",
            ErrorCodes.CallbackIssuerMismatch,
            world => ChangedAsync(world, query => query.Add("iss", "https://other.example"))),
        Case(
            "SEC-081",
            "code never issued",
            ErrorCodes.CodeRefused,
            world => ChangedAsync(world, query => query["code"] = new string('c', 43))),
        Case(
            "SEC-091",
            "return address added to the callback",
            null,
            world => ChangedAsync(world, query => query.Add("returnUrl", "https://attacker.invalid/"))),
        Case("SEC-092", "unknown parameters added", null, world => ChangedAsync(world, query => query.Add("session_state", "x"))),
        Case("SEC-089", "tokens pushed into the callback", null, world => ChangedAsync(world, AddTokens)),
        Case("SEC-093", "callback by POST", ErrorCodes.StateMissing, PostedAsync),
        Case("SEC-066", "login begun by a third party for another provider", null, ThirdPartyAsync),
        Case("SEC-094", "callback with another Host header", null, SpoofedHostAsync),
    ];

    private static void AddTokens(NameValueCollection query)
    {
        query.Add("access_token", "pushed-access-token");
        query.Add("id_token", "pushed.id.token");
    }

    private static async Task<TestBrowser> ReplayAsync(CaseWorld world)
    {
        TestBrowser browser = await world.SignInAsync(CaseWorld.Citizen);
        Uri callback = browser.History.Single(address => address.AbsolutePath == CaseWorld.Callback);
        CaseWorld.DropSession(browser);
        world.Listener.Clear();
        using HttpResponseMessage page = await browser.GetAsync(callback, CaseWorld.Cancellation);
        return browser;
    }

    private static async Task<TestBrowser> ForeignStateAsync(CaseWorld world)
    {
        (TestBrowser owner, Uri callback) = await world.StopBeforeCallbackAsync(CaseWorld.Citizen);
        using (owner)
        {
            TestBrowser thief = world.App.CreateBrowser();
            using HttpResponseMessage stolen = await thief.GetAsync(callback, CaseWorld.Cancellation);
            return thief;
        }
    }

    private static async Task<TestBrowser> LateAsync(CaseWorld world, bool isCookieGone)
    {
        (TestBrowser browser, Uri callback) = await world.StopBeforeCallbackAsync(CaseWorld.Citizen);
        foreach (Cookie cookie in browser.Cookies.GetCookies(callback).Where(_ => isCookieGone))
        {
            cookie.Expired = true;
        }

        world.Time.Advance(TimeSpan.FromHours(1));
        using HttpResponseMessage page = await browser.GetAsync(callback, CaseWorld.Cancellation);
        return browser;
    }

    private static async Task<TestBrowser> ClockSetBackAsync(CaseWorld world)
    {
        (TestBrowser browser, Uri callback) = await world.StopBeforeCallbackAsync(CaseWorld.Citizen);
        world.Time.AdjustTime(world.Time.GetUtcNow().AddHours(-1));
        using HttpResponseMessage page = await browser.GetAsync(callback, CaseWorld.Cancellation);
        return browser;
    }

    private static async Task<TestBrowser> ChangedAsync(CaseWorld world, Action<NameValueCollection> change)
    {
        (TestBrowser browser, Uri callback) = await world.StopBeforeCallbackAsync(CaseWorld.Citizen);
        NameValueCollection query = HttpUtility.ParseQueryString(callback.Query);
        change(query);
        using HttpResponseMessage page = await browser.GetAsync(
            new Uri(callback.GetLeftPart(UriPartial.Path) + "?" + query),
            CaseWorld.Cancellation);
        return browser;
    }

    private static async Task<TestBrowser> PostedAsync(CaseWorld world)
    {
        (TestBrowser browser, Uri callback) = await world.StopBeforeCallbackAsync(CaseWorld.Citizen);
        NameValueCollection query = HttpUtility.ParseQueryString(callback.Query);
        using FormUrlEncodedContent form = new(query.AllKeys.Select(name => KeyValuePair.Create(name!, query[name]!)));
        using HttpResponseMessage page = await browser.PostAsync(
            new Uri(callback.GetLeftPart(UriPartial.Path)),
            form,
            CaseWorld.Cancellation);
        return browser;
    }

    // Neither the issuer nor the target that a third party names is read; the login goes to the one provider and ends at home.
    private static async Task<TestBrowser> ThirdPartyAsync(CaseWorld world)
    {
        TestBrowser browser = world.App.CreateBrowser();
        using HttpResponseMessage page = await browser.SignInAsync(
            CaseWorld.Citizen,
            AssuranceLevel.Level2,
            "/eidentity/login?iss=https://attacker.invalid&target_link_uri=https://attacker.invalid/",
            CaseWorld.Cancellation);
        Assert.All(browser.History, address => Assert.NotEqual("attacker.invalid", address.Host));
        return browser;
    }

    // The address registered with the provider goes to the token endpoint, whatever the request says of itself.
    private static async Task<TestBrowser> SpoofedHostAsync(CaseWorld world)
    {
        (TestBrowser browser, Uri callback) = await world.StopBeforeCallbackAsync(CaseWorld.Citizen);
        using HttpRequestMessage request = new(HttpMethod.Get, callback);
        request.Headers.Host = "attacker.invalid";
        using HttpResponseMessage page = await browser.SendAsync(request, CaseWorld.Cancellation);
        return browser;
    }
}
