using System.Net;

namespace EIdentity.Testing;

/// <summary>Routes a browser's requests to the app or the sandbox, with one cookie jar and redirects as browsers do them.</summary>
internal sealed class BrowserHandler(
    Uri appOrigin,
    HttpMessageHandler app,
    Uri sandboxAddress,
    HttpMessageHandler sandbox) : HttpMessageHandler
{
    private const int MaxRedirects = 20;

    private readonly HttpMessageInvoker _app = new(app);
    private readonly HttpMessageInvoker _sandbox = new(sandbox);
    private readonly List<Uri> _history = [];

    public CookieContainer Cookies { get; } = new();

    public Uri Location => _history.Count > 0 ? _history[^1] : appOrigin;

    public IReadOnlyList<Uri> History => _history;

    public Func<Uri, bool>? StopBefore { get; set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        HttpResponseMessage response = await SendOnceAsync(request, cancellationToken).ConfigureAwait(false);
        for (int redirects = 0; IsRedirect(response) && response.Headers.Location is { } next; redirects++)
        {
            if (redirects == MaxRedirects)
            {
                throw new HttpRequestException($"The browser was redirected {MaxRedirects} times without an end.");
            }

            Uri address = new(Location, next);
            if (StopBefore?.Invoke(address) == true)
            {
                return response;
            }

            HttpRequestMessage follow = KeepsMethod(response)
                ? new HttpRequestMessage(request.Method, address) { Content = request.Content }
                : new HttpRequestMessage(HttpMethod.Get, address);
            response.Dispose();
            response = await SendOnceAsync(request = follow, cancellationToken).ConfigureAwait(false);
        }

        return response;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _app.Dispose();
            _sandbox.Dispose();
        }

        base.Dispose(disposing);
    }

    private static bool IsRedirect(HttpResponseMessage response) =>
        KeepsMethod(response) || response.StatusCode is HttpStatusCode.Found or HttpStatusCode.SeeOther or HttpStatusCode.MovedPermanently;

    // A posted form is sent on, as browsers do, which is why no honest provider answers so (RFC 9700, section 4.12).
    private static bool KeepsMethod(HttpResponseMessage response) =>
        response.StatusCode is HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect;

    private async Task<HttpResponseMessage> SendOnceAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Uri address = request.RequestUri!;
        HttpMessageInvoker target = IsAt(address, appOrigin) ? _app
            : IsBelow(address, sandboxAddress) ? _sandbox
            : throw new HttpRequestException(
                $"The browser was sent to {address.GetLeftPart(UriPartial.Authority)}, which is neither the app nor its sandbox.");
        string cookies = Cookies.GetCookieHeader(address);
        if (cookies.Length > 0)
        {
            request.Headers.Add("Cookie", cookies);
        }

        HttpResponseMessage response = await target.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (response.Headers.TryGetValues("Set-Cookie", out IEnumerable<string>? set))
        {
            foreach (string cookie in set)
            {
                Cookies.SetCookies(address, cookie);
            }
        }

        _history.Add(address);
        return response;
    }

    // A sandbox that others share has worlds beside this one.
    private static bool IsBelow(Uri address, Uri world) => $"{address.AbsoluteUri}/".StartsWith(
        world.AbsoluteUri.TrimEnd('/') + "/",
        StringComparison.OrdinalIgnoreCase);

    private static bool IsAt(Uri address, Uri origin) =>
        string.Equals(
            address.GetLeftPart(UriPartial.Authority),
            origin.GetLeftPart(UriPartial.Authority),
            StringComparison.OrdinalIgnoreCase);
}
