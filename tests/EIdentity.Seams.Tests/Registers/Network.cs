using System.Net;
using System.Text;

namespace EIdentity.Seams.Tests.Registers;

/// <summary>Answers by a script and keeps what was asked; without a further answer it fails.</summary>
internal sealed class Network : HttpMessageHandler
{
    private readonly Queue<HttpResponseMessage> _answers = new();

    public List<(string? Authorization, string? Stamp, string? ContentType, string Body)> Requests { get; } = [];

    public Network Answer(string body, string type = Lines.LinesDialect.ContentType, HttpStatusCode status = HttpStatusCode.OK)
    {
        _answers.Enqueue(new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8, type) });
        return this;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        string? stamp = request.Headers.TryGetValues("X-Stamp", out IEnumerable<string>? stamps) ? stamps.Single() : null;
        string body = await request.Content!.ReadAsStringAsync(cancellationToken);
        Requests.Add((request.Headers.Authorization?.ToString(), stamp, request.Content.Headers.ContentType?.ToString(), body));
        return _answers.Dequeue();
    }
}
