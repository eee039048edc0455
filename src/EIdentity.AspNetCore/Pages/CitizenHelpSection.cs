namespace EIdentity.AspNetCore;

/// <summary>Holds one section of <see cref="CitizenHelp"/>.</summary>
public sealed class CitizenHelpSection
{
    internal CitizenHelpSection(string title, string text)
    {
        Title = title;
        Text = text;
    }

    /// <summary>Gets the heading.</summary>
    public string Title { get; }

    /// <summary>Gets the text below the heading.</summary>
    public string Text { get; }
}
