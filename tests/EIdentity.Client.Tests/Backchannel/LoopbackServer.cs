using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace EIdentity.Client.Tests;

/// <summary>A server on this machine that answers, or breaks, as a test says; it keeps what it was asked.</summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    /// <summary>An answer that breaks the connection with a reset.</summary>
    public static readonly byte[] Reset = [0];

    /// <summary>No answer, on a connection that stays.</summary>
    public static readonly byte[] Silence = [];

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _closing = new();
    private readonly Func<string, byte[]> _answer;
    private readonly bool _isProxy;
    private readonly SslProtocols _versions;
    private readonly List<SslApplicationProtocol>? _protocols;
    private readonly bool _closesAfterAnswer;
    private readonly Task _accepting;

    /// <summary>Starts a server; with a certificate it speaks TLS, as a proxy only after the tunnel stands.</summary>
    public LoopbackServer(
        Func<string, byte[]> answer,
        X509Certificate2? certificate = null,
        bool isProxy = false,
        bool closesAfterAnswer = false,
        SslProtocols versions = SslProtocols.None,
        List<SslApplicationProtocol>? protocols = null)
    {
        _answer = answer;
        Certificate = certificate;
        _isProxy = isProxy;
        _versions = versions;
        _protocols = protocols;
        _closesAfterAnswer = closesAfterAnswer;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public ConcurrentQueue<string> Requests { get; } = new();

    public ConcurrentQueue<EndPoint> Callers { get; } = new();

    public X509Certificate2? Certificate { get; set; }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public static byte[] Answer(string body, string type = "application/json", string status = "200 OK", string headers = "") =>
        Answer(Encoding.UTF8.GetBytes(body), type, status, headers);

    public static byte[] Answer(byte[] body, string type, string status = "200 OK", string headers = "") =>
        [
        .. Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\nContent-Type: {type}\r\nContent-Length: {body.Length}\r\n{headers}\r\n"),
        .. body,
    ];

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        _listener.Stop();
        await _accepting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _closing.Dispose();
    }

    private async Task AcceptAsync()
    {
        List<Task> connections = [];
        try
        {
            while (true)
            {
                Socket socket = await _listener.AcceptSocketAsync(_closing.Token);
                Callers.Enqueue(socket.RemoteEndPoint!);
                connections.Add(ServeAsync(socket));
            }
        }
        catch (Exception closed) when (closed is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(connections);
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        try
        {
            await using NetworkStream wire = new(socket, ownsSocket: true);
            if (_isProxy && !await AnswerNextAsync(wire, socket))
            {
                return;
            }

            await using Stream stream = Certificate is null ? wire : await SecureAsync(wire, Certificate);
            while (await AnswerNextAsync(stream, socket))
            {
            }
        }
        catch (Exception gone) when (gone is IOException
            or AuthenticationException
            or OperationCanceledException
            or ObjectDisposedException
            or SocketException)
        {
            // The caller left or refused; what it sent before is kept.
        }
    }

    private async Task<SslStream> SecureAsync(Stream wire, X509Certificate2 certificate)
    {
        SslStream stream = new(wire);
        await stream.AuthenticateAsServerAsync(
            new SslServerAuthenticationOptions
            {
                ServerCertificate = certificate,
                EnabledSslProtocols = _versions,
                ApplicationProtocols = _protocols,
            },
            _closing.Token);
        return stream;
    }

    private async Task<bool> AnswerNextAsync(Stream stream, Socket socket)
    {
        if (await ReadAsync(stream) is not { } request)
        {
            return false;
        }

        Requests.Enqueue(request);
        byte[] answer = _answer(request);
        if (ReferenceEquals(answer, Reset))
        {
            socket.Close(timeout: 0);
            return false;
        }

        await stream.WriteAsync(answer, _closing.Token);
        return !_closesAfterAnswer;
    }

    private async Task<string?> ReadAsync(Stream stream)
    {
        StringBuilder text = new();
        byte[] buffer = new byte[8192];
        while (!IsWhole(text.ToString()))
        {
            int read = await stream.ReadAsync(buffer, _closing.Token);
            if (read == 0)
            {
                return null;
            }

            text.Append(Encoding.Latin1.GetString(buffer, 0, read));
        }

        return text.ToString();
    }

    private static bool IsWhole(string text)
    {
        int end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        string? length = text.Split("\r\n").FirstOrDefault(line => line.StartsWith("Content-Length: ", StringComparison.OrdinalIgnoreCase));
        return end >= 0 && text.Length >= end + 4 + (length is null
            ? 0
            : int.Parse(length.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture));
    }
}
