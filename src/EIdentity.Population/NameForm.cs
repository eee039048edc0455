namespace EIdentity.Population;

/// <summary>Says in which form a person's name is sent to the register.</summary>
/// <remarks>Callers in production use different forms, and no public document says which one a gateway expects: ask yours.</remarks>
public enum NameForm
{
    /// <summary>Upper case with diacritics and spaces: <c>NGUYỄN THỊ ĐÀO</c>.</summary>
    AccentedUpper = 0,

    /// <summary>Upper case without diacritics: <c>NGUYEN THI DAO</c>.</summary>
    BareUpper = 1,

    /// <summary>Upper case without diacritics and spaces: <c>NGUYENTHIDAO</c>.</summary>
    BareUpperNoSpaces = 2,

    /// <summary>Upper case letters alone, without diacritics, spaces, apostrophes, hyphens or other signs: <c>HMAI</c> for H'Mai.</summary>
    LettersOnly = 3,
}
