using System.Net;
using System.Net.Http.Headers;

namespace EIdentity.Benchmarks;

/// <summary>Plays browsers that sign in, each with cookies of its own and all over one pool of connections.</summary>
internal sealed class Browsers : IDisposable
{
    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });

    public HttpClient Client => _client;

    /// <summary>Signs in a number of times, so many at once.</summary>
    public Task SignInAsync(Uri party, int logins, int atOnce) => Parallel.ForEachAsync(
        Enumerable.Range(0, logins),
        new ParallelOptions { MaxDegreeOfParallelism = atOnce },
        async (_, _) => await SignInAsync(party));

    /// <summary>Signs in once, and looks whether the session opens the page.</summary>
    public async Task ProveAsync(Uri party)
    {
        string session = await SignInAsync(party);
        using HttpResponseMessage page = await SendAsync(new Uri(party, Party.Page), session);
        await ExpectAsync(page, HttpStatusCode.OK);
    }

    public void Dispose() => _client.Dispose();

    private async Task<string> SignInAsync(Uri party)
    {
        using HttpResponseMessage begun = await SendAsync(new Uri(party, Party.Page), cookies: null);
        await ExpectAsync(begun, HttpStatusCode.Found);
        using HttpResponseMessage authorized = await SendAsync(begun.Headers.Location!, cookies: null);
        await ExpectAsync(authorized, HttpStatusCode.Found);
        using HttpResponseMessage done = await SendAsync(authorized.Headers.Location!, CookiesOf(begun));
        await ExpectAsync(done, HttpStatusCode.Found);
        return CookiesOf(done);
    }

    private Task<HttpResponseMessage> SendAsync(Uri address, string? cookies)
    {
        HttpRequestMessage request = new(HttpMethod.Get, address);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/plain"));
        if (cookies is not null)
        {
            request.Headers.Add("Cookie", cookies);
        }

        return _client.SendAsync(request);
    }

    private static string CookiesOf(HttpResponseMessage answer) => string.Join(
        "; ",
        answer.Headers.TryGetValues("Set-Cookie", out IEnumerable<string>? set)
            ? set.Select(cookie => cookie[..cookie.IndexOf(';', StringComparison.Ordinal)]).Where(cookie => !cookie.EndsWith('='))
            : []);

    private static async Task ExpectAsync(HttpResponseMessage answer, HttpStatusCode status)
    {
        if (answer.StatusCode != status)
        {
            string body = await answer.Content.ReadAsStringAsync();
            throw new InvalidOperationException(
                $"{answer.RequestMessage!.RequestUri!.AbsolutePath} answered {answer.StatusCode}: {body[..Math.Min(body.Length, 1000)]}");
        }
    }
}
