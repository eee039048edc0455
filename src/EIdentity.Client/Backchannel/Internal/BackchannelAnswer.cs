using System.Net;
using System.Text.Json;

namespace EIdentity.Client;

/// <summary>Holds a whole answer of the provider.</summary>
internal sealed class BackchannelAnswer(HttpStatusCode status, string? mediaType, ReadOnlyMemory<byte> body)
{
    public HttpStatusCode Status { get; } = status;

    public bool IsSuccess => Status == HttpStatusCode.OK;

    /// <summary>Parses the body when it is one JSON object under a JSON media type.</summary>
    /// <returns>The document, or <see langword="null"/> when it is anything else.</returns>
    public JsonDocument? TryParseJson()
    {
        if (mediaType is null || !(mediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase) || mediaType.EndsWith("+json", StringComparison.OrdinalIgnoreCase)))
        {
            return null;
        }

        try
        {
            return StrictJson.ParseObject(body);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
