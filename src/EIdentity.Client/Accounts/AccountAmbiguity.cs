namespace EIdentity.Client;

/// <summary>Says why no account may be taken; where several reasons hold, the first of this list is named.</summary>
public enum AccountAmbiguity
{
    /// <summary>Several accounts fit, or so many hold the same value that not all were looked at.</summary>
    SeveralAccounts = 0,

    /// <summary>A person's login meets an account of an organisation, or the other way round.</summary>
    OtherHolder = 1,

    /// <summary>The account has another number or code than the one who signed in.</summary>
    NumberDiffers = 2,

    /// <summary>The number fits, and the name or the birth date contradicts it.</summary>
    PersonDiffers = 3,

    /// <summary>The old number fits, and not both name and birth date are known to be the same.</summary>
    LegacyNumberAlone = 4,

    /// <summary>The account fits, and another login at the same provider is linked to it.</summary>
    LinkedToAnother = 5,

    /// <summary>The provider did not say whether the login is a person's or an organisation's.</summary>
    AccountTypeUnknown = 6,
}
