using System.Net.WebSockets;
using System.Text;
using EIdentity.AspNetCore;
using EIdentity.Sandbox;
using EIdentity.Testing;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace EIdentity.InteropTests;

/// <summary>Holds a socket open over a real server while its session ends.</summary>
public sealed class WebSocketTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private LoopbackSandbox _sandbox = null!;
    private WebApplication _app = null!;
    private Uri _address = null!;

    [Fact]
    public async Task A_socket_is_cut_when_its_session_ends_and_another_s_goes_on()
    {
        using TestBrowser leaving = await SignInAsync(People.Lan);
        using TestBrowser staying = await SignInAsync(People.Hoa);
        using ClientWebSocket cut = await ConnectAsync(leaving);
        using ClientWebSocket open = await ConnectAsync(staying);
        string before = await EchoAsync(cut, "before");

        using HttpResponseMessage left = await leaving.PostAsync("/leave", content: null, TestHost.Cancellation);

        Assert.Equal("before", before);
        await Assert.ThrowsAsync<WebSocketException>(() => EchoAsync(cut, "after"));
        Assert.Equal("after", await EchoAsync(open, "after"));
    }

    [Fact]
    public async Task A_copy_of_the_cookie_opens_no_socket_once_the_session_has_ended()
    {
        using TestBrowser browser = await SignInAsync(People.Lan);
        string cookies = browser.Cookies.GetCookieHeader(_address);
        using HttpResponseMessage left = await browser.PostAsync("/leave", content: null, TestHost.Cancellation);

        await Assert.ThrowsAsync<WebSocketException>(() => ConnectAsync(cookies));
    }

    public async ValueTask InitializeAsync()
    {
        _sandbox = await LoopbackSandbox.StartAsync();
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(
            new WebApplicationOptions { EnvironmentName = Environments.Development });
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(_sandbox.World.GetSettings());
        builder.Services.AddEIdentityLogin(builder.Configuration.GetSection("EIdentity"));
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.UseWebSockets();
        _app.MapEIdentity();
        _app.MapGet("/socket", AnswerAsync).RequireAssurance(AssuranceLevel.Level2);
        _app.MapPost("/leave", (HttpContext context) => context.SignOutAsync(EIdentityDefaults.SessionScheme));
        await _app.StartAsync(TestHost.Cancellation);
        _address = new Uri(_app.Urls.Single());
        _sandbox.Options.Client.RedirectUris.Add(new Uri(_address, "/eidentity/callback").AbsoluteUri);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _sandbox.DisposeAsync();
    }

    private static async Task AnswerAsync(HttpContext context)
    {
        using WebSocket socket = await context.WebSockets.AcceptWebSocketAsync();
        byte[] buffer = new byte[64];
        while (!context.RequestAborted.IsCancellationRequested)
        {
            WebSocketReceiveResult received = await socket.ReceiveAsync(buffer, context.RequestAborted);
            ArraySegment<byte> echo = new(buffer, 0, received.Count);
            await socket.SendAsync(echo, WebSocketMessageType.Text, endOfMessage: true, context.RequestAborted);
        }
    }

    private static async Task<string> EchoAsync(ClientWebSocket socket, string text)
    {
        byte[] buffer = new byte[64];
        await socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, TestHost.Cancellation);
        WebSocketReceiveResult received = await socket.ReceiveAsync(buffer, TestHost.Cancellation).WaitAsync(Patience);
        return Encoding.UTF8.GetString(buffer, 0, received.Count);
    }

    private async Task<TestBrowser> SignInAsync(SandboxPerson person)
    {
        TestBrowser browser = _sandbox.OpenBrowser(_address);
        using HttpResponseMessage page = await browser.SignInAsync(
            person,
            AssuranceLevel.Level2,
            EIdentityDefaults.LoginPath,
            TestHost.Cancellation);
        Assert.True(browser.HasSession);
        return browser;
    }

    private Task<ClientWebSocket> ConnectAsync(TestBrowser browser) => ConnectAsync(browser.Cookies.GetCookieHeader(_address));

    private async Task<ClientWebSocket> ConnectAsync(string cookies)
    {
        ClientWebSocket socket = new();
        socket.Options.SetRequestHeader("Cookie", cookies);
        await socket.ConnectAsync(new UriBuilder(_address) { Scheme = "ws", Path = "/socket" }.Uri, TestHost.Cancellation);
        return socket;
    }
}
