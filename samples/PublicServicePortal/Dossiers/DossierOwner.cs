using System.Security.Cryptography;
using System.Text;
using EIdentity;
using EIdentity.AspNetCore;

namespace PublicServicePortal;

/// <summary>Turns who is signed in into the digest that dossiers are filed under.</summary>
/// <remarks>An organisation's account is shared, and what one colleague declares of themselves is no other's.</remarks>
public static class DossierOwner
{
    public static string Of(SignedIn login)
    {
        string account = $"{login.Subject.Issuer}\n{login.Subject.Kind}\n{login.Subject.Reveal()}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(account + FindActor(login))));
    }

    private static string? FindActor(SignedIn login)
    {
        Citizen person = login.Citizen;
        return login.Identity.Organisation is null && login.Identity.AccountType != AccountType.Organisation
            ? null
            : "\n" + (person.Number?.Reveal() ?? person.LegacyNumber?.Reveal() ?? person.PassportNumber.Reveal()
                ?? $"{person.Name.Reveal()}\n{person.BirthDate.Reveal()}");
    }
}
