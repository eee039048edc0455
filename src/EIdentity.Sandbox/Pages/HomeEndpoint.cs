using Microsoft.AspNetCore.Http;

namespace EIdentity.Sandbox;

/// <summary>Shows what the sandbox is, where it answers, whom it knows and what was called.</summary>
internal sealed class HomeEndpoint(WorldGround ground)
{
    public Task WriteHomeAsync(HttpContext context)
    {
        PageTexts texts = PageTexts.For(context.Request);
        Page page = new(ground, texts, texts.HomeTitle);
        HtmlWriter html = page.Html;
        html.Element("p", texts.HomeText)
            .Open("p").Element("a", texts.JournalTitle, ("href", ground.PathOf(PagePaths.Journal) + "?lang=" + texts.Language)).Close()
            .Element("h2", texts.Addresses)
            .Open("ul");
        foreach (string path in ground.KnownPaths)
        {
            html.Open("li").Element("code", ground.AddressOf(path)).Close();
        }

        html.Close().Element("h2", texts.PeopleTitle);
        WriteTable(html, texts.PeopleHeadings, ground.People.Select(person => Cells(person, texts)));
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
            WriteTable(page.Html, texts.JournalHeadings, newestFirst.Select(
                entry => new[] { entry.Time.ToString("O"), entry.Endpoint, entry.Outcome.ToString(), entry.Rule, entry.Reason }));
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
    private static string?[] Cells(SandboxPerson person, PageTexts texts) =>
    [
        person.Citizen.Name.Reveal(), person.Citizen.Number?.Reveal(), person.Citizen.LegacyNumber?.Reveal(),
        person.Citizen.BirthDate.RevealAsVietnamese(), texts.NameOf(person.AccountLevel), texts.ReasonOf(person),
    ];

    private static void WriteTable(HtmlWriter html, string headings, IEnumerable<string?[]> rows)
    {
        html.Open("div", ("class", "table"), ("tabindex", "0")).Open("table").Open("thead").Open("tr");
        foreach (string heading in headings.Split('|'))
        {
            html.Element("th", heading, ("scope", "col"));
        }

        html.Close().Close().Open("tbody");
        foreach (string?[] row in rows)
        {
            html.Open("tr");
            foreach (string? cell in row)
            {
                html.Element("td", cell);
            }

            html.Close();
        }

        html.Close().Close().Close();
    }
}
