namespace EIdentity.Client;

/// <summary>Describes who signed in, how well that is proven, by whom and when.</summary>
[CitizenData]
public sealed class ElectronicIdentity
{
    /// <summary>Gets the key that names the same account at the same provider for ever.</summary>
    public required SubjectKey Subject { get; init; }

    /// <summary>Gets the citizen as the provider described them; what it did not say stays missing.</summary>
    public required Citizen Citizen { get; init; }

    /// <summary>Gets the level that was proven.</summary>
    public required AssuranceLevel Level { get; init; }

    /// <summary>Gets how the level reached us.</summary>
    public required LevelEvidence Evidence { get; init; }

    /// <summary>Gets whom the account was granted to.</summary>
    public AccountType AccountType { get; init; }

    /// <summary>Gets the organisation that the account was granted to and the citizen acts for, or <see langword="null"/>.</summary>
    public Organisation? Organisation { get; init; }

    /// <summary>Gets when the citizen proved the level at the provider, or <see langword="null"/> when it did not say.</summary>
    public DateTimeOffset? AuthenticatedAt { get; init; }

    /// <summary>Gets when the login was finished here.</summary>
    public required DateTimeOffset SignedInAt { get; init; }

    /// <summary>Gets a value indicating whether the account is an organisation's, as its kind or the organisation itself says.</summary>
    internal bool IsOfOrganisation => Organisation is not null || AccountType == AccountType.Organisation;

    /// <summary>
    /// Gives a digest of who signed in, and of who acts where the account is an organisation's: several people may share that account.
    /// </summary>
    internal string ToPersonDigest()
    {
        if (!IsOfOrganisation)
        {
            return Subject.ToDigest();
        }

        string?[] numbers =
            [Citizen.Number?.Reveal(), Citizen.LegacyNumber?.Reveal(), Citizen.PassportNumber.Reveal()];

        // Names have spellings, so that they tell people apart only where no number does.
        bool isNumbered = Array.Exists(numbers, static number => !string.IsNullOrEmpty(number));
        string?[] person = isNumbered ? numbers : [Citizen.Name.Reveal(), Citizen.BirthDate.Reveal()];
        string?[] organisation =
            [Organisation?.Name.Reveal(), Organisation?.TaxCode.Reveal(), Organisation?.EnterpriseCode.Reveal()];

        return PartsDigest.Of([Subject.ToDigest(), .. organisation, .. person]);
    }

    /// <summary>Returns a mask, never the identity.</summary>
    public override string ToString() => $"ElectronicIdentity({Level}, masked)";
}
