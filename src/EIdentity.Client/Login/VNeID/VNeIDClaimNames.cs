namespace EIdentity.Client;

/// <summary>Names the claims in which VNeID says who signed in; the defaults are those seen in use.</summary>
public sealed class VNeIDClaimNames
{
    /// <summary>Gets or sets the claim with the 12-digit number, which names the account.</summary>
    /// <value>The default value is <c>citizenPid</c>.</value>
    public string Number { get; set; } = "citizenPid";

    /// <summary>Gets or sets the claim with the citizen's full name.</summary>
    /// <value>The default value is <c>fullName</c>.</value>
    public string Name { get; set; } = "fullName";

    /// <summary>Gets or sets the claim with the birth date.</summary>
    /// <value>The default value is <c>birthDate</c>.</value>
    public string BirthDate { get; set; } = "birthDate";

    /// <summary>Gets or sets the form of the birth date.</summary>
    /// <value>
    /// The default value is <see cref="EIdentity.Client.BirthDateForm.YearMonthDay"/>, an assumption: nobody has seen one. Event 2912 says
    /// the form that came.
    /// </value>
    public BirthDateForm BirthDateForm { get; set; } = BirthDateForm.YearMonthDay;

    /// <summary>Gets or sets the claim with the kind of the account, as <see cref="VNeIDAccountTypes"/> lists them.</summary>
    /// <value>The default value is <c>accountType</c>.</value>
    public string AccountType { get; set; } = "accountType";

    /// <summary>Gets all of them by the names of the settings.</summary>
    internal IEnumerable<(string Setting, string Claim)> Named =>
    [
        (nameof(Number), Number),
        (nameof(Name), Name),
        (nameof(BirthDate), BirthDate),
        (nameof(AccountType), AccountType),
    ];

    /// <summary>Gets all claims that name or describe somebody.</summary>
    internal IEnumerable<string> All => Named.Select(static one => one.Claim);
}
