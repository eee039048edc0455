using System.Collections.Concurrent;
using System.Collections.Specialized;
using System.Net;
using System.Text;
using System.Web;

namespace EIdentity.Benchmarks;

/// <summary>Plays a provider with as little work as it takes: every login is the same citizen's, every code good.</summary>
internal abstract class LoginProvider(byte[] userInfo) : HttpMessageHandler
{
    public const string Address = "https://sso.eid.example";
    public const string ClientId = "portal";
    protected const string AccessToken = "jHkWEdUXMU1BwAsC4vtUsZwnNvTIxEl0z9K3vx5KF0Y";

    private static readonly int CodeLength = Guid.Empty.ToString().Length;

    private readonly ConcurrentDictionary<string, byte[]> _answers = new();

    /// <summary>Gets the settings of an app with our handler that signs citizens in here.</summary>
    public abstract IReadOnlyDictionary<string, string?> Settings { get; }

    /// <summary>Gets what the addresses of the endpoints begin with.</summary>
    public virtual string Endpoints => Address;

    /// <summary>Gets a value indicating whether an app sends its request here before it sends the browser.</summary>
    public virtual bool TakesPushedRequests => false;

    /// <summary>Answers the browser: gives the callback for a login, all that the app will fetch made beforehand.</summary>
    public virtual Uri Authorize(Uri address)
    {
        NameValueCollection request = HttpUtility.ParseQueryString(address.Query);
        string code = Guid.NewGuid().ToString();
        _answers[code] = WriteTokens(request["nonce"]);
        return new Uri($"{request["redirect_uri"]}?code={code}&state={Uri.EscapeDataString(request["state"]!)}");
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        byte[] form = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken);
        string path = request.RequestUri!.AbsolutePath;
        return path.AsSpan(path.LastIndexOf('/') + 1) switch
        {
            "token" => Answer(_answers.TryRemove(CodeIn(form), out byte[]? answer) ? answer : []),
            "userinfo" => Answer(userInfo),
            var other => AnswerOther(other, form),
        };
    }

    /// <summary>Writes the token answer to a login.</summary>
    protected abstract byte[] WriteTokens(string? nonce);

    /// <summary>Answers at an address that not every provider has.</summary>
    protected virtual HttpResponseMessage AnswerOther(ReadOnlySpan<char> name, byte[] form) => Answer([], HttpStatusCode.NotFound);

    protected static HttpResponseMessage Answer(byte[] body, HttpStatusCode status = HttpStatusCode.OK)
    {
        HttpResponseMessage answer = new(status) { Content = new ByteArrayContent(body) };
        answer.Content.Headers.TryAddWithoutValidation("Content-Type", "application/json; charset=utf-8");
        return answer;
    }

    private static string CodeIn(ReadOnlySpan<byte> form) =>
        Encoding.ASCII.GetString(form.Slice(form.IndexOf("code="u8) + "code=".Length, CodeLength));
}
