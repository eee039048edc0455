using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EIdentity.Client.Tests;

public sealed class OutboundOptionsTests
{
    private const string Password = "hunter2-hunter2";

    [Fact]
    public void Outbound_settings_are_read_from_their_section()
    {
        OutboundOptions outbound = Load(
            ("Proxy", "http://proxy.example:3128"),
            ("ProxyUser", "agency"),
            ("ProxyPassword", Password),
            ("LocalAddress", "10.0.0.7"));

        Assert.Equal(
            ("http://proxy.example:3128/", "agency", Password, "10.0.0.7"),
            (outbound.Proxy!.AbsoluteUri, outbound.ProxyUser, outbound.ProxyPassword?.Reveal(), outbound.LocalAddress));
        Assert.Equal("OutboundOptions(http://proxy.example:3128/, 10.0.0.7)", outbound.ToString());
    }

    [Theory]
    [InlineData("Proxy", "socks5://proxy.example:1080", "must be http:// or https://")]
    [InlineData("Proxy", "proxy.example:3128", "must be http:// or https://")]
    [InlineData("Proxy", "http://agency:hunter2-hunter2@proxy.example", "the user goes into ProxyUser")]
    [InlineData("Proxy", "http://proxy.example/proxy.pac", "without user, path and query")]
    [InlineData("ProxyUser", "agency", "is set, but Proxy is missing")]
    [InlineData("ProxyPassword", Password, "is set, but ProxyUser is missing")]
    [InlineData("LocalAddress", "eth0", "is 'eth0', but must be an IP address")]
    [InlineData("TrustedAuthorities:0", "/nowhere/root.pem", "names a file that cannot be read")]
    [InlineData("TrustedAuthorities:0", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----", "holds no certificate in PEM form")]
    [InlineData("TrustedAuthorities:0", "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----", "holds no certificate in PEM form")]
    [InlineData(
        "TrustedAuthorities:0",
        "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
        "is the thumbprint of no certificate")]
    public void A_wrong_outbound_setting_is_named_with_its_remedy_and_without_a_secret(string setting, string value, string expected)
    {
        string message = Problems((setting, value));

        Assert.Contains($"EIdentity:Outbound:{setting} ", message, StringComparison.Ordinal);
        Assert.Contains(expected, message, StringComparison.Ordinal);
        Assert.DoesNotContain(Password, message, StringComparison.Ordinal);
    }

    [Fact]
    public void SEC_302_outbound_problems_are_listed_all_at_once()
    {
        string message = Problems(
            ("Proxy", "ftp://proxy.example"),
            ("LocalAddress", "eth0"),
            ("TrustedAuthorities:0", "/nowhere/root.pem"));

        Assert.Contains("EIdentity has 3 problems", message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_authority_that_another_one_issued_is_no_root()
    {
        using TestAuthority authority = new();
        using X509Certificate2 leaf = authority.Issue();

        Assert.Contains(
            "name the root at the top of the chain",
            Problems(("TrustedAuthorities:0", leaf.ExportCertificatePem())),
            StringComparison.Ordinal);
        Assert.Single(Load(("TrustedAuthorities:0", authority.Pem)).TrustedAuthorities);
    }

    [Fact]
    public void A_root_in_the_store_is_named_by_its_thumbprint()
    {
        using X509Store store = new(StoreName.Root, StoreLocation.LocalMachine, OpenFlags.ReadOnly);
        Assert.SkipWhen(store.Certificates.Count == 0, "This machine keeps no root authorities.");

        string thumbprint = store.Certificates[0].GetCertHashString(HashAlgorithmName.SHA256);

        Assert.Contains(Roots.None.Read([thumbprint]), root => root.GetCertHashString(HashAlgorithmName.SHA256) == thumbprint);
    }

    [Fact]
    public void Without_settings_the_roots_of_the_operating_system_are_trusted()
    {
        X509ChainPolicy policy = CertificateTrust.CreatePolicy([], Roots.None);

        Assert.Equal((X509ChainTrustMode.System, X509RevocationMode.Online), (policy.TrustMode, policy.RevocationMode));
    }

    [Fact]
    public void SEC_295_no_setting_and_no_handler_passes_over_a_wrong_certificate()
    {
        using SocketsHttpHandler handler = BackchannelHandler.Create(new OutboundOptions(), Roots.None);

        RemoteCertificateValidationCallback check = handler.SslOptions.RemoteCertificateValidationCallback!;
        Assert.True(check(this, null, null, SslPolicyErrors.None));
        Assert.All(Enumerable.Range(1, 7), errors =>
            Assert.Throws<CertificateRefusedException>(() => check(this, null, null, (SslPolicyErrors)errors)));
        Assert.Equal(
            ["LocalAddress", "Proxy", "ProxyPassword", "ProxyUser", "TrustedAuthorities"],
            typeof(OutboundOptions).GetProperties().Select(property => property.Name).Order());
    }

    [Fact]
    public void SEC_291_connections_are_renewed_so_that_a_new_address_is_found()
    {
        using SocketsHttpHandler handler = BackchannelHandler.Create(new OutboundOptions(), Roots.None);

        Assert.Equal(TimeSpan.FromMinutes(5), handler.PooledConnectionLifetime);
        Assert.InRange(handler.PooledConnectionIdleTimeout, TimeSpan.Zero, handler.PooledConnectionLifetime);
    }

    private static string Problems(params (string Setting, string Value)[] settings) =>
        Assert.Throws<OptionsValidationException>(() => Load(settings)).Message;

    private static OutboundOptions Load(params (string Setting, string Value)[] settings)
    {
        Dictionary<string, string?> all = settings.ToDictionary(
            entry => "EIdentity:Outbound:" + entry.Setting,
            entry => (string?)entry.Value);
        all["EIdentity:OpenIdConnect:Issuer"] = "https://eid.example";
        all["EIdentity:OpenIdConnect:ClientId"] = "portal";
        all["EIdentity:OpenIdConnect:ClientSecret"] = "not-a-real-secret";
        all["EIdentity:Level:Values:Level2:0"] = "loa2";
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection(all).Build();
        using ServiceProvider services = new ServiceCollection()
            .AddLogging()
            .AddLoginFlow(configuration.GetSection("EIdentity"))
            .BuildServiceProvider();
        return services.GetRequiredService<IOptions<LoginOptions>>().Value.Outbound;
    }
}
