using System.Net;

namespace EIdentity.BrowserTests;

/// <summary>Plays a provider's sign-out: it gives the browser a session cookie of each kind, and shows which ones come back.</summary>
internal sealed class RemoteLogout : IDisposable
{
    // Chromium takes a Secure cookie over plain http from the machine itself, and SameSite=None only with Secure.
    private static readonly Dictionary<string, string> Cookies = new()
    {
        ["lax"] = "; SameSite=Lax",
        ["none"] = "; SameSite=None; Secure",
        ["strict"] = "; SameSite=Strict",
        ["unnamed"] = string.Empty,
    };

    private readonly HttpListener _listener = new();

    public RemoteLogout(string host)
    {
        Address = new Uri($"http://{host}:{Sample.FreePort()}/");
        _listener.Prefixes.Add(Address.AbsoluteUri);
        _listener.Start();
        _ = AnswerAsync();
    }

    public Uri Address { get; }

    /// <summary>Gets where a browser is given the cookies.</summary>
    public Uri SignIn => new(Address, "sign-in");

    /// <summary>Gets where a browser is told what it brought.</summary>
    public Uri EndSession => new(Address, "end-session");

    public void Dispose() => ((IDisposable)_listener).Dispose();

    private async Task AnswerAsync()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext call;
            try
            {
                call = await _listener.GetContextAsync();
            }
            catch (Exception ended) when (ended is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            Answer(call);
        }
    }

    private void Answer(HttpListenerContext call)
    {
        if (call.Request.Url!.AbsolutePath == SignIn.AbsolutePath)
        {
            foreach ((string name, string sameSite) in Cookies)
            {
                call.Response.Headers.Add("Set-Cookie", $"{name}=1; Path=/; HttpOnly{sameSite}");
            }
        }

        // Ports share their cookies: those of the application come along where it is on the same host.
        IEnumerable<string> names = call.Request.Cookies.Select(cookie => cookie.Name);
        string brought = string.Join(' ', names.Where(Cookies.ContainsKey).Order());
        call.Response.ContentType = "text/html";
        call.Response.Close(System.Text.Encoding.UTF8.GetBytes($"<h1>{call.Request.HttpMethod} {brought}</h1>"), willBlock: false);
    }
}
