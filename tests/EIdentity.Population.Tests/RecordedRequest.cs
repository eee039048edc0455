namespace EIdentity.Population.Tests;

/// <summary>Holds what one request carried.</summary>
internal sealed record RecordedRequest(string Address, string? Authorization, string? SoapAction, string? ContentType, string Body)
{
    public static RecordedRequest Of(HttpRequestMessage request, string body) => new(
        $"{request.Method} {request.RequestUri}",
        request.Headers.Authorization?.ToString(),
        request.Headers.TryGetValues("SOAPAction", out IEnumerable<string>? values) ? string.Join(", ", values) : null,
        request.Content?.Headers.ContentType?.ToString(),
        body);
}
