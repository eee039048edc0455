using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace EIdentity.Sandbox;

/// <summary>Shows what the sandbox is, where it answers, whom it knows and what was called.</summary>
internal sealed class HomeEndpoint(WorldGround ground)
{
    private static readonly TimeSpan VietnamTime = TimeSpan.FromHours(7);

    public Task WriteHomeAsync(HttpContext context)
    {
        PageTexts texts = PageTexts.For(context.Request);
        Page page = new(ground, texts, texts.HomeTitle);
        HtmlWriter html = page.Html;
        html.Element("p", texts.HomeText)
            .Open("ul", ("class", "links"))
            .Open("li").Element("a", texts.JournalTitle, ("href", ground.PathOf(PagePaths.Journal) + "?lang=" + texts.Language)).Close()
            .Open("li").Element("a", texts.FaultsTitle, ("href", ground.PathOf(PagePaths.Faults) + "?lang=" + texts.Language)).Close()
            .Close()
            .Element("h2", texts.Addresses)
            .Open("ul");
        foreach (string path in ground.KnownPaths)
        {
            html.Open("li").Element("code", ground.AddressOf(path)).Close();
        }

        html.Close().Element("h2", texts.PeopleTitle);
        HtmlTable.Write(html, texts.PeopleHeadings, ground.People.Select(person => Cells(person, texts)));
        return page.WriteAsync(context, StatusCodes.Status200OK, $"{PagePaths.Home}?lang={texts.OtherLanguage}");
    }

    public Task WriteJournalAsync(HttpContext context)
    {
        PageTexts texts = PageTexts.For(context.Request);
        Page page = new(ground, texts, texts.JournalTitle);
        SandboxJournalEntry[] newestFirst = [.. ground.Journal.Entries.Reverse()];
        page.Html.Open("p").Element("a", texts.Home, ("href", ground.PathOf(PagePaths.Home) + "?lang=" + texts.Language)).Close();
        if (newestFirst.Length == 0)
        {
            page.Html.Element("p", texts.JournalEmpty);
        }
        else
        {
            HtmlTable.Write(page.Html, texts.JournalHeadings, newestFirst.Select(entry => Cells(entry, texts)));
        }

        return page.WriteAsync(context, StatusCodes.Status200OK, $"{PagePaths.Journal}?lang={texts.OtherLanguage}");
    }

    public static async Task WriteStylesheetAsync(HttpContext context)
    {
        context.Response.ContentType = "text/css; charset=utf-8";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        using Stream css = typeof(HomeEndpoint).Assembly.GetManifestResourceStream("sandbox.css")!;
        await css.CopyToAsync(context.Response.Body, context.RequestAborted).ConfigureAwait(false);
    }

    // The people are invented, and a tester needs their numbers to look them up.
    private static HtmlCell[] Cells(SandboxPerson person, PageTexts texts) =>
    [
        new(person.Citizen.Name.Reveal(), "vi"), person.Citizen.Number?.Reveal(), person.Citizen.LegacyNumber?.Reveal(),
        person.Citizen.BirthDate.RevealAsVietnamese(), texts.NameOf(person.AccountLevel), texts.ReasonOf(person),
    ];

    // In the time of those who read it.
    private static HtmlCell[] Cells(SandboxJournalEntry entry, PageTexts texts) =>
    [
        entry.Time.ToOffset(VietnamTime).ToString("HH:mm:ss dd/MM/yyyy", CultureInfo.InvariantCulture),
        entry.Endpoint,
        texts.NameOf(entry.Outcome),
        entry.Rule,
        texts.ReasonOf(entry),
    ];
}
