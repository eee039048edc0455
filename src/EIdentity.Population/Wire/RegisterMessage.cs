using System.Diagnostics.CodeAnalysis;
using System.Net.Http.Headers;

namespace EIdentity.Population;

/// <summary>Holds a question that a dialect wrote: the body of a POST, its type, and the headers that the dialect wants.</summary>
/// <remarks>Numbers and names travel in the body only, never in an address or a header.</remarks>
[Experimental(PopulationDefaults.SeamDiagnostic)]
public sealed class RegisterMessage
{
    private readonly byte[] _body;

    /// <summary>Creates a message.</summary>
    /// <param name="contentType">The type of the body, for example <c>text/xml; charset=utf-8</c>.</param>
    /// <param name="body">The body, which is sent as it is, as often as the question is.</param>
    /// <exception cref="FormatException"><paramref name="contentType"/> is not a media type.</exception>
    public RegisterMessage(string contentType, byte[] body)
    {
        ArgumentNullException.ThrowIfNull(contentType);
        ArgumentNullException.ThrowIfNull(body);
        ContentType = MediaTypeHeaderValue.Parse(contentType).ToString();
        _body = body;
    }

    /// <summary>Gets the type of the body.</summary>
    public string ContentType { get; }

    /// <summary>Gets the headers of the request, for example <c>Accept</c>.</summary>
    /// <value>The default is empty. Nothing of the question stands in them.</value>
    public IDictionary<string, string> Headers { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Returns the body, for the network and for tests of a dialect.</summary>
    public ReadOnlyMemory<byte> RevealBody() => _body;

    /// <summary>Returns the type, never the body.</summary>
    public override string ToString() => $"RegisterMessage({ContentType})";

    internal ByteArrayContent ToContent()
    {
        ByteArrayContent content = new(_body);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(ContentType);
        return content;
    }
}
