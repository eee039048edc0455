namespace EIdentity.Client;

/// <summary>Prints the media type of an answer in an error: a name of a format, cut short, and nothing that could be data.</summary>
internal static class MediaTypeText
{
    private const int MaxLength = 60;

    public static string Printable(string mediaType) =>
        string.Concat(mediaType.Take(MaxLength)
            .Select(static c => char.IsAsciiLetterOrDigit(c) || c is '/' or '+' or '-' or '.' ? c : '?'));
}
