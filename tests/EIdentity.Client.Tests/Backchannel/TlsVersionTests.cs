using System.Buffers.Binary;
using System.Net.Security;
using System.Security.Authentication;

namespace EIdentity.Client.Tests;

public sealed class TlsVersionTests
{
    // The answer of a server that knows no later version than TLS 1.1 (RFC 4346, section 7.4.1.3).
    private static readonly byte[] ServerHelloOfTls11 = [0x16, 3, 2, 0, 42, 2, 0, 0, 38, 3, 2, .. new byte[32], 0, 0xC0, 0x13, 0];

    [Fact]
    public async Task SEC_296_only_tls_1_2_and_1_3_are_offered()
    {
        WireTap tap = new(ServerHelloOfTls11);

        await Assert.ThrowsAsync<HttpRequestException>(() => CallAsync(tap));

        Assert.Equal([0x0304, 0x0303], OfferedVersions(tap.Written.ToArray()));
    }

    [Fact]
    public async Task SEC_296_a_server_that_speaks_tls_1_1_at_most_is_refused()
    {
        HttpRequestException refused = await Assert.ThrowsAsync<HttpRequestException>(() => CallAsync(new WireTap(ServerHelloOfTls11)));

        Assert.Equal(HttpRequestError.SecureConnectionError, refused.HttpRequestError);
        Assert.Contains("speaks neither TLS 1.2 nor 1.3", TransportFailure.Describe(refused), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SslProtocols.Tls12)]
    [InlineData(SslProtocols.Tls13)]
    public async Task SEC_296_a_server_that_speaks_either_of_them_is_taken(SslProtocols version)
    {
        using TestAuthority authority = new();
        LoopbackServer? server = null;
        server = new LoopbackServer(
            _ => LoopbackLogin.Discovery($"https://localhost:{server!.Port}"),
            authority.Issue(),
            versions: version);
        await using LoopbackServer owned = server;
        using LoopbackLogin login = new($"https://localhost:{server.Port}", outbound => outbound.TrustedAuthorities.Add(authority.Pem));

        Assert.NotNull(await login.BeginAsync());
    }

    [Fact]
    public async Task SEC_300_a_server_that_would_speak_http_2_is_asked_in_http_1_1()
    {
        using TestAuthority authority = new();
        LoopbackServer? server = null;
        server = new LoopbackServer(
            _ => LoopbackLogin.Discovery($"https://localhost:{server!.Port}"),
            authority.Issue(),
            protocols: [SslApplicationProtocol.Http2, SslApplicationProtocol.Http11]);
        await using LoopbackServer owned = server;
        using LoopbackLogin login = new($"https://localhost:{server.Port}", outbound => outbound.TrustedAuthorities.Add(authority.Pem));

        await login.BeginAsync();

        Assert.Contains(" HTTP/1.1\r\n", Assert.Single(server.Requests), StringComparison.Ordinal);
    }

    private static async Task CallAsync(WireTap tap)
    {
        using SocketsHttpHandler handler = BackchannelHandler.Create(new OutboundOptions(), Roots.None);
        handler.ConnectCallback = (_, _) => ValueTask.FromResult<Stream>(tap);
        using HttpClient client = new(handler);
        using HttpResponseMessage response = await client.GetAsync("https://gateway.test/");
    }

    // RFC 8446, section 4.2.1: the extension supported_versions of a ClientHello.
    private static int[] OfferedVersions(byte[] record)
    {
        int extension = record.AsSpan().IndexOf((ReadOnlySpan<byte>)[0x00, 0x2B, 0x00]);
        int length = record[extension + 4];
        return [.. Enumerable.Range(0, length / 2)
            .Select(index => (int)BinaryPrimitives.ReadUInt16BigEndian(record.AsSpan(extension + 5 + (2 * index))))];
    }
}
