using System.Web;
using EIdentity.AspNetCore;
using EIdentity.Sandbox;
using EIdentity.Testing;

namespace EIdentity.IntegrationTests;

/// <summary>One way to attack or break a login, and the code it must be refused with.</summary>
/// <param name="name">The name, with the numbers of the security cases.</param>
/// <param name="code">The code of the one error that must come.</param>
/// <param name="run">Runs the login with the fault and gives the browser as it ends.</param>
public sealed class LoginAttack(string name, ErrorCode code, Func<object, Task<TestBrowser>> run)
{
    public static IEnumerable<LoginAttack> All { get; } =
    [
        Fault("SEC-149 acr lower", LoginFault.AcrLower, ErrorCodes.LevelTooLow),
        Fault("SEC-150 acr missing", LoginFault.AcrMissing, ErrorCodes.LevelMissing),
        Fault("SEC-152 acr unknown", LoginFault.AcrUnknown, ErrorCodes.LevelUnknown),
        Fault("SEC-137 nonce wrong", LoginFault.NonceWrong, ErrorCodes.IdTokenNonce),
        Fault("SEC-137 nonce missing", LoginFault.NonceMissing, ErrorCodes.IdTokenNonce),
        Fault("SEC-123 issuer wrong", LoginFault.IssuerWrong, ErrorCodes.IdTokenIssuer),
        Fault("SEC-124 audience wrong", LoginFault.AudienceWrong, ErrorCodes.IdTokenAudience),
        Fault("SEC-164 signature corrupted", LoginFault.SignatureCorrupted, ErrorCodes.IdTokenSignature),
        Fault("SEC-172 another key under a known kid", LoginFault.SignedByAnotherKey, ErrorCodes.IdTokenSignature),
        Fault("SEC-165 alg none", LoginFault.AlgorithmNone, ErrorCodes.IdTokenAlgorithm),
        Fault("SEC-129 expired", LoginFault.Expired, ErrorCodes.IdTokenExpired),
        Fault("SEC-139 subject missing", LoginFault.SubjectMissing, ErrorCodes.IdTokenSubject),
        Fault("SEC-201 UserInfo of another person", LoginFault.UserInfoOfAnotherPerson, ErrorCodes.UserInfoRefused),
        Fault("SEC-097 token endpoint fails", LoginFault.TokenServerError, ErrorCodes.ProviderUnavailable),
        Fault("SEC-081 code never issued", LoginFault.TokenInvalidGrant, ErrorCodes.CodeRefused),
        Fault("SEC-103 token endpoint answers HTML", LoginFault.TokenHtml, ErrorCodes.TokenAnswerRefused),
        Fault("SEC-070 callback of another issuer", LoginFault.CallbackIssuerWrong, ErrorCodes.CallbackIssuerMismatch),
        Fault("SEC-084 provider ends with an error", LoginFault.AuthorizeUnavailable, ErrorCodes.ProviderUnavailable),
        new("SEC-002 discovery of another issuer", ErrorCodes.DiscoveryRefused, DiscoveryOfAnotherIssuerAsync),
        new("SEC-077 callback replayed", ErrorCodes.LoginAlreadyUsed, ReplayAsync),
        new("SEC-076 state of another browser", ErrorCodes.LoginOfAnotherBrowser, ForeignStateAsync),
        new("SEC-079 callback an hour later", ErrorCodes.LoginOfAnotherBrowser, LateAsync),
        new("SEC-072 state missing", ErrorCodes.StateMissing, journey => ChangedAsync(journey, query => query.Remove("state"))),
        new("SEC-074 code twice", ErrorCodes.CallbackRefused, journey => ChangedAsync(journey, query => query.Add("code", "second"))),
        new("SEC-080 code empty", ErrorCodes.CallbackRefused, journey => ChangedAsync(journey, query => query["code"] = string.Empty)),
        new("SEC-087 error and code together", ErrorCodes.CallbackRefused, journey => ChangedAsync(journey, query => query.Add("error", "access_denied"))),
        new("SEC-069 iss missing although promised", ErrorCodes.CallbackIssuerMismatch, journey => ChangedAsync(journey, query => query.Remove("iss"))),
        new("SEC-071 iss twice", ErrorCodes.CallbackIssuerMismatch, journey => ChangedAsync(journey, query => query.Add("iss", "https://other.example"))),
    ];

