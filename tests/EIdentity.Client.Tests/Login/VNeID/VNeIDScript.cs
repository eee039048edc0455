using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace EIdentity.Client.Tests;

/// <summary>A small VNeID, written with none of the client's code, that keeps what it was asked.</summary>
internal sealed class VNeIDScript : HttpMessageHandler
{
    private readonly ConcurrentQueue<Call> _calls = new();

    /// <summary>Gets the token answer.</summary>
    public JsonObject TokenAnswer { get; } = new()
    {
        ["access_token"] = "the-access-token",
        ["token_type"] = "Bearer",
        ["expires_in"] = 300,
        ["scope"] = "openid",
    };

    /// <summary>Gets the claims.</summary>
    public JsonObject Claims { get; } = new()
    {
        ["citizenPid"] = "000190000019",
        ["fullName"] = "Trần Thị Lan",
        ["birthDate"] = "1990-05-14",
        ["accountType"] = 1,
        ["accountLevel"] = 2,
    };

    /// <summary>Gets or sets how an answer is wrapped, by the call's path.</summary>
    public Func<string, JsonObject, JsonObject> Wrap { get; set; } = (_, answer) => answer;

    /// <summary>Gets or sets the status of an answer, by the call's path.</summary>
    public Func<string, HttpStatusCode> StatusOf { get; set; } = _ => HttpStatusCode.OK;

    public IReadOnlyList<Call> Calls => [.. _calls];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        string path = request.RequestUri!.AbsolutePath;
        string body = request.Content is null ? string.Empty : await request.Content.ReadAsStringAsync(cancellationToken);
        _calls.Enqueue(new Call(
            request.Method.Method,
            request.RequestUri.GetLeftPart(UriPartial.Authority),
            path,
            FormText.Read(body),
            request.Content?.Headers.ContentType?.MediaType,
            $"{request.Headers.Authorization}"));
        JsonObject answer = Wrap(path, path.EndsWith("/token", StringComparison.Ordinal) ? TokenAnswer : Claims);
        return new HttpResponseMessage(StatusOf(path))
        {
            Content = new StringContent(answer.ToJsonString(), Encoding.UTF8, "application/json"),
        };
    }

    /// <summary>Holds what one call carried.</summary>
    internal sealed record Call(
        string Method,
        string Host,
        string Path,
        IReadOnlyDictionary<string, string> Form,
        string? MediaType,
        string Authorization);
}
