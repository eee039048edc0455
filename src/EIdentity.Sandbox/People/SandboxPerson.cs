using System.Security.Cryptography;
using System.Text;

namespace EIdentity.Sandbox;

/// <summary>Describes an invented person who can sign in and be looked up.</summary>
/// <remarks>Numbers start with 000, a prefix that names no place; see <see cref="PersonalIdentificationNumber.IsSandboxRange"/>.</remarks>
[CitizenData]
public sealed class SandboxPerson
{
    internal SandboxPerson(string key, AssuranceLevel accountLevel, Citizen citizen)
    {
        Key = key;
        AccountLevel = accountLevel;
        Citizen = citizen;
        // Stable from run to run, so that an application finds the account it linked yesterday.
        Subject = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("eidentity-sandbox:" + key)))[..32];
    }

    /// <summary>Gets the short name that forms and tests choose the person by.</summary>
    public string Key { get; }

    /// <summary>Gets the subject (<c>sub</c>) that the provider knows the person by.</summary>
    public string Subject { get; }

    /// <summary>Gets the highest level that the person's account can sign in with.</summary>
    public AssuranceLevel AccountLevel { get; }

    /// <summary>Gets what the register holds about the person.</summary>
    public Citizen Citizen { get; }

    /// <summary>Gets the organisation that the account was granted to and the person acts for, or <see langword="null"/>.</summary>
    public Organisation? Organisation { get; init; }

    /// <summary>Gets whom the account was granted to.</summary>
    public AccountType AccountType => Organisation is not null ? AccountType.Organisation
        : Citizen.PassportNumber.Reveal() is not null ? AccountType.Foreigner
        : AccountType.Citizen;

    /// <summary>Gets the trap that the person is there for, in English.</summary>
    public required string Reason { get; init; }

    /// <summary>Gets the trap that the person is there for, in Vietnamese.</summary>
    public required string ReasonInVietnamese { get; init; }

    /// <summary>Returns the key, never anything of the person.</summary>
    public override string ToString() => $"SandboxPerson({Key})";
}