    public ErrorCode Code { get; } = code;

    public Task<TestBrowser> RunAsync(object journey) => run(journey);

    public override string ToString() => name;

    private static LoginAttack Fault(string name, LoginFault fault, ErrorCode code) => new(name, code, async journey =>
    {
        ((LoginJourney)journey).App.Sandbox.Faults.Arm(fault);
        return await ((LoginJourney)journey).SignInAsync(People.Lan);
    });

    // The document is kept for an hour, so the lie is told when it is fetched anew, a day later when the good one is too old.
    private static async Task<TestBrowser> DiscoveryOfAnotherIssuerAsync(object journey)
    {
        LoginJourney login = (LoginJourney)journey;
        login.Time.Advance(TimeSpan.FromHours(25));
        login.App.Sandbox.Faults.Arm(LoginFault.DiscoveryIssuerMismatch);
        return await login.SignInAsync(People.Lan);
    }

    private static async Task<TestBrowser> ReplayAsync(object journey)
    {
        TestBrowser browser = await ((LoginJourney)journey).SignInAsync(People.Lan);
        Uri callback = browser.History.Single(address => address.AbsolutePath == LoginJourney.Callback);
        foreach (System.Net.Cookie cookie in browser.Cookies.GetCookies(callback).Where(cookie => cookie.Name.EndsWith(EIdentityDefaults.SessionScheme, StringComparison.Ordinal)))
        {
            cookie.Expired = true;
        }

        using HttpResponseMessage page = await browser.GetAsync(callback, LoginJourney.Cancellation);
        return browser;
    }

    private static async Task<TestBrowser> ForeignStateAsync(object journey)
    {
        (TestBrowser owner, Uri callback) = await ((LoginJourney)journey).StopBeforeCallbackAsync(People.Lan);
        using (owner)
        {
            TestBrowser thief = ((LoginJourney)journey).App.CreateBrowser();
            using HttpResponseMessage stolen = await thief.GetAsync(callback, LoginJourney.Cancellation);

            // The login is used up for its owner too: a callback that was seen elsewhere is not trusted anywhere.
            using HttpResponseMessage late = await owner.GetAsync(callback, LoginJourney.Cancellation);
            Assert.False(owner.HasSession);
            return thief;
        }
    }

    private static async Task<TestBrowser> LateAsync(object journey)
    {
        (TestBrowser browser, Uri callback) = await ((LoginJourney)journey).StopBeforeCallbackAsync(People.Lan);
        foreach (System.Net.Cookie cookie in browser.Cookies.GetCookies(callback))
        {
            cookie.Expired = true;
        }

        ((LoginJourney)journey).Time.Advance(TimeSpan.FromHours(1));
        using HttpResponseMessage page = await browser.GetAsync(callback, LoginJourney.Cancellation);
        return browser;
    }

    private static async Task<TestBrowser> ChangedAsync(object journey, Action<System.Collections.Specialized.NameValueCollection> change)
    {
        (TestBrowser browser, Uri callback) = await ((LoginJourney)journey).StopBeforeCallbackAsync(People.Lan);
        System.Collections.Specialized.NameValueCollection query = HttpUtility.ParseQueryString(callback.Query);
        change(query);
        using HttpResponseMessage page = await browser.GetAsync(new Uri(callback.GetLeftPart(UriPartial.Path) + "?" + query), LoginJourney.Cancellation);
        return browser;
    }
}
