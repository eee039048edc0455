namespace EIdentity.ConventionTests;

/// <summary>Holds one fenced block of a page: where it stands, its language, and its text without common indentation.</summary>
internal sealed record Fence(string Page, string Heading, string Language, string Text)
{
    private const string Mark = "```";

    public string[] Lines => Text.Split('\n');

    public static IEnumerable<Fence> Of(string page)
    {
        string heading = string.Empty;
        string? language = null;
        List<string> lines = [];
        foreach (string line in Repository.ReadLines(page))
        {
            if (line.StartsWith(Mark, StringComparison.Ordinal) && language is null)
            {
                language = line[Mark.Length..];
                lines.Clear();
            }
            else if (line.StartsWith(Mark, StringComparison.Ordinal))
            {
                yield return new Fence(page, heading, language!, Unindent(lines));
                language = null;
            }
            else if (language is not null)
            {
                lines.Add(line);
            }
            else if (line.StartsWith('#'))
            {
                heading = line.TrimStart('#').Trim();
            }
        }
    }

    public static string Unindent(IReadOnlyCollection<string> lines)
    {
        // Preprocessor lines stand at the margin, however deep the code around them.
        int indent = lines.Where(line => !string.IsNullOrWhiteSpace(line) && !line.StartsWith('#'))
            .Select(line => line.Length - line.TrimStart().Length)
            .DefaultIfEmpty()
            .Min();
        return string.Join(
            '\n',
            lines.Select(line => line.StartsWith('#') ? line.TrimEnd() : line.Length < indent ? string.Empty : line[indent..].TrimEnd()))
            .Trim('\n');
    }

    public override string ToString() => $"{Page}, under \"{Heading}\":\n{Text}";
}
