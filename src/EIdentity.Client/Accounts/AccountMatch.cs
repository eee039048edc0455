namespace EIdentity.Client;

/// <summary>Says by what an account that no login is linked to fits the one who signed in.</summary>
public enum AccountMatch
{
    /// <summary>The personal identification number is the same; name and birth date contradict nothing.</summary>
    Number = 1,

    /// <summary>The number of the old identity card, the name and the birth date are the same.</summary>
    LegacyNumber = 2,

    /// <summary>The organisation's tax code is the same.</summary>
    TaxCode = 3,

    /// <summary>The organisation's enterprise code is the same, and one of the two has no tax code.</summary>
    EnterpriseCode = 4,
}
