using System.Net;
using System.Text;

namespace EIdentity.Client.Tests;

/// <summary>A token endpoint and the service behind it, answering by script and keeping what it was asked.</summary>
internal sealed class TokenEndpointScript : HttpMessageHandler
{
    private readonly Queue<Func<CancellationToken, Task<HttpResponseMessage>>> _script = new();

    public List<string> Bodies { get; } = [];

    public List<string?> Authorizations { get; } = [];

    public List<Uri?> Addresses { get; } = [];

    public TokenEndpointScript Answer(string body, HttpStatusCode status = HttpStatusCode.OK, Action<HttpResponseMessage>? with = null) =>
        Then(_ =>
        {
            HttpResponseMessage response = new(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
            with?.Invoke(response);
            return Task.FromResult(response);
        });

    public TokenEndpointScript AnswerToken(string value, int seconds = 3600) =>
        Answer($$"""{"access_token":"{{value}}","token_type":"Bearer","expires_in":{{seconds}},"scope":"am_application_scope default"}""");

    /// <summary>Answers only when told to; says when the request arrived.</summary>
    public (Task Arrived, TaskCompletionSource Answer) AnswerTokenLater(string value)
    {
        TaskCompletionSource arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);
        TaskCompletionSource go = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Then(async token =>
        {
            arrived.SetResult();
            await go.Task.WaitAsync(token);
            return new HttpResponseMessage(
                HttpStatusCode.OK)
            {
                Content = new StringContent($$"""{"access_token":"{{value}}","token_type":"bearer","expires_in":3600}"""),
            };
        });
        return (arrived.Task, go);
    }

    public TokenEndpointScript Then(Func<CancellationToken, Task<HttpResponseMessage>> step)
    {
        lock (_script)
        {
            _script.Enqueue(step);
        }

        return this;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        string body = request.Content is null ? string.Empty : await request.Content.ReadAsStringAsync(cancellationToken);
        Func<CancellationToken, Task<HttpResponseMessage>>? step;
        lock (_script)
        {
            Bodies.Add(body);
            Addresses.Add(request.RequestUri);
            Authorizations.Add(request.Headers.Authorization?.ToString());
            _script.TryDequeue(out step);
        }

        return step is null ? throw new InvalidOperationException("The script holds no further answer.") : await step(cancellationToken);
    }
}
