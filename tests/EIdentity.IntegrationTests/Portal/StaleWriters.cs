extern alias Portal;

using System.Net;
using System.Text.RegularExpressions;
using EIdentity.Population;
using EIdentity.Sandbox;
using EIdentity.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Portal::PublicServicePortal;

namespace EIdentity.IntegrationTests;

/// <summary>The portal with two windows of one citizen, which press buttons on drafts that the other changes meanwhile.</summary>
internal sealed partial class StaleWriters : IAsyncDisposable
{
    private const string Apply = "/procedures/1.004873/apply";

    private static readonly Citizen Lan = People.Lan.Citizen;

    private readonly SqliteConnection _database = new("Data Source=:memory:");
    private readonly PortalJourney _portal;
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 24, 2, 0, 0, TimeSpan.Zero));
    private readonly Turns _turns;
    private readonly List<Dossier> _sent = [];
    private TestBrowser _browser = null!;
    private string _token = "";
    private string _owner = "";

    public StaleWriters()
    {
        // One connection in memory for all contexts: opening costs more than asking, and a transaction is one step here.
        _database.Open();
        _portal = new PortalJourney(_time, AddTurns);
        _turns = _portal.Services.GetRequiredService<Turns>();
    }

    public int Submitted { get; private set; }

    public int Refused { get; private set; }

    public int Filled { get; private set; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async Task SignInAsync()
    {
        (_browser, string notice) = await _portal.SignInAsync(People.Lan);
        string form = await PortalJourney.BeginFormAsync(_browser, notice, lookUp: false);
        _token = WebUtility.HtmlDecode(Token().Match(form).Groups[1].Value);
        await using AsyncServiceScope scope = _portal.Services.CreateAsyncScope();
        _owner = (await DatabaseOf(scope).Dossiers.SingleAsync(Cancellation)).Owner;

        // Where an answer leads says what became of a button; the pages behind it write nothing.
        _browser.StopBefore = _ => true;
    }

    /// <summary>Lets two windows press a button each, step by step in a drawn order, and looks at what is stored then.</summary>
    /// <returns>What is wrong, or <see langword="null"/>.</returns>
    public async Task<string?> TryAsync(Writer first, Writer second, Random random)
    {
        await BeginAnewAsync(random);
        await _turns.RunAsync(random, new Dictionary<string, Func<Task>>
        {
            ["first"] = () => PressAsync("first", first, random),
            ["second"] = () => PressAsync("second", second, random),
        });
        await using AsyncServiceScope scope = _portal.Services.CreateAsyncScope();
        List<Dossier> dossiers = await DatabaseOf(scope).Dossiers.AsNoTracking().ToListAsync(Cancellation);
        Submitted += dossiers.Count(dossier => dossier.IsSubmitted);
        Filled += dossiers.Count(dossier => dossier.HasRegisterData);
        return dossiers.Select(FindWrong).FirstOrDefault(wrong => wrong is not null);
    }

    public async ValueTask DisposeAsync()
    {
        await _portal.DisposeAsync();
        await _database.DisposeAsync();
    }

    private static PortalDatabase DatabaseOf(AsyncServiceScope scope) => scope.ServiceProvider.GetRequiredService<PortalDatabase>();

    private void AddTurns(IServiceCollection services)
    {
        // The journey keeps all that is logged, at Trace; of some thousand requests that is most of the work.
        services.AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance);
        services.AddHttpContextAccessor();
        services.AddSingleton<Turns>();
        services.AddSingleton<IPopulationRegister>(provider => new RegisterStub(Lan, provider.GetRequiredService<Turns>().WaitAsync));
        services.RemoveAll<IDbContextOptionsConfiguration<PortalDatabase>>();
        services.AddDbContext<PortalDatabase>((provider, options) =>
            options.UseSqlite(_database).AddInterceptors(new DatabaseTurns(provider.GetRequiredService<Turns>())));
    }

    // The register's own words are typed too: a text that does not change is what once let the mark of another be kept.
    private static DossierForm Type(Random random) => new()
    {
        FullName = Draw(random, Lan.Name.Reveal(), "Trần Văn Giả", ""),
        BirthDate = Draw(random, Lan.BirthDate.RevealAsVietnamese(), "01/01/2001", "99/99/9999"),
        Residence = Draw(random, Lan.PermanentResidence!.Reveal(), "Số 1 đường Giả", ""),
        MaritalStatus = Draw(random, "Chưa kết hôn", "Đang có vợ hoặc chồng", ""),
        PaperUse = Draw(random, "Vay vốn ngân hàng", "Mua nhà", ""),
        Phone = Draw(random, "", "0900 000 000", "12"),
    };

    private static string Draw(Random random, string one, string other, string seldom) => random.Next(9) switch
    {
        0 => seldom,
        < 5 => one,
        _ => other,
    };

    private string? FindWrong(Dossier dossier)
    {
        if (!HoldsOnly(dossier.Residence, Lan.PermanentResidence!.Reveal()) || !HoldsOnly(dossier.MaritalStatus, "Chưa kết hôn"))
        {
            return "what was typed is marked as the register's";
        }

        if (!dossier.IsSubmitted)
        {
            return null;
        }

        return DossierForm.FindMistakes(dossier, _time.GetUtcNow()).Any() ? "a submitted dossier is not valid"
            : _sent.Count(sent => sent.Id == dossier.Id) != 1 ? "a dossier was submitted more than once"
            : !dossier.IsPledged ? "a dossier was submitted without the declaration"
            : IsAsSeen(dossier, _sent.Single(sent => sent.Id == dossier.Id)) ? null
            : "a submitted dossier is not what was shown";
    }

    private static bool HoldsOnly(Answer answer, string registered) => !answer.IsFromRegister || answer.Text == registered;

    private static bool IsAsSeen(Dossier dossier, Dossier seen) =>
        (dossier.FullName, dossier.BirthDate, dossier.Residence.Text, dossier.MaritalStatus.Text, dossier.PaperUse, dossier.Phone)
        == (seen.FullName, seen.BirthDate, seen.Residence.Text, seen.MaritalStatus.Text, seen.PaperUse, seen.Phone);

    private async Task BeginAnewAsync(Random random)
    {
        _sent.Clear();
        await using AsyncServiceScope scope = _portal.Services.CreateAsyncScope();
        PortalDatabase database = DatabaseOf(scope);
        await database.Dossiers.ExecuteDeleteAsync(Cancellation);

        // Now and then the draft is older than drafts are kept, and may no longer be written to.
        DateTimeOffset begun = _time.GetUtcNow().AddDays(random.Next(5) == 0 ? -8 : 0);
        Dossier draft = Dossier.Begin(_owner, Lan, MaritalStatusProcedure.Code, begun);
        draft.Take(Type(random));
        if (random.Next(4) == 0)
        {
            RegisteredFor owner = RegisteredFor.Of(draft.Id.ToString(), Lan.Number!.Value);
            RegisteredAnswers answers = scope.ServiceProvider.GetRequiredService<RegisteredAnswers>();
            draft.Take(answers.Take(RegisterStub.Find(Lan, owner), begun) with { MaritalStatus = null });
        }

        database.Add(draft);
        await database.SaveChangesAsync(Cancellation);
    }

    private async Task PressAsync(string window, Writer writer, Random random)
    {
        await _turns.WaitAsync(window);
        if (writer == Writer.Begin)
        {
            await PostAsync(window, Apply, new() { ["lookUp"] = random.Next(3) == 0 ? "false" : "true" });
            return;
        }

        DossierForm form = Type(random);
        bool isRefused = true;
        for (int presses = 0; isRefused && presses < 2 && await SeeAsync(random) is { } seen; presses++)
        {
            await _turns.WaitAsync(window);
            (string address, bool isSubmitted) = await PostAsync(window, AddressOf(writer, seen), FieldsOf(form));
            isRefused = RefusedPress().IsMatch(address);
            Refused += isRefused ? 1 : 0;
            if (isSubmitted)
            {
                _sent.Add(seen);
            }
        }
    }

    // What a window has open: any draft that there is, as it is at that moment.
    private async Task<Dossier?> SeeAsync(Random random)
    {
        await using AsyncServiceScope scope = _portal.Services.CreateAsyncScope();
        List<Dossier> drafts = await DatabaseOf(scope).Dossiers.AsNoTracking()
            .Where(dossier => dossier.Code == null).OrderBy(dossier => dossier.BegunAt).ToListAsync(Cancellation);
        return drafts.Count == 0 ? null : drafts[random.Next(drafts.Count)];
    }

    private static string AddressOf(Writer writer, Dossier seen) => writer switch
    {
        Writer.Submit => $"/dossiers/{seen.Id}/submit?version={seen.Version}",
        Writer.Language => $"/dossiers/{seen.Id}/form?handler=Language&to=en&version={seen.Version}",
        _ => $"/dossiers/{seen.Id}/form?handler={writer}&version={seen.Version}",
    };

    private static Dictionary<string, string> FieldsOf(DossierForm form) => new()
    {
        ["Form.FullName"] = form.FullName!,
        ["Form.BirthDate"] = form.BirthDate!,
        ["Form.Residence"] = form.Residence!,
        ["Form.MaritalStatus"] = form.MaritalStatus!,
        ["Form.PaperUse"] = form.PaperUse!,
        ["Form.Phone"] = form.Phone!,
        ["Pledge"] = "Tôi cam đoan",
    };

    private async Task<(string Address, bool IsSubmitted)> PostAsync(string window, string address, Dictionary<string, string> fields)
    {
        fields["__RequestVerificationToken"] = _token;
        using HttpRequestMessage request = new(HttpMethod.Post, new Uri(_browser.BaseAddress!, address));
        request.Content = new FormUrlEncodedContent(fields);
        Turns.Sign(request, window);
        using HttpResponseMessage answer = await _browser.SendAsync(request, Cancellation);
        HttpStatusCode[] expected = [HttpStatusCode.Found, HttpStatusCode.TemporaryRedirect, HttpStatusCode.NotFound];
        Assert.Contains(answer.StatusCode, expected);

        // Who comes second is led to the dossier too; only who submitted it is told so there, by the cookie of one message.
        bool isTold = answer.Headers.TryGetValues("Set-Cookie", out IEnumerable<string>? cookies)
            && cookies.Any(cookie => cookie.Contains("CookieTempDataProvider=CfDJ8", StringComparison.Ordinal));
        string location = answer.Headers.Location?.ToString() ?? "";
        return (location, isTold && SubmittedDossier().IsMatch(location));
    }

    [GeneratedRegex("^/dossiers/[0-9a-f-]{36}$")]
    private static partial Regex SubmittedDossier();

    [GeneratedRegex("handler=Refused|isChanged=True")]
    private static partial Regex RefusedPress();

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
