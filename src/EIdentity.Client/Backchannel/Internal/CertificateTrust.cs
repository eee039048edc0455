using System.Security.Cryptography.X509Certificates;

namespace EIdentity.Client;

/// <summary>Makes the policy by which certificates of outside addresses are checked.</summary>
internal static class CertificateTrust
{
    // Together with the rest of a handshake it must fit into the time allowed to connect.
    private static readonly TimeSpan RevocationTimeout = TimeSpan.FromSeconds(2);

    /// <summary>Creates the policy: the roots named, else those of the operating system, and no certificate known to be revoked.</summary>
    public static X509ChainPolicy CreatePolicy(IList<string> authorities, KeptRoots roots)
    {
        X509ChainPolicy policy = new()
        {
            RevocationMode = X509RevocationMode.Online,
            RevocationFlag = X509RevocationFlag.ExcludeRoot,

            // Whoever can keep the list of revoked certificates from us could end every login; a list that is read counts.
            VerificationFlags = X509VerificationFlags.IgnoreEndRevocationUnknown
                | X509VerificationFlags.IgnoreCertificateAuthorityRevocationUnknown,
            UrlRetrievalTimeout = RevocationTimeout,
        };
        if (authorities.Count > 0)
        {
            policy.TrustMode = X509ChainTrustMode.CustomRootTrust;
            policy.CustomTrustStore.AddRange(roots.Read(authorities));
        }

        return policy;
    }
}
