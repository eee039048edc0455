namespace EIdentity.AspNetCore;

/// <summary>Holds the help of the built-in page <see cref="EIdentityDefaults.HelpPath"/>, for a page in your own layout.</summary>
public sealed class CitizenHelp
{
    private CitizenHelp(CitizenTexts texts)
    {
        Title = texts.HelpTitle;
        Sections = [.. texts.HelpSections.Select(static section => new CitizenHelpSection(section.Title, section.Text))];
    }

    /// <summary>Gets the heading.</summary>
    public string Title { get; }

    /// <summary>Gets the sections, in the order in which they are read.</summary>
    public IReadOnlyList<CitizenHelpSection> Sections { get; }

    /// <summary>Gives the help in a language.</summary>
    /// <param name="language">The language.</param>
    public static CitizenHelp For(PageLanguage language) =>
        new(CitizenTexts.In(language));
}
