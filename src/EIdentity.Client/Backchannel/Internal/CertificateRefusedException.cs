using System.Globalization;
using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

namespace EIdentity.Client;

/// <summary>Says what is wrong with a server's certificate, which the platform knows and does not tell.</summary>
internal sealed class CertificateRefusedException(string why) : AuthenticationException(why)
{
    private const int MaxNames = 3;
    private const int MaxName = 100;

    /// <summary>Takes what the platform takes, and says why where it does not.</summary>
    /// <exception cref="CertificateRefusedException">The platform refuses the certificate.</exception>
    public static bool Check(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors) =>
        errors == SslPolicyErrors.None ? true : throw new CertificateRefusedException(Describe(certificate, chain, errors));

    private static string Describe(X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (certificate is not X509Certificate2 server || errors.HasFlag(SslPolicyErrors.RemoteCertificateNotAvailable))
        {
            return "the server shows no certificate";
        }

        // The chain first: of a certificate that nobody vouches for the names mean nothing.
        if (!errors.HasFlag(SslPolicyErrors.RemoteCertificateChainErrors))
        {
            return $"the certificate is for another host name: it names {NamesOf(server)}";
        }

        X509ChainStatusFlags found = (chain?.ChainStatus ?? []).Aggregate(
            X509ChainStatusFlags.NoError, static (all, status) => all | status.Status);
        return found switch
        {
            _ when found.HasFlag(X509ChainStatusFlags.NotTimeValid) => string.Create(
                CultureInfo.InvariantCulture,
                $"a certificate of the chain is not valid now: the server's is valid from {server.NotBefore.ToUniversalTime():u} to "
                    + $"{server.NotAfter.ToUniversalTime():u}; look at this machine's clock too"),
            _ when found.HasFlag(X509ChainStatusFlags.Revoked) => "a certificate of the chain is revoked",
            _ when found.HasFlag(X509ChainStatusFlags.PartialChain) =>
                "the chain ends at no root: an intermediate certificate is not sent, or its root is not trusted; name it in "
                    + "Outbound:TrustedAuthorities",
            _ when found.HasFlag(X509ChainStatusFlags.UntrustedRoot) =>
                "the root of the chain is not trusted; name it in Outbound:TrustedAuthorities",
            _ when found.HasFlag(X509ChainStatusFlags.NotValidForUsage) || found == X509ChainStatusFlags.NoError =>
                "the certificate is for no server: its purposes do not hold server authentication",
            _ => $"the chain of the certificate does not hold ({found})",
        };
    }

    // Names of a server are public.
    private static string NamesOf(X509Certificate2 server)
    {
        string[] shown =
        [
            .. server.Extensions.OfType<X509SubjectAlternativeNameExtension>()
                .SelectMany(static names => names.EnumerateDnsNames())
                .Take(MaxNames)
                .Select(static name => PrintableText.Of(name, MaxName)),
        ];
        return shown.Length == 0 ? "none" : string.Join(", ", shown);
    }
}
