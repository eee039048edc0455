using System.Net;
using System.Text.RegularExpressions;
using System.Web;
using EIdentity.AspNetCore;
using EIdentity.Sandbox;

namespace EIdentity.Testing;

/// <summary>Acts as one citizen's browser: keeps cookies, follows redirects, moves between app and sandbox.</summary>
/// <remarks>It reaches the app under test and its sandbox and nothing else; a redirect to any other origin fails.</remarks>
public sealed partial class TestBrowser : HttpClient
{
    private readonly BrowserHandler _handler;

    internal TestBrowser(BrowserHandler handler, Uri origin)
        : base(handler)
    {
        _handler = handler;
        BaseAddress = origin;
    }

    /// <summary>Gets the address of the page last shown, after all redirects.</summary>
    public Uri Location => _handler.Location;

    /// <summary>Gets every address visited, redirects included, in order.</summary>
    public IReadOnlyList<Uri> History => _handler.History;

    /// <summary>Gets the cookie jar.</summary>
    public CookieContainer Cookies => _handler.Cookies;

    /// <summary>Gets or sets which addresses a redirect is not followed to; the redirect itself is returned instead.</summary>
    /// <value>The default value is <see langword="null"/>: every redirect is followed.</value>
    public Func<Uri, bool>? StopBefore
    {
        get => _handler.StopBefore;
        set => _handler.StopBefore = value;
    }

    /// <summary>Gets a value indicating whether the app has given this browser a session.</summary>
    public bool HasSession =>
        Cookies.GetCookies(BaseAddress!).Any(cookie => cookie.Name.EndsWith(EIdentityDefaults.SessionScheme, StringComparison.Ordinal));

    /// <summary>Gets the code of the error whose page is shown, or <see langword="null"/>.</summary>
    public string? ProblemCode =>
        HttpUtility.ParseQueryString(Location.Query)["code"] is { } code && code.StartsWith("EID", StringComparison.Ordinal) ? code : null;

    /// <summary>Begins a login at the app and signs a person in on the sandbox's page.</summary>
    /// <param name="person">The person.</param>
    /// <param name="level">The level they choose.</param>
    /// <param name="from">The app's address that begins the login.</param>
    /// <param name="cancellationToken">Cancels the sign-in.</param>
    /// <returns>The page the browser ends at, whether signed in or not.</returns>
    public Task<HttpResponseMessage> SignInAsync(
        SandboxPerson person,
        AssuranceLevel level,
        string from = EIdentityDefaults.LoginPath,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(person);
        return AnswerSignInPageAsync(person, level, "continue", from, cancellationToken);
    }

    /// <summary>Begins a login at the app and presses cancel on the sandbox's page.</summary>
    /// <param name="from">The app's address that begins the login.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The page the browser ends at.</returns>
    public Task<HttpResponseMessage> CancelSignInAsync(
        string from = EIdentityDefaults.LoginPath,
        CancellationToken cancellationToken = default) =>
        AnswerSignInPageAsync(People.Lan, AssuranceLevel.Level2, "cancel", from, cancellationToken);

    private async Task<HttpResponseMessage> AnswerSignInPageAsync(
        SandboxPerson person,
        AssuranceLevel level,
        string decision,
        string from,
        CancellationToken cancellationToken)
    {
        HttpResponseMessage page = await GetAsync(new Uri(from, UriKind.Relative), cancellationToken).ConfigureAwait(false);
        string html = await page.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
        Match handle = SignInHandle().Match(html);
        if (!handle.Success)
        {
            // The login never came as far as the sandbox's page; where it ended is what the test wants to see.
            return page;
        }

        page.Dispose();
        using FormUrlEncodedContent answer = new(new Dictionary<string, string>
        {
            ["request"] = WebUtility.HtmlDecode(handle.Groups[1].Value),
            ["person"] = person.Key,
            ["level"] = level == AssuranceLevel.Level2 ? "2" : "1",
            ["decision"] = decision,
        });
        return await PostAsync(new Uri(Location.GetLeftPart(UriPartial.Path)), answer, cancellationToken).ConfigureAwait(false);
    }

    [GeneratedRegex("<input[^>]*name=\"request\"[^>]*value=\"([^\"]*)\"")]
    private static partial Regex SignInHandle();
}
