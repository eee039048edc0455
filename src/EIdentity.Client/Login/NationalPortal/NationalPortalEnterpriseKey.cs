namespace EIdentity.Client;

/// <summary>Says what names the account of an enterprise that signs in through the national portal.</summary>
public enum NationalPortalEnterpriseKey
{
    /// <summary>The tax code: whoever acts for the enterprise, it is one account.</summary>
    TaxCode = 0,

    /// <summary>The portal's own key, as for citizens.</summary>
    TechId = 1,
}
