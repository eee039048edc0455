using System.Net;
using System.Text;

namespace EIdentity.Population.Tests;

/// <summary>Answers by a script, records every request, and refuses what the script does not hold.</summary>
internal sealed class ScriptedHandler : HttpMessageHandler
{
    private readonly Queue<Func<CancellationToken, Task<HttpResponseMessage>>> _script = new();
    private Func<CancellationToken, Task<HttpResponseMessage>>? _always;

    public List<RecordedRequest> Requests { get; } = [];

    public ScriptedHandler Answer(
        HttpStatusCode status,
        string body,
        string mediaType = "text/xml",
        Action<HttpResponseMessage>? with = null) =>
        Then(_ => Task.FromResult(Make(status, body, mediaType, with)));

    /// <summary>Answers 200 with these bytes, under a content type that is sent as it is written here; null sends none.</summary>
    public ScriptedHandler Answer(byte[] body, string? contentType) => Then(_ =>
    {
        HttpResponseMessage response = new(HttpStatusCode.OK) { Content = new ByteArrayContent(body) };
        if (contentType is not null)
        {
            response.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        }

        return Task.FromResult(response);
    });

    public ScriptedHandler AlwaysAnswer(HttpStatusCode status, string body, string mediaType)
    {
        _always = _ => Task.FromResult(Make(status, body, mediaType, null));
        return this;
    }

    public ScriptedHandler Fail(Exception failure) => Then(_ => Task.FromException<HttpResponseMessage>(failure));

    /// <summary>Never answers; says when the request arrived.</summary>
    public Task Hang()
    {
        TaskCompletionSource arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Then(async token =>
        {
            arrived.SetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, token);
            throw new InvalidOperationException("Nothing waits for ever.");
        });
        return arrived.Task;
    }

    public ScriptedHandler Then(Func<CancellationToken, Task<HttpResponseMessage>> step)
    {
        _script.Enqueue(step);
        return this;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        string body = request.Content is null ? string.Empty : await request.Content.ReadAsStringAsync(cancellationToken);
        Func<CancellationToken, Task<HttpResponseMessage>>? step;
        lock (_script)
        {
            Requests.Add(RecordedRequest.Of(request, body));
            step = _script.TryDequeue(out Func<CancellationToken, Task<HttpResponseMessage>>? next) ? next : _always;
        }

        return step is null ? throw new InvalidOperationException("The script holds no further answer.") : await step(cancellationToken);
    }

    private static HttpResponseMessage Make(HttpStatusCode status, string body, string mediaType, Action<HttpResponseMessage>? with)
    {
        HttpResponseMessage response = new(status) { Content = new StringContent(body, Encoding.UTF8, mediaType) };
        with?.Invoke(response);
        return response;
    }
}
