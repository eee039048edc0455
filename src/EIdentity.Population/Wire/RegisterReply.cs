using System.Diagnostics.CodeAnalysis;

namespace EIdentity.Population;

/// <summary>Holds a whole answer before anything is read out of it; it is at most a megabyte.</summary>
[Experimental(PopulationDefaults.SeamDiagnostic)]
public sealed class RegisterReply
{
    private readonly ReadOnlyMemory<byte> _body;

    /// <summary>Creates a reply, for tests of a dialect or a gateway.</summary>
    /// <param name="status">The HTTP status.</param>
    /// <param name="mediaType">The media type without parameters, or <see langword="null"/> when the answer names none.</param>
    /// <param name="body">The whole body.</param>
    /// <param name="retryAfter">How long the other side asks to wait, or <see langword="null"/>.</param>
    /// <param name="charset">The parameter <c>charset</c> of the content type, or <see langword="null"/> when it has none.</param>
    /// <param name="contentEncoding">The header <c>Content-Encoding</c>, or <see langword="null"/> when there is none.</param>
    /// <param name="date">The header <c>Date</c>, or <see langword="null"/> when there is none.</param>
    public RegisterReply(
        int status,
        string? mediaType,
        ReadOnlyMemory<byte> body,
        TimeSpan? retryAfter = null,
        string? charset = null,
        string? contentEncoding = null,
        DateTimeOffset? date = null)
    {
        Status = status;
        MediaType = mediaType;
        Charset = charset?.Trim('"', ' ') is { Length: > 0 } named ? named : null;
        ContentEncoding = contentEncoding;
        RetryAfter = retryAfter;
        Date = date;
        _body = body;
        IsWebPage = WebPage.IsOne(mediaType, body.Span);
    }

    /// <summary>Gets the HTTP status.</summary>
    public int Status { get; }

    /// <summary>Gets the media type without parameters, or <see langword="null"/> when the answer names none.</summary>
    public string? MediaType { get; }

    /// <summary>Gets the charset that the content type names, without quotes, or <see langword="null"/> when it names none.</summary>
    /// <remarks>It goes before what the body says of itself, but for a byte order mark (RFC 7303, section 3.2).</remarks>
    public string? Charset { get; }

    /// <summary>Gets how the body is compressed, as the other side says: nobody asked for it, and nobody has undone it.</summary>
    public string? ContentEncoding { get; }

    /// <summary>Gets how long the other side asks to wait, at most a day.</summary>
    public TimeSpan? RetryAfter { get; }

    /// <summary>Gets what the clock of the other side said (RFC 9110, section 6.6.1), to the second; nobody has checked it.</summary>
    public DateTimeOffset? Date { get; }

    /// <summary>
    /// Gets a value indicating whether this is a web page: firewalls and maintenance pages come with any status and any type,
    /// and behind an XML declaration or a comment.
    /// </summary>
    public bool IsWebPage { get; }

    /// <summary>Returns the whole body.</summary>
    public ReadOnlyMemory<byte> RevealBody() => _body;

    /// <summary>Returns status and type, never the body.</summary>
    public override string ToString() => $"RegisterReply({Status}, {MediaType ?? "no type"})";
}
