namespace EIdentity.Sandbox;

/// <summary>One cell of a table: its text, and its language where that is not the page's.</summary>
internal readonly record struct HtmlCell(string? Text, string? Language = null)
{
    public static implicit operator HtmlCell(string? text) => new(text);
}
