using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Options;

namespace EIdentity.Client.Tests;

/// <summary>Takes keys out of certificates, which expire.</summary>
public sealed class CertificateKeyTests : IDisposable
{
    private static readonly DateTimeOffset End = DateTimeOffset.UnixEpoch.AddYears(100);

    private readonly KeyFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_key_knows_the_end_of_its_certificate_and_a_bare_one_has_none()
    {
        using X509Certificate2 certificate = TestKeys.Certificate(TestKeys.P256);
        using ClientKey certified = ClientKey.FromCertificate(certificate);
        using ClientKey bare = ClientKey.Read(new ClientKeyOptions { Pem = TestKeys.Pem("PKCS#8 EC") });

        Assert.Equal((End, null), (certified.NotAfter, bare.NotAfter));
    }

    [Fact]
    public void An_expired_certificate_is_logged_once_and_goes_on_signing()
    {
        using LoginUnderTest login = new(TakePkcs12);
        login.Keys.FindSigner();
        Assert.Empty(login.Logs.Lines);
        login.Time.SetUtcNow(End.AddDays(1));

        login.Keys.FindSigner();
        login.Keys.FindSigner();

        (int id, string text) = Assert.Single(login.Logs.Lines);
        Assert.Equal(
            (
                2907,
                "The certificate of ClientKey expired at 2070-01-01 00:00:00Z. "
                    + "Put a new one in its place and register it with the provider."),
            (id, text));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_key_of_the_certificate_store_is_found_by_its_thumbprint(bool isSha256)
    {
        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using X509Certificate2 certificate = TestKeys.Certificate(key);
        using StoredForTest stored = new(certificate);
        string thumbprint = certificate.GetCertHashString(isSha256 ? HashAlgorithmName.SHA256 : HashAlgorithmName.SHA1);

        using LoginUnderTest login = new(settings => settings.ClientKey.StoreThumbprint = thumbprint);

        Assert.Equal(key.ExportSubjectPublicKeyInfo(), login.Keys.FindSigner()!.ExportSubjectPublicKeyInfo());
        Assert.Equal(("ClientKey", End), Assert.Single(login.Keys.ReadExpiries()));
    }

    [Theory]
    [InlineData("0000000000000000000000000000000000000000", "names a certificate that is in no personal store")]
    [InlineData("\u200E0000000000000000000000000000000000000000", "is not a thumbprint")]
    [InlineData("00 11", "is not a thumbprint")]
    public void A_thumbprint_that_finds_nothing_is_named(string thumbprint, string expected)
    {
        using LoginUnderTest login = new(settings => settings.ClientKey.StoreThumbprint = thumbprint);

        string message = Assert.Throws<OptionsValidationException>(() => login.Options).Message;

        Assert.Contains("EIdentity:OpenIdConnect:ClientKey:StoreThumbprint " + expected, message, StringComparison.Ordinal);
    }

    private void TakePkcs12(OpenIdConnectLoginOptions settings)
    {
        settings.ClientKey.Pkcs12File = _folder.Write("key.p12", TestKeys.Pkcs12(TestKeys.P256));
        settings.ClientKey.Password = TestKeys.Password;
    }

    /// <summary>Keeps a certificate in the user's own store until the test ends.</summary>
    private sealed class StoredForTest : IDisposable
    {
        private readonly X509Store _store = new(StoreName.My, StoreLocation.CurrentUser, OpenFlags.ReadWrite);
        private readonly X509Certificate2 _certificate;

        public StoredForTest(X509Certificate2 certificate)
        {
            // A key in memory alone would not be kept by every system's store.
            _certificate = X509CertificateLoader.LoadPkcs12(
                certificate.Export(X509ContentType.Pkcs12),
                null,
                X509KeyStorageFlags.PersistKeySet | X509KeyStorageFlags.UserKeySet);
            _store.Add(_certificate);
        }

        public void Dispose()
        {
            _store.Remove(_certificate);
            _store.Dispose();
            _certificate.Dispose();
        }
    }
}
