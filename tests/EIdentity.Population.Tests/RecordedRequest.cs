namespace EIdentity.Population.Tests;

/// <summary>Holds what one request carried.</summary>
internal sealed record RecordedRequest(string Address, string? Authorization, string? SoapAction, string? ContentType, string Body)
{
    /// <summary>Gets the headers of the request by name, their values joined.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; private init; } = new Dictionary<string, string>();

    public static RecordedRequest Of(HttpRequestMessage request, string body) => new(
        $"{request.Method} {request.RequestUri}",
        request.Headers.Authorization?.ToString(),
        request.Headers.TryGetValues("SOAPAction", out IEnumerable<string>? values) ? string.Join(", ", values) : null,
        request.Content?.Headers.ContentType?.ToString(),
        body)
    {
        Headers = request.Headers.ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.Ordinal),
    };
}
