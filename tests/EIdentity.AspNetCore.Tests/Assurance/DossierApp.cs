using System.Net;
using System.Reflection;
using System.Text.RegularExpressions;
using EIdentity.Client;
using EIdentity.Sandbox;
using EIdentity.Testing;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace EIdentity.AspNetCore.Tests;

/// <summary>Holds an app whose form is for level 1 and whose submission is for level 2, and remembers what reached it.</summary>
internal sealed partial class DossierApp : IAsyncDisposable
{
    // What each browser shows.
    private readonly Dictionary<TestBrowser, HttpResponseMessage> _pages = [];

    public DossierApp(Action<IServiceCollection>? configure = null, Action<IEndpointRouteBuilder>? mapMore = null) => App = WebApp.Start(
        mapMore is null ? Map : Map + mapMore,
        host => host.UseSetting("EIdentity:Level:Required", "Level1").ConfigureTestServices(services =>
        {
            services.AddSingleton<ILoginListener>(Listener);
            configure?.Invoke(services);
        }),
        Time);

    public FakeTimeProvider Time { get; } = new(DateTimeOffset.UnixEpoch.AddYears(60));

    public RecordingListener Listener { get; } = new();

    public EIdentityTestApp<Program> App { get; }

    public List<IFormCollection> Submitted { get; } = [];

    /// <summary>
    /// Opens the form as a citizen of level 1 and posts it, with the page's own token unless the test changes the fields.
    /// </summary>
    public async Task<TestBrowser> PostAsync(Func<string, HttpContent> content, string address = "/submit", SandboxPerson? person = null)
    {
        TestBrowser browser = await App.SignInAsync(person ?? People.Lan, AssuranceLevel.Level1, WebApp.Cancellation);
        string token = await browser.GetStringAsync("/form", WebApp.Cancellation);
        using HttpContent body = content(token);
        _pages[browser] = await browser.PostAsync(address, body, WebApp.Cancellation);
        return browser;
    }

    public static FormUrlEncodedContent Form(string token, params (string Name, string Value)[] fields) =>
        new([
            .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value)),
            KeyValuePair.Create("__RequestVerificationToken", token),
        ]);

    /// <summary>Presses "continue" on the sandbox's page that the browser shows.</summary>
    public async Task<string> ConfirmAsync(
        TestBrowser browser,
        SandboxPerson person,
        AssuranceLevel level = AssuranceLevel.Level2,
        string decision = "continue",
        CancellationToken? cancellationToken = null)
    {
        string html = await _pages[browser].Content.ReadAsStringAsync(WebApp.Cancellation);
        using FormUrlEncodedContent answer = new(new Dictionary<string, string>
        {
            ["request"] = WebUtility.HtmlDecode(Handle().Match(html).Groups[1].Value),
            ["person"] = person.Key,
            ["level"] = level == AssuranceLevel.Level2 ? "2" : "1",
            ["decision"] = decision,
        });
        _pages[browser] = await browser.PostAsync(new Uri(browser.Location, "/sign-in"), answer, cancellationToken ?? WebApp.Cancellation);
        return await _pages[browser].Content.ReadAsStringAsync(WebApp.Cancellation);
    }

    /// <summary>Gets how many bytes of forms wait; nothing outside the client tells what it keeps.</summary>
    public long KeptBytes
    {
        get
        {
            object state = App.Services.GetRequiredKeyedService(
                typeof(LoginFlow).Assembly.GetType("EIdentity.Client.ISharedState", throwOnError: true)!, "kept-forms");
            return (long)Field(Field(Field(state, "_room"), "_budget"), "_bytes");
        }
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();

    private void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/form", (HttpContext context, IAntiforgery antiforgery) => antiforgery.GetAndStoreTokens(context).RequestToken)
            .RequireAssurance(AssuranceLevel.Level1);
        endpoints.MapPost("/submit", SubmitAsync)
            .RequireAssurance(AssuranceLevel.Level2)
            .MaskWhenKept("passcode")
            .HideWhenKept("button")
            .LabelWhenKept("reason", language => language == PageLanguage.English ? "Purpose" : "Mục đích");
        endpoints.MapPost("/other", SubmitAsync).RequireAssurance(AssuranceLevel.Level2);
    }

    private async Task<IResult> SubmitAsync(HttpContext context, IAntiforgery antiforgery)
    {
        if (!await antiforgery.IsRequestValidAsync(context))
        {
            return Results.BadRequest();
        }

        Submitted.Add(context.Request.Form);
        return Results.Text("received");
    }

    private static object Field(object owner, string name) =>
        owner.GetType().GetField(name, BindingFlags.NonPublic | BindingFlags.Instance)!.GetValue(owner)!;

    [GeneratedRegex("<input[^>]*name=\"request\"[^>]*value=\"([^\"]*)\"")]
    private static partial Regex Handle();

    internal sealed class RecordingListener : ILoginListener
    {
        public List<string> Heard { get; } = [];

        public List<LoginException> Refusals { get; } = [];

        public Task SignedInAsync(ElectronicIdentity identity, CancellationToken cancellationToken = default) =>
            Note($"signed in at {identity.Level}");

        public Task SteppedUpAsync(ElectronicIdentity identity, CancellationToken cancellationToken = default) =>
            Note($"stepped up to {identity.Level}");

        public Task RefusedAsync(LoginException refusal, CancellationToken cancellationToken = default)
        {
            Refusals.Add(refusal);
            return Note($"refused {refusal.Code}");
        }

        public Task CancelledAsync(CancellationToken cancellationToken = default) => Note("cancelled");

        public Task AbandonedAsync(CancellationToken cancellationToken = default) => Note("abandoned");

        private Task Note(string what)
        {
            Heard.Add(what);
            return Task.CompletedTask;
        }
    }
}
