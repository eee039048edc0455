using System.Security.Cryptography;
using System.Text;
using EIdentity.Client;

namespace PublicServicePortal;

/// <summary>Turns the key of an account into the digest that dossiers are filed under.</summary>
public static class DossierOwner
{
    public static string Of(SubjectKey subject) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{subject.Issuer}\n{subject.Kind}\n{subject.Reveal()}")));
}
