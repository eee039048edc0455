namespace EIdentity.Client;

/// <summary>Names the claims in which a provider describes the citizen.</summary>
/// <remarks>No public document names the claims of a Vietnamese OpenID Connect provider, so each is a setting.</remarks>
public sealed class CitizenClaimNames
{
    /// <summary>Gets or sets the claim with the full name.</summary>
    /// <value>The default value is <c>name</c> (OpenID Connect Core 1.0, section 5.1).</value>
    public string Name { get; set; } = "name";

    /// <summary>Gets or sets the form in which the provider writes birth dates.</summary>
    /// <value>The default value is <see cref="EIdentity.Client.BirthDateForm.YearMonthDay"/>.</value>
    public BirthDateForm BirthDateForm { get; set; }

    /// <summary>Gets or sets the claim with the birth date, in the form of <see cref="BirthDateForm"/>.</summary>
    /// <value>The default value is <c>birthdate</c> (OpenID Connect Core 1.0, section 5.1).</value>
    public string BirthDate { get; set; } = "birthdate";

    /// <summary>Gets or sets the claim with the 12-digit personal identification number.</summary>
    /// <value>The default value is <c>personal_identification_number</c>.</value>
    public string Number { get; set; } = "personal_identification_number";

    /// <summary>Gets or sets the claim with the 9-digit number of the old identity card.</summary>
    /// <value>The default value is <c>legacy_identity_number</c>.</value>
    public string LegacyNumber { get; set; } = "legacy_identity_number";

    /// <summary>Gets or sets the claim with the type of the account: <c>citizen</c>, <c>foreigner</c> or <c>organisation</c>.</summary>
    /// <value>The default value is <c>account_type</c>.</value>
    public string AccountType { get; set; } = "account_type";
}
