using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace EIdentity.Sandbox;

/// <summary>Frames a page of the sandbox: the notice, one main part, and headers that allow no script.</summary>
internal sealed class Page
{
    private readonly WorldGround? _ground;
    private readonly PageTexts _texts;

    public Page(WorldGround? ground, PageTexts texts, string title, bool isError = false)
    {
        _ground = ground;
        _texts = texts;
        Html.Open("html", ("lang", texts.Language))
            .Open("head")
            .Void("meta", ("charset", "utf-8"))
            .Void("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"))
            .Element("title", $"{(isError ? texts.ErrorMark : string.Empty)}{title} - {texts.SiteName}")
            .Void("meta", ("name", "color-scheme"), ("content", "light dark"));
        if (ground is not null)
        {
            Html.Void("link", ("rel", "stylesheet"), ("href", ground.PathOf(PagePaths.Stylesheet)));
        }

        Html.Close()
            .Open("body")
            .Open("header", ("class", "notice"))
            .Element("strong", texts.Notice)
            .Element("span", texts.NoticeDetail)
            .Close()
            .Open("main")
            .Element("h1", title);
    }

    public HtmlWriter Html { get; } = new();

    /// <summary>Says where the page that answers a request stands in the other language: nowhere, where a form was posted.</summary>
    public static string? InOtherLanguage(HttpContext context, PageTexts texts)
    {
        if (!HttpMethods.IsGet(context.Request.Method))
        {
            return null;
        }

        IEnumerable<KeyValuePair<string, StringValues>> query = context.Request.Query
            .Where(parameter => parameter.Key != "lang")
            .Append(new("lang", texts.OtherLanguage));
        return QueryHelpers.AddQueryString(new PathString(JournalWriter.PathOf(context)).ToUriComponent(), query);
    }

    /// <summary>Adds the links that lead on from a page at which a journey ends.</summary>
    /// <param name="frontPage">The front page of the application, or <see langword="null"/> where no application is known.</param>
    public void AddWaysOut(string? frontPage = null)
    {
        Html.Open("ul", ("class", "links"));
        if (frontPage is not null)
        {
            Html.Open("li").Element("a", _texts.BackToApplication, ("href", frontPage)).Close();
        }

        Html.Open("li").Element("a", _texts.Home, ("href", $"{_ground?.PathOf(PagePaths.Home)}?lang={_texts.Language}")).Close().Close();
    }

    /// <summary>Adds the link to the other language and sends the page.</summary>
    /// <param name="context">The request.</param>
    /// <param name="status">The status.</param>
    /// <param name="otherLanguagePath">Where the page stands in the other language, or <see langword="null"/> for nowhere.</param>
    /// <param name="formTarget">The origin to which a form's answer may redirect, or <see langword="null"/>.</param>
    public async Task WriteAsync(HttpContext context, int status, string? otherLanguagePath, string? formTarget = null)
    {
        Html.Close().Open("footer");
        if (otherLanguagePath is not null)
        {
            Html.Element(
                "a",
                _texts.OtherLanguageName,
                ("href", _ground?.PathOf(otherLanguagePath)),
                ("lang", _texts.OtherLanguage),
                ("hreflang", _texts.OtherLanguage));
        }

        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=utf-8";
        IHeaderDictionary headers = context.Response.Headers;
        // Chromium holds redirects after a form to form-action as well, so the client's origin has to be named.
        headers.ContentSecurityPolicy =
            $"default-src 'none'; style-src 'self'; form-action {FormAction(formTarget)}; base-uri 'none'; frame-ancestors 'none'";
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        await context.Response.WriteAsync(Html.ToString(), context.RequestAborted).ConfigureAwait(false);
    }

    private static string FormAction(string? target) => target is null ? "'self'" : "'self' " + target;
}
