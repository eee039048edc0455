namespace EIdentity.AspNetCore;

/// <summary>Holds what a built-in page says, for a layout of the application's own.</summary>
public sealed class PageContent
{
    internal PageContent(PageLanguage language, string title, string html)
    {
        (Language, Title, Html) = (language, title, html);
    }

    /// <summary>Gets the language, which the document names in <c>lang</c>.</summary>
    public PageLanguage Language { get; }

    /// <summary>Gets the title as plain text, to be encoded.</summary>
    /// <remarks>It ends in <see cref="EIdentityWebOptions.SiteName"/>, if that is set.</remarks>
    public string Title { get; }

    /// <summary>Gets the content as HTML, encoded already, with the heading <c>h1</c>; it belongs into <c>main</c>.</summary>
    /// <remarks>It may hold the citizen's data: pass it on to the browser and nowhere else.</remarks>
    public string Html { get; }
}
