using System.Text;

namespace EIdentity.Client.Tests;

public sealed class ProxyTests : IDisposable
{
    private const string Issuer = "https://eid.test";
    private const string Password = "hunter2-hunter2";

    private static readonly byte[] Tunnel = Encoding.ASCII.GetBytes("HTTP/1.1 200 Connection established\r\n\r\n");
    private static readonly string Credentials = Convert.ToBase64String(Encoding.ASCII.GetBytes("agency:" + Password));

    private readonly TestAuthority _authority = new();

    [Fact]
    public async Task SEC_299_a_login_goes_through_the_proxy_with_its_user()
    {
        await using LoopbackServer proxy = Proxy(request => IsKnown(request) ? Tunnel : Asking);
        using LoopbackLogin login = Through(proxy);

        BegunLogin begun = await login.BeginAsync();

        Assert.Equal("eid.test", begun.Address.Reveal().Host);
        Assert.StartsWith("CONNECT eid.test:443 HTTP/1.1", proxy.Requests.First(), StringComparison.Ordinal);
        Assert.DoesNotContain("Proxy-Authorization", proxy.Requests.Last(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("407 Proxy Authentication Required", "Proxy-Authenticate: Basic realm=\"proxy\"\r\n")]
    [InlineData("407 Proxy Authentication Required", "Proxy-Authenticate: Negotiate\r\n")]
    [InlineData("407 Proxy Authentication Required", "")]
    [InlineData("403 Forbidden", "")]
    [InlineData("502 Bad Gateway", "")]
    public async Task SEC_299_a_proxy_that_refuses_is_named_and_no_credentials_are_logged(string status, string headers)
    {
        await using LoopbackServer proxy = Proxy(
            _ => LoopbackServer.Answer("<html>Xin liên hệ quản trị mạng</html>", "text/html", status, headers));
        using LoopbackLogin login = Through(proxy);

        LoginException refused = await login.RefusedAsync();

        Assert.Equal("EID2001", refused.Code);
        Assert.Contains("the outbound proxy refused", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(login.Logs.Lines.Select(line => line.Text).Append(refused.ToString()), Tells);
    }

    [Fact]
    public async Task SEC_299_a_proxy_that_answers_with_a_page_in_place_of_a_tunnel_is_no_provider()
    {
        await using LoopbackServer proxy = Proxy(_ => LoopbackServer.Answer("<html>Đăng nhập mạng</html>", "text/html"));
        using LoopbackLogin login = Through(proxy);

        Assert.Equal("EID2001", (await login.RefusedAsync()).Code);
    }

    [Fact]
    public async Task The_account_of_the_service_is_never_offered_to_a_proxy()
    {
        await using LoopbackServer proxy = Proxy(_ => LoopbackServer.Answer(
            string.Empty,
            "text/html",
            "407 Proxy Authentication Required",
            "Proxy-Authenticate: NTLM\r\nProxy-Authenticate: Negotiate\r\n"));
        using LoopbackLogin login = new(Issuer, outbound => outbound.Proxy = Address(proxy));

        await login.RefusedAsync();

        Assert.DoesNotContain(proxy.Requests, request => request.Contains("Proxy-Authorization", StringComparison.OrdinalIgnoreCase));
    }

    public void Dispose() => _authority.Dispose();

    private static byte[] Asking => LoopbackServer.Answer(
        string.Empty,
        "text/html",
        "407 Proxy Authentication Required",
        "Proxy-Authenticate: Basic realm=\"proxy\"\r\n");

    private static Uri Address(LoopbackServer proxy) => new($"http://127.0.0.1:{proxy.Port}");

    private static bool IsKnown(string request) =>
        request.Contains($"Proxy-Authorization: Basic {Credentials}", StringComparison.OrdinalIgnoreCase);

    private static bool Tells(string text) =>
        text.Contains(Password, StringComparison.Ordinal) || text.Contains(Credentials, StringComparison.Ordinal);

    private LoopbackServer Proxy(Func<string, byte[]> connect) => new(
        request => request.StartsWith("CONNECT ", StringComparison.Ordinal) ? connect(request) : LoopbackLogin.Discovery(Issuer),
        _authority.Issue("eid.test"),
        isProxy: true);

    private LoopbackLogin Through(LoopbackServer proxy) => new(Issuer, outbound =>
    {
        outbound.Proxy = Address(proxy);
        outbound.ProxyUser = "agency";
        outbound.ProxyPassword = Password;
        outbound.TrustedAuthorities.Add(_authority.Pem);
    });
}
