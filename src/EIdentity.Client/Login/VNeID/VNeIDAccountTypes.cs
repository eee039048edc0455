namespace EIdentity.Client;

/// <summary>Holds the values by which VNeID tells the kinds of accounts apart; a whole number counts as its digits.</summary>
/// <remarks>
/// Nobody has published them. An account whose value is none of these is refused with EID2008: it may be an organisation's, whose
/// representative it names. Where VNeID says no kind at all, the account's type is unknown.
/// </remarks>
public sealed class VNeIDAccountTypes
{
    /// <summary>Gets or sets the value of a citizen's account.</summary>
    /// <value>There is no default; the setting is required.</value>
    public string? Citizen { get; set; }

    /// <summary>Gets or sets the value of a foreigner's account.</summary>
    /// <value>The default value is <see langword="null"/>: none.</value>
    public string? Foreigner { get; set; }

    /// <summary>Gets or sets the value of an organisation's account.</summary>
    /// <value>The default value is <see langword="null"/>: none.</value>
    public string? Organisation { get; set; }

    /// <summary>Reads a value.</summary>
    internal AccountType Map(string? value) => value switch
    {
        null or "" => AccountType.Unknown,
        _ when value == Citizen => AccountType.Citizen,
        _ when value == Foreigner => AccountType.Foreigner,
        _ when value == Organisation => AccountType.Organisation,
        _ => AccountType.Unknown,
    };
}
