using System.Text;
using System.Text.Json;
using EIdentity.Testing;

namespace EIdentity.IntegrationTests;

/// <summary>A hub's connection by server-sent events: a request that the server answers for as long as the session lives.</summary>
internal sealed class HubConnection : IDisposable
{
    private const string EndOfMessage = "\u001e";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly TestBrowser _browser;
    private readonly string _address;
    private readonly HttpResponseMessage _events;
    private readonly StreamReader _reader;

    private HubConnection(TestBrowser browser, string address, HttpResponseMessage events, Stream stream)
    {
        _browser = browser;
        _address = address;
        _events = events;
        _reader = new StreamReader(stream);
    }

    public static async Task<HubConnection> OpenAsync(TestBrowser browser, string hub, CancellationToken cancellationToken)
    {
        using HttpResponseMessage negotiated = await PostAsync(
            browser, hub + "/negotiate?negotiateVersion=1", string.Empty, cancellationToken);
        using JsonDocument answer = JsonDocument.Parse(await negotiated.Content.ReadAsStringAsync(cancellationToken));
        string address = $"{hub}?id={answer.RootElement.GetProperty("connectionToken").GetString()}";
        using HttpRequestMessage request = new(HttpMethod.Get, address);
        request.Headers.Accept.ParseAdd("text/event-stream");
        HttpResponseMessage events = await browser.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        HubConnection hubConnection = new(browser, address, events, await events.Content.ReadAsStreamAsync(cancellationToken));
        await hubConnection.SendAsync("""{"protocol":"json","version":1}""", cancellationToken);
        return hubConnection;
    }

    /// <summary>Calls a method of the hub.</summary>
    public async Task<string> CallAsync(string method, CancellationToken cancellationToken)
    {
        await SendAsync($$"""{"type":1,"invocationId":"1","target":"{{method}}","arguments":[]}""", cancellationToken);
        while (await _reader.ReadLineAsync(cancellationToken).AsTask().WaitAsync(Patience, cancellationToken) is { } line)
        {
            int start = line.IndexOf("\"result\":\"", StringComparison.Ordinal);
            if (start >= 0)
            {
                return line[(start + 10)..].Split('"')[0];
            }
        }

        throw new InvalidOperationException("The hub closed the connection.");
    }

    /// <summary>Waits until the server has cut the connection, and says whether it does.</summary>
    public async Task<bool> IsCutAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (await _reader.ReadLineAsync(cancellationToken).AsTask().WaitAsync(Patience, cancellationToken) is not null)
            {
            }

            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
        catch (Exception cut) when (cut is IOException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return true;
        }
    }

    public void Dispose()
    {
        _reader.Dispose();
        _events.Dispose();
    }

    private async Task SendAsync(string message, CancellationToken cancellationToken)
    {
        using HttpResponseMessage sent = await PostAsync(_browser, _address, message + EndOfMessage, cancellationToken);
    }

    private static async Task<HttpResponseMessage> PostAsync(
        TestBrowser browser, string address, string text, CancellationToken cancellationToken)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, address) { Content = new StringContent(text, Encoding.UTF8) };
        request.Headers.Add("X-Requested-With", "XMLHttpRequest");
        return await browser.SendAsync(request, cancellationToken);
    }
}
