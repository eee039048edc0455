using System.Text.RegularExpressions;
using EIdentity.AspNetCore;
using EIdentity.Client;
using EIdentity.Sandbox;
using EIdentity.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace EIdentity.IntegrationTests;

/// <summary>An app whose sessions are renewed, raised, replaced and ended at once, by browsers that share a cookie, beside a hub.</summary>
internal sealed partial class SessionRaces : IAsyncDisposable
{
    private const string Callback = "/eidentity/callback";
    private const string Hub = "/hub";
    private const string Who = "/who";

    private static readonly Uri Origin = new("https://localhost/");

    private readonly FakeTimeProvider _time = new(DateTimeOffset.UnixEpoch.AddYears(60));
    private readonly Turnstile _turnstile = new();
    private readonly EIdentityTestApp<Program> _app;

    public SessionRaces() => _app = new WebApplicationFactory<Program>()
        .WithWebHostBuilder(host => host
            .UseSetting("EIdentity:Level:Required", "Level1")
            .ConfigureServices(services =>
            {
                services.AddSignalR();
                services.AddSingleton<ISharedState>(_ => new SteppedState(new InMemorySharedState(_time), _turnstile));
                services.AddSingleton<IStartupFilter, Pages>();
            }))
        .WithEIdentitySandbox(options => options.TimeProvider = _time);

    /// <summary>Gets how many tries ended the session, and how many of their acts were cut because another ended it first.</summary>
    public (int Ended, int Cut, int Kept) Counts { get; private set; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Tries one drawn set of acts in one drawn order.</summary>
    /// <returns>What is wrong at the end, or <see langword="null"/>.</returns>
    public async Task<string?> TryAsync(Random random)
    {
        _ = _app.Services;
        _app.Factory.Server.PreserveExecutionContext = true;
        using TestBrowser browser = await _app.SignInAsync(People.Lan, AssuranceLevel.Level1, Cancellation);
        using TestBrowser copy = Copy(browser);
        using TestBrowser hubBrowser = Copy(browser);
        using HubConnection hub = await HubConnection.OpenAsync(hubBrowser, Hub, Cancellation);

        // Past half of its idle time each request renews the cookie.
        _time.Advance(TimeSpan.FromMinutes(20));
        SessionAct[] acts = random.Next(6) == 0
            ? [SessionAct.Renew, SessionAct.Renew]
            : random.GetItems(Enum.GetValues<SessionAct>(), random.Next(2, 6));
        List<(SessionAct Act, TestBrowser Browser, Func<Task> Do)> actors = [];
        foreach (SessionAct act in acts)
        {
            TestBrowser own = Copy(browser);
            actors.Add((act, own, await PrepareAsync(act, own)));
        }

        Exception?[] failures = await _turnstile.RunAsync(random, [.. actors.Select(actor => actor.Do)]);
        bool hasEnded = acts.Any(act => act != SessionAct.Renew);
        Counts = (
            Counts.Ended + (hasEnded ? 1 : 0),
            Counts.Cut + failures.Count(failure => failure is not null),
            Counts.Kept + (hasEnded ? 0 : 1));
        string before = hasEnded ? "nobody" : "lan Level1";
        List<string> wrong = [];
        await ExpectAsync(copy, "the cookie from before", [before], wrong);
        for (int i = 0; i < actors.Count; i++)
        {
            await ExpectAsync(actors[i].Browser, $"{i} {actors[i].Act}", Expected(actors[i].Act, failures[i], before), wrong);
            actors[i].Browser.Dispose();
        }

        if (hasEnded && !await hub.IsCutAsync(Cancellation))
        {
            wrong.Add("the hub is still connected");
        }

        if (!hasEnded && await hub.CallAsync(nameof(WhoHub.Tell), Cancellation) is var answer && answer != before)
        {
            wrong.Add($"the hub answers {answer}");
        }

        return wrong.Count == 0 ? null : $"{string.Join(", ", acts)}: {string.Join("; ", wrong)}";
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    // Whoever was cut half way has the new session or none; nobody goes on with the old one.
    private static string[] Expected(SessionAct act, Exception? failure, string before) => (act, failure) switch
    {
        (SessionAct.Renew, _) => [before],
        (SessionAct.SignOut, _) => ["nobody"],
        (SessionAct.StepUp, null) => ["lan Level2"],
        (SessionAct.StepUp, _) => ["lan Level2", "nobody"],
        (_, null) => ["tu Level2"],
        _ => ["tu Level2", "nobody"],
    };

    private static async Task ExpectAsync(TestBrowser browser, string name, string[] expected, List<string> wrong)
    {
        string answer = await AskAsync(browser, mayBeCut: expected.Contains("nobody"));
        if (!expected.Contains(answer))
        {
            wrong.Add($"{name} answers {answer} and not {string.Join(" or ", expected)}");
        }
    }

    // An act that was cut may still be ending the session on the server, and cuts a question of that session then. Nobody cuts another's.
    private static async Task<string> AskAsync(TestBrowser browser, bool mayBeCut)
    {
        try
        {
            return await browser.GetStringAsync(Who, Cancellation);
        }
        catch (OperationCanceledException) when (mayBeCut && !Cancellation.IsCancellationRequested)
        {
            return await browser.GetStringAsync(Who, Cancellation);
        }
    }

    private static async Task<Func<Task>> PrepareAsync(SessionAct act, TestBrowser browser)
    {
        switch (act)
        {
            case SessionAct.Renew:
                return () => browser.GetStringAsync(Who, Cancellation);
            case SessionAct.SignOut:
                Match token = Token().Match(await browser.GetStringAsync(EIdentityDefaults.LogoutPath, Cancellation));
                return async () =>
                {
                    using FormUrlEncodedContent form = new([KeyValuePair.Create(token.Groups[1].Value, token.Groups[2].Value)]);
                    using HttpResponseMessage end = await browser.PostAsync(EIdentityDefaults.LogoutPath, form, Cancellation);
                };
            default:
                (SandboxPerson person, string begin) = act == SessionAct.StepUp
                    ? (People.Lan, "/apply")
                    : (People.Tu, EIdentityDefaults.LoginPath + "?returnUrl=%2Fwho");
                browser.StopBefore = address => address.AbsolutePath == Callback;
                using (HttpResponseMessage redirect = await browser.SignInAsync(person, AssuranceLevel.Level2, begin, Cancellation))
                {
                    Uri callback = redirect.Headers.Location!;
                    browser.StopBefore = null;
                    return async () =>
                    {
                        using HttpResponseMessage page = await browser.GetAsync(callback, Cancellation);
                    };
                }
        }
    }

    private TestBrowser Copy(TestBrowser browser)
    {
        TestBrowser copy = _app.CreateBrowser();
        copy.Cookies.Add(browser.Cookies.GetCookies(Origin));
        return copy;
    }

    private static string Describe(SignedIn? login) => login is null
        ? "nobody"
        : $"{People.All.Single(person => person.Citizen.Name.Reveal() == login.Citizen.Name.Reveal()).Key} {login.Level}";

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]+)\">")]
    private static partial Regex Token();

    internal sealed class WhoHub : Hub
    {
        public string Tell() => Describe(Context.User!.FindSignedIn());
    }

    private sealed class Pages : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            next(app);
            app.UseEndpoints(endpoints =>
            {
                endpoints.MapGet(Who, (HttpContext context) => Describe(context.User.FindSignedIn()));
                endpoints.MapHub<WhoHub>(Hub).RequireAssurance(AssuranceLevel.Level1);
            });
        };
    }
}
