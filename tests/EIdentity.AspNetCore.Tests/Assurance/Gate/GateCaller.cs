using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using EIdentity.Testing;

namespace EIdentity.AspNetCore.Tests;

/// <summary>Asks each place as its own clients do, and gives what came back.</summary>
/// <param name="browser">The browser, which may hold a session.</param>
/// <param name="asApi">Whether a program asks, and not a page that a citizen opens.</param>
/// <param name="session">What <see cref="GateSession"/> makes of the session, or <see langword="null"/> for what it is.</param>
internal sealed class GateCaller(TestBrowser browser, bool asApi, string? session)
{
    private const string EndOfMessage = "\u001e";

    public Task<string> AskAsync(string place) =>
        GatePlaces.Hubs.Contains(place) ? CallHubAsync(place)
        : GatePlaces.Services.Contains(place) ? CallServiceAsync(place)
        : GetAsync(place);

    // Long polling is the transport that needs nothing but requests.
    private async Task<string> CallHubAsync(string hub)
    {
        string answer = await PostAsync(hub + "/negotiate?negotiateVersion=1", string.Empty);
        if (!answer.StartsWith('{') || !answer.Contains("connectionToken", StringComparison.Ordinal))
        {
            return answer;
        }

        using JsonDocument connection = JsonDocument.Parse(answer);
        string address = $"{hub}?id={connection.RootElement.GetProperty("connectionToken").GetString()}";
        await GetAsync(address);
        await PostAsync(address, $$"""{"protocol":"json","version":1}{{EndOfMessage}}""");
        await PostAsync(address, $$"""{"type":1,"invocationId":"1","target":"Get","arguments":[]}{{EndOfMessage}}""");
        StringBuilder received = new();
        while (!received.ToString().Contains("\"invocationId\"", StringComparison.Ordinal))
        {
            using HttpResponseMessage poll = await SendAsync(new HttpRequestMessage(HttpMethod.Get, address));
            if (poll.StatusCode != HttpStatusCode.OK)
            {
                break;
            }

            received.Append(await poll.TextAsync());
        }

        return received.ToString();
    }

    private async Task<string> CallServiceAsync(string method)
    {
        // A message of no bytes: one byte for "not compressed", four for its length.
        ByteArrayContent content = new(new byte[5]);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/grpc");
        HttpRequestMessage request = new(HttpMethod.Post, method) { Content = content, Version = HttpVersion.Version20 };
        return await (await SendAsync(request)).TextAsync();
    }

    private async Task<string> GetAsync(string address) =>
        await (await SendAsync(new HttpRequestMessage(HttpMethod.Get, address))).TextAsync();

    private async Task<string> PostAsync(string address, string text) =>
        await (await SendAsync(new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent(text) })).TextAsync();

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
    {
        using (request)
        {
            request.Headers.Accept.ParseAdd(asApi ? "application/json" : "text/html");
            if (asApi)
            {
                request.Headers.Add("X-Requested-With", "XMLHttpRequest");
            }

            if (session is not null)
            {
                request.Headers.Add(GateSession.Header, session);
            }

            return await browser.SendAsync(request, WebApp.Cancellation);
        }
    }
}
