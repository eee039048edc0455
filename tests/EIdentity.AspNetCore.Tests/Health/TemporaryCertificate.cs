using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace EIdentity.AspNetCore.Tests;

/// <summary>A PKCS#12 file with a fresh key, which goes away with the test.</summary>
internal sealed class TemporaryCertificate : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("eidentity-certificate-");

    public TemporaryCertificate(DateTimeOffset notAfter)
    {
        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using X509Certificate2 certificate = new CertificateRequest("CN=portal", key, HashAlgorithmName.SHA256).CreateSelfSigned(
            notAfter.AddYears(-1),
            notAfter);
        System.IO.File.WriteAllBytes(File, certificate.Export(X509ContentType.Pkcs12));
    }

    public string File => Path.Combine(_folder.FullName, "key.p12");

    public void Dispose() => _folder.Delete(recursive: true);
}
