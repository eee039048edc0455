using System.Net;
using System.Net.Sockets;
using EIdentity.Testing;

namespace EIdentity.InteropTests;

/// <summary>Gives what servers on this machine's own address need.</summary>
internal static class Loopback
{
    public static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Opens a browser that reaches an app and its provider, which keeps the cookies and follows the redirects itself.</summary>
    public static TestBrowser OpenBrowser(Uri app, HttpMessageHandler toApp, Uri provider) =>
        new(new BrowserHandler(app, toApp, provider, Sockets()), app);

    public static SocketsHttpHandler Sockets() => new() { AllowAutoRedirect = false, UseCookies = false };
}
