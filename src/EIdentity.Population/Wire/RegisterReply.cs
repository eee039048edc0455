namespace EIdentity.Population;

/// <summary>Holds a whole answer before anything is read out of it.</summary>
internal sealed class RegisterReply(int status, string? mediaType, byte[] body, TimeSpan? retryAfter)
{
    public int Status { get; } = status;

    public byte[] Body { get; } = body;

    public TimeSpan? RetryAfter { get; } = retryAfter;

    public bool IsXml { get; } = mediaType is not null
        && (mediaType.EndsWith("/xml", StringComparison.OrdinalIgnoreCase)
            || mediaType.EndsWith("+xml", StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// Gets a value indicating whether this is a web page: firewalls and maintenance pages come with any status and any type.
    /// </summary>
    public bool IsWebPage { get; } = mediaType?.EndsWith("/html", StringComparison.OrdinalIgnoreCase) == true || BeginsAsWebPage(body);

    private static bool BeginsAsWebPage(ReadOnlySpan<byte> body)
    {
        ReadOnlySpan<byte> start = body.StartsWith("\uFEFF"u8) ? body[3..] : body;
        start = start.TrimStart(" \t\r\n"u8);
        return System.Text.Ascii.EqualsIgnoreCase(start[..Math.Min(start.Length, 5)], "<html"u8)
            || System.Text.Ascii.EqualsIgnoreCase(start[..Math.Min(start.Length, 14)], "<!doctype html"u8);
    }
}
