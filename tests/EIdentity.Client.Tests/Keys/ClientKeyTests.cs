using System.Buffers.Text;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace EIdentity.Client.Tests;

public sealed class ClientKeyTests : IDisposable
{
    private static readonly byte[] Data = Encoding.ASCII.GetBytes("header.payload");

    private readonly KeyFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("PKCS#8 RSA", "PS256")]
    [InlineData("PKCS#8 EC", "ES256")]
    [InlineData("encrypted RSA", "PS256")]
    [InlineData("encrypted EC", "ES256")]
    [InlineData("PKCS#1", "PS256")]
    [InlineData("SEC1", "ES256")]
    [InlineData("P-384", "ES384")]
    [InlineData("P-521", "ES512")]
    public async Task A_pem_signs_with_the_algorithm_of_its_kind(string form, string algorithm)
    {
        ClientKeyOptions options = new() { Pem = TestKeys.Pem(form), Password = TestKeys.Password };

        await AssertSigns(options, algorithm);
    }

    [Theory]
    [InlineData("RS256")]
    [InlineData("PS512")]
    public async Task An_RSA_key_signs_with_another_algorithm_when_told_to(string algorithm) =>
        await AssertSigns(
            new ClientKeyOptions { PemFile = _folder.Write("key.pem", TestKeys.Pem("PKCS#8 RSA")), Algorithm = algorithm },
            algorithm);

    [Fact]
    public async Task A_pkcs12_file_signs()
    {
        await AssertSigns(
            new ClientKeyOptions { Pkcs12File = _folder.Write("rsa.p12", TestKeys.Pkcs12(TestKeys.Rsa)), Password = TestKeys.Password },
            "PS256");
        await AssertSigns(
            new ClientKeyOptions { Pkcs12File = _folder.Write("ec.p12", TestKeys.Pkcs12(TestKeys.P256)), Password = TestKeys.Password },
            "ES256");
    }

    [Fact]
    public async Task A_jwk_file_signs_under_its_own_id()
    {
        await AssertSigns(
            new ClientKeyOptions { JwkFile = _folder.Write("rsa.json", TestKeys.Jwk(TestKeys.Rsa)) },
            "PS256",
            "from-the-jwk");
        await AssertSigns(
            new ClientKeyOptions { JwkFile = _folder.Write("ec.json", TestKeys.Jwk(TestKeys.P256)) },
            "ES256",
            "from-the-jwk");
    }

    [Fact]
    public void The_id_in_the_settings_comes_first()
    {
        using ClientKey key = ClientKey.Read(
            new ClientKeyOptions { JwkFile = _folder.Write("ec.json", TestKeys.Jwk(TestKeys.P256)), KeyId = "registered" });

        Assert.Equal("registered", key.KeyId);
    }

    [Fact]
    public void A_certificate_gives_its_private_key()
    {
        using ClientKey key = ClientKey.FromCertificate(TestKeys.Certificate(TestKeys.P256));

        Assert.Equal(TestKeys.P256.ExportSubjectPublicKeyInfo(), key.ExportSubjectPublicKeyInfo());
    }

    [Fact]
    public void A_certificate_without_its_private_key_is_a_typed_error()
    {
        using X509Certificate2 certificate = X509CertificateLoader.LoadCertificate(TestKeys.Certificate(TestKeys.P256).RawData);

        LoginException failure = Assert.Throws<LoginException>(() => ClientKey.FromCertificate(certificate));

        Assert.Contains("without an RSA or EC private key", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pem")]
    [InlineData("p12")]
    [InlineData("json")]
    public void A_damaged_file_is_a_key_or_a_typed_error_and_nothing_else(string kind)
    {
        byte[] whole = kind switch
        {
            "pem" => Encoding.ASCII.GetBytes(TestKeys.Pem("PKCS#8 RSA")),
            "p12" => TestKeys.Pkcs12(TestKeys.P256),
            _ => Encoding.ASCII.GetBytes(TestKeys.Jwk(TestKeys.Rsa)),
        };

        IEnumerable<Exception?> failures = Enumerable.Range(0, 60)
            .Select(step => Record.Exception(() => ReadDamaged(kind, whole, whole.Length * step / 60)));

        Assert.All(failures, failure => Assert.True(failure is null or LoginException, failure?.ToString()));
        Assert.Contains(failures, failure => failure is LoginException);
    }

    // RFC 7638, section 3.1.
    [Fact]
    public void The_default_id_is_the_thumbprint_of_RFC_7638()
    {
        using RSA key = RSA.Create(new RSAParameters
        {
            Modulus = Base64Url.DecodeFromChars(
                "0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCiFV4n3oknjhM"
                    + "stn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5h"
                    + "ajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw"),
            Exponent = [1, 0, 1],
        });

        Assert.Equal("NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs", PublicJwk.Thumbprint(key.ExportSubjectPublicKeyInfo()));
    }

    [Fact]
    public void The_text_form_of_a_key_and_of_its_settings_holds_no_secret()
    {
        ClientKeyOptions options = new() { Pem = TestKeys.Pem("PKCS#8 EC"), Password = TestKeys.Password, KeyId = "k1" };
        using ClientKey key = ClientKey.Read(options);

        Assert.Equal("ClientKey(k1, ES256)", key.ToString());
        Assert.Equal("ClientKeyOptions(k1, )", options.ToString());
    }

    private void ReadDamaged(string kind, byte[] whole, int position)
    {
        byte[] damaged = [.. whole];
        damaged[position] ^= 1;
        string file = _folder.Write("damaged", damaged);
        ClientKey.Read(kind switch
        {
            "pem" => new ClientKeyOptions { PemFile = file },
            "p12" => new ClientKeyOptions { Pkcs12File = file, Password = TestKeys.Password },
            _ => new ClientKeyOptions { JwkFile = file },
        }).Dispose();
    }

    private static async Task AssertSigns(ClientKeyOptions options, string algorithm, string? keyId = null)
    {
        using LoginUnderTest login = new(settings => settings.Take(options));
        ClientSigner signer = login.Keys.FindSigner()!;

        byte[] signature = await signer.SignAsync(Data);

        Assert.Equal(algorithm, signer.Algorithm);
        Assert.Equal(keyId ?? PublicJwk.Thumbprint(signer.ExportSubjectPublicKeyInfo()), signer.KeyId);
        Assert.True(TestKeys.Verifies(login.Keys.GetPublicKeySet(), signer.KeyId, algorithm, Data, signature));
    }
}
