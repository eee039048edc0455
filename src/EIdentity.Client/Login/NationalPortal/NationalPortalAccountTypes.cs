namespace EIdentity.Client;

/// <summary>Holds the values by which the portal tells the kinds of accounts apart; a whole number counts as its digits.</summary>
/// <remarks>Another value says nothing: the account's type is unknown, and the portal's key names it.</remarks>
public sealed class NationalPortalAccountTypes
{
    /// <summary>Gets or sets the value of a citizen's account.</summary>
    /// <value>The default value is <c>1</c>.</value>
    public string Citizen { get; set; } = "1";

    /// <summary>Gets or sets the value of an enterprise's account, which <see cref="NationalPortalEnterpriseKey"/> names.</summary>
    /// <value>The default value is <c>2</c>.</value>
    public string Enterprise { get; set; } = "2";

    /// <summary>Gets or sets the value of another organisation's account.</summary>
    /// <value>The default value is <c>3</c>, which one client alone was seen to expect.</value>
    public string Organisation { get; set; } = "3";
}
