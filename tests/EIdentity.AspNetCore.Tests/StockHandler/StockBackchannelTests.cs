using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;

namespace EIdentity.AspNetCore.Tests;

public sealed class StockBackchannelTests
{
    private static readonly SslProtocols Weak = Enum.Parse<SslProtocols>("Tls11");

    public static TheoryData<string, Action<OpenIdConnectOptions>> Switches => new()
    {
        {
            "ServerCertificateCustomValidationCallback",
            options => options.BackchannelHttpHandler = new HttpClientHandler
            {
                ServerCertificateCustomValidationCallback = HttpClientHandler.DangerousAcceptAnyServerCertificateValidator,
            }
        },
        {
            "RemoteCertificateValidationCallback",
            options => options.BackchannelHttpHandler = new SocketsHttpHandler
            {
                SslOptions = { RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate is not null },
            }
        },
        {
            "CertificateChainPolicy",
            options => options.BackchannelHttpHandler = new SocketsHttpHandler
            {
                SslOptions = { CertificateChainPolicy = new X509ChainPolicy { VerificationFlags = X509VerificationFlags.AllFlags } },
            }
        },
        {
            "CertificateChainPolicy",
            options => options.BackchannelHttpHandler = new SocketsHttpHandler
            {
                SslOptions = { CertificateChainPolicy = new X509ChainPolicy { VerificationTime = DateTime.UnixEpoch } },
            }
        },
        {
            "CertificateChainPolicy",
            options => options.BackchannelHttpHandler = new SocketsHttpHandler
            {
                SslOptions = { CertificateChainPolicy = new X509ChainPolicy { ApplicationPolicy = { new("1.3.6.1.5.5.7.3.4") } } },
            }
        },
        {
            "SslProtocols",
            options => options.BackchannelHttpHandler = new HttpClientHandler { SslProtocols = Weak }
        },
        {
            "EnabledSslProtocols",
            options => options.BackchannelHttpHandler = new SocketsHttpHandler { SslOptions = { EnabledSslProtocols = Weak } }
        },
        { "BackchannelHttpHandler", options => options.BackchannelHttpHandler = new Derived() },
        { "ConnectCallback", options => options.BackchannelHttpHandler = new SocketsHttpHandler { ConnectCallback = (_, _) => default } },
        { "BackchannelHttpHandler", options => options.BackchannelHttpHandler = new Elsewhere() },
        { "BackchannelHttpHandler", options => options.BackchannelHttpHandler = new Through { InnerHandler = new HttpClientHandler() } },
    };

    [Theory]
    [MemberData(nameof(Switches))]
    public void L8_a_switch_that_lets_another_answer_for_the_provider_fails_the_start_by_its_name(
        string name, Action<OpenIdConnectOptions> set)
    {
        string message = Assert.Throws<OptionsValidationException>(() => StockStart.Check(set)).Message;

        Assert.Matches($"\\b{name}\\b", message);
        Assert.Contains("EID1001", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_handler_that_trusts_any_certificate_fails_the_start_in_Development_too() =>
        Assert.Throws<OptionsValidationException>(() => StockStart.Check(
            options => options.BackchannelHttpHandler = new Through
            {
                InnerHandler = new HttpClientHandler
                {
                    ServerCertificateCustomValidationCallback = HttpClientHandler.DangerousAcceptAnyServerCertificateValidator,
                },
            },
            "Development"));

    [Fact]
    public void A_test_answers_in_memory_in_Development()
    {
        StockStart.Check(options => options.BackchannelHttpHandler = new Elsewhere(), "Development");
        StockStart.Check(options => options.Backchannel = new HttpClient(), "Development");
    }

    private sealed class Derived : HttpClientHandler;

    private sealed class Through : DelegatingHandler;

    private sealed class Elsewhere : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            throw new InvalidOperationException("No test calls it.");
    }
}
