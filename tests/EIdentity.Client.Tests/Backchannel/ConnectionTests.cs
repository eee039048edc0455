using System.Net;
using System.Text;

namespace EIdentity.Client.Tests;

public sealed class ConnectionTests
{
    private static readonly byte[] HalfAnAnswer = Encoding.ASCII.GetBytes(
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{\"a");

    [Fact]
    public async Task SEC_300_a_whole_answer_is_read()
    {
        await using LoopbackServer server = Answering(LoopbackServer.Answer("{}"));
        using LoopbackLogin login = new(Issuer(server));

        Assert.True((await login.PostAsync()).IsSuccess);
    }

    [Fact]
    public async Task SEC_300_a_connection_that_is_reset_after_the_code_was_sent_does_not_send_it_twice()
    {
        await using LoopbackServer server = Answering(LoopbackServer.Reset);
        using LoopbackLogin login = new(Issuer(server));
        await login.BeginAsync();

        LoginException refused = await Assert.ThrowsAsync<LoginException>(login.PostAsync);

        Assert.Equal("EID2001", refused.Code);
        Assert.Single(server.Requests, IsPost);
        Assert.Single(server.Callers);
    }

    [Fact]
    public async Task SEC_300_a_connection_that_ends_in_the_middle_of_an_answer_does_not_send_the_code_twice()
    {
        await using LoopbackServer server = new(_ => HalfAnAnswer, closesAfterAnswer: true);
        using LoopbackLogin login = new(Issuer(server));

        LoginException refused = await Assert.ThrowsAsync<LoginException>(login.PostAsync);

        Assert.Equal("EID2001", refused.Code);
        Assert.Single(server.Requests, IsPost);
    }

    [Fact]
    public async Task Calls_leave_from_the_address_that_the_settings_name()
    {
        await using LoopbackServer server = new(_ => LoopbackServer.Answer("{}"));
        using LoopbackLogin login = new(Issuer(server), outbound => outbound.LocalAddress = "127.0.0.2");

        await login.PostAsync();

        Assert.Equal("127.0.0.2", ((IPEndPoint)Assert.Single(server.Callers)).Address.ToString());
    }

    [Fact]
    public async Task A_local_address_that_this_machine_does_not_have_is_no_connection()
    {
        await using LoopbackServer server = new(_ => LoopbackServer.Answer("{}"));
        using LoopbackLogin login = new(Issuer(server), outbound => outbound.LocalAddress = "192.0.2.1");

        LoginException refused = await Assert.ThrowsAsync<LoginException>(login.PostAsync);

        Assert.Contains("no connection", refused.Message, StringComparison.Ordinal);
    }

    private static string Issuer(LoopbackServer server) => $"http://127.0.0.1:{server.Port}";

    private static bool IsPost(string request) => request.StartsWith("POST ", StringComparison.Ordinal);

    private static LoopbackServer Answering(byte[] post)
    {
        LoopbackServer? server = null;
        server = new LoopbackServer(request => IsPost(request) ? post : LoopbackLogin.Discovery(Issuer(server!)));
        return server;
    }
}
