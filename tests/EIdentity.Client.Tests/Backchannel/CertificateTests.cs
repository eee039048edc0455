using System.Security.Cryptography.X509Certificates;

namespace EIdentity.Client.Tests;

public sealed class CertificateTests : IAsyncDisposable
{
    private readonly TestAuthority _authority = new();
    private readonly LoopbackServer _server;
    private readonly string _issuer;

    public CertificateTests()
    {
        _server = new LoopbackServer(_ => LoopbackLogin.Discovery(_issuer!), _authority.Issue());
        _issuer = $"https://localhost:{_server.Port}";
    }

    [Fact]
    public async Task SEC_297_a_root_that_the_settings_name_is_trusted()
    {
        using LoopbackLogin login = Trusting(_authority.Pem);

        Assert.StartsWith(_issuer, (await login.BeginAsync()).Address.Reveal().AbsoluteUri, StringComparison.Ordinal);
    }

    public static TheoryData<string, int, string, string> Faults => new()
    {
        { "localhost", -1, TestAuthority.ServerPurpose, "a certificate of the chain is not valid now" },
        { "other.example", 30, TestAuthority.ServerPurpose, "is for another host name: it names other.example" },
        { "localhost", 30, TestAuthority.ClientPurpose, "is for no server" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task SEC_295_a_certificate_that_is_expired_of_another_host_or_for_another_purpose_is_refused_whatever_root_is_named(
        string host,
        int endsInDays,
        string purpose,
        string said)
    {
        _server.Certificate = _authority.Issue(host, endsInDays, purpose);
        using LoopbackLogin login = Trusting(_authority.Pem);
        using LoopbackLogin next = Trusting(_authority.Pem);

        AssertRefused(await login.RefusedAsync(), said);
        _server.Certificate = _authority.Issue();
        await next.BeginAsync();
    }

    [Fact]
    public async Task SEC_295_an_unknown_authority_is_refused_by_default_and_beside_another_root()
    {
        using TestAuthority another = new();
        using LoopbackLogin byDefault = Trusting();
        using LoopbackLogin besideAnother = Trusting(another.Pem);

        AssertRefused(await byDefault.RefusedAsync(), "name it in Outbound:TrustedAuthorities");
        AssertRefused(await besideAnother.RefusedAsync(), "name it in Outbound:TrustedAuthorities");
    }

    [Fact]
    public async Task SEC_297_a_root_named_for_one_address_is_not_trusted_for_another()
    {
        using LoopbackLogin named = Trusting(_authority.Pem);
        using LoopbackLogin other = Trusting();

        await named.BeginAsync();

        AssertRefused(await other.RefusedAsync(), "name it in Outbound:TrustedAuthorities");
    }

    [Fact]
    public void A_root_in_a_file_is_read_and_a_file_that_was_never_there_is_not_trusted()
    {
        using KeyFolder folder = new();
        string file = folder.Write("root.pem", _authority.Pem);

        Assert.Single(CertificateTrust.CreatePolicy([file], Roots.None).CustomTrustStore);
        File.Delete(file);
        X509ChainPolicy without = CertificateTrust.CreatePolicy([file], Roots.None);

        Assert.Empty(without.CustomTrustStore);
        Assert.Equal(X509ChainTrustMode.CustomRootTrust, without.TrustMode);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task SEC_298_a_revoked_certificate_is_refused_and_one_that_is_not_listed_is_taken(bool isRevoked)
    {
        byte[] list = [];
        await using LoopbackServer lists = new(_ => LoopbackServer.Answer(list, "application/pkix-crl"));
        X509Certificate2 certificate = _authority.Issue(revocationList: new Uri($"http://127.0.0.1:{lists.Port}/root.crl"));
        list = _authority.WriteRevocationList(isRevoked ? [certificate] : []);
        _server.Certificate = certificate;
        using LoopbackLogin login = Trusting(_authority.Pem);

        Exception? refused = await Record.ExceptionAsync(login.BeginAsync);

        Assert.Equal(isRevoked, refused is LoginException { Code: "EID2001" });
        Assert.Equal(isRevoked, refused?.Message.Contains("is revoked", StringComparison.Ordinal) == true);
        Assert.NotEmpty(lists.Requests);
    }

    [Fact]
    public async Task SEC_298_a_list_of_revoked_certificates_that_nobody_serves_ends_no_login()
    {
        await using LoopbackServer lists = new(_ => LoopbackServer.Reset);
        _server.Certificate = _authority.Issue(revocationList: new Uri($"http://127.0.0.1:{lists.Port}/root.crl"));
        using LoopbackLogin login = Trusting(_authority.Pem);

        Assert.NotNull(await login.BeginAsync());
        Assert.NotEmpty(lists.Requests);
    }

    [Fact]
    public async Task SEC_301_no_certificate_is_pinned_a_new_one_of_the_same_root_is_taken_at_once()
    {
        using LoopbackLogin before = Trusting(_authority.Pem);
        await before.BeginAsync();
        _server.Certificate = _authority.Issue();
        using LoopbackLogin after = Trusting(_authority.Pem);

        Assert.NotNull(await after.BeginAsync());
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _authority.Dispose();
    }

    private static void AssertRefused(LoginException refused, string said)
    {
        Assert.Equal("EID2001", refused.Code);
        Assert.Contains("no secure connection: ", refused.Message, StringComparison.Ordinal);
        Assert.Contains(said, refused.Message, StringComparison.Ordinal);
    }

    private LoopbackLogin Trusting(params string[] authorities) => new(_issuer, outbound =>
    {
        foreach (string authority in authorities)
        {
            outbound.TrustedAuthorities.Add(authority);
        }
    });
}
