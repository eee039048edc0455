using System.Net;
using System.Net.Http.Headers;
using System.Text;
using EIdentity.Testing;

namespace EIdentity.AspNetCore.Tests;

/// <summary>Asks each place as its own clients do, and gives what came back.</summary>
internal static class GateCaller
{
    private const string EndOfMessage = "\u001e";

    /// <summary>Asks a place, as a page that a citizen opens or as a program's call.</summary>
    public static Task<string> AskAsync(this TestBrowser browser, string place, bool asApi) =>
        GatePlaces.Hubs.Contains(place) ? CallHubAsync(browser, place)
        : GatePlaces.Services.Contains(place) ? CallServiceAsync(browser, place)
        : GetAsync(browser, place, asApi);

    private static async Task<string> GetAsync(TestBrowser browser, string place, bool asApi)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, place);
        request.Headers.Accept.ParseAdd(asApi ? "application/json" : "text/html");
        return await (await browser.SendAsync(request, WebApp.Cancellation)).TextAsync();
    }

    // Long polling is the transport that needs nothing but requests.
    private static async Task<string> CallHubAsync(TestBrowser browser, string hub)
    {
        using HttpResponseMessage negotiated = await PostAsync(browser, hub + "/negotiate?negotiateVersion=1", string.Empty);
        string answer = await negotiated.Content.ReadAsStringAsync(WebApp.Cancellation);
        if (negotiated.StatusCode != HttpStatusCode.OK || !answer.StartsWith('{'))
        {
            return answer;
        }

        using System.Text.Json.JsonDocument connection = System.Text.Json.JsonDocument.Parse(answer);
        string address = $"{hub}?id={connection.RootElement.GetProperty("connectionToken").GetString()}";
        using HttpResponseMessage first = await browser.GetAsync(address, WebApp.Cancellation);
        await PostAsync(browser, address, $$"""{"protocol":"json","version":1}{{EndOfMessage}}""");
        await PostAsync(browser, address, $$"""{"type":1,"invocationId":"1","target":"Get","arguments":[]}{{EndOfMessage}}""");
        StringBuilder received = new();
        while (!received.ToString().Contains("\"invocationId\"", StringComparison.Ordinal))
        {
            using HttpResponseMessage poll = await browser.GetAsync(address, WebApp.Cancellation);
            if (poll.StatusCode != HttpStatusCode.OK)
            {
                break;
            }

            received.Append(await poll.Content.ReadAsStringAsync(WebApp.Cancellation));
        }

        return received.ToString();
    }

    private static async Task<HttpResponseMessage> PostAsync(TestBrowser browser, string address, string text)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, address) { Content = new StringContent(text, Encoding.UTF8) };
        request.Headers.Add("X-Requested-With", "XMLHttpRequest");
        return await browser.SendAsync(request, WebApp.Cancellation);
    }

    private static async Task<string> CallServiceAsync(TestBrowser browser, string method)
    {
        // A message of no bytes: one byte for "not compressed", four for its length.
        using ByteArrayContent content = new(new byte[5]);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/grpc");
        using HttpRequestMessage request = new(HttpMethod.Post, method) { Content = content, Version = HttpVersion.Version20 };
        request.Headers.Add("X-Requested-With", "XMLHttpRequest");
        return await (await browser.SendAsync(request, WebApp.Cancellation)).TextAsync();
    }
}
