namespace EIdentity.Client;

/// <summary>Reads single claims about a citizen out of the ID token and the UserInfo answer, or out of the one that there is.</summary>
/// <remarks>
/// No claim here is required: what is missing stays missing, and so does what cannot be used, with a word to the operator. What both
/// sources say must agree as people's data agree; where it does, the signed one is kept.
/// </remarks>
internal sealed class ClaimSources(StrictObject? idToken, StrictObject? userInfo)
{
    private const string InIdToken = "ID token";
    private const string InUserInfo = "UserInfo answer";

    private readonly List<ClaimFlaw> _flaws = [];

    /// <summary>Reads a claim's text.</summary>
    public delegate bool ReadText<T>(string text, out T value);

    /// <summary>Gets the claims so far that are there and cannot be used.</summary>
    public IReadOnlyList<ClaimFlaw> Flaws => _flaws;

    /// <exception cref="LoginException">EID2008: the two sources contradict each other.</exception>
    public PersonName FindName(string claim) => Find<PersonName>(
        claim, static (string text, out PersonName name) => PersonName.TryParse(text, out name), areSame: AreOnePersonsNames);

    /// <inheritdoc cref="FindName"/>
    public PartialDate FindBirthDate(string claim, BirthDateForm form) => Find<PartialDate>(
        claim,
        (string text, out PartialDate date) => ClaimDate.TryRead(text, form, out date),
        areSame: static (signed, fetched) => signed.AgreesWith(fetched),

        // A year begins with no zero, so that a number has lost none.
        mayBeNumber: form == BirthDateForm.Compact);

    /// <inheritdoc cref="FindName"/>
    public PersonalIdentificationNumber? FindNumber(string claim) =>
        Find<PersonalIdentificationNumber?>(claim, TryParseNumber, mayBeOther: IsLegacy);

    /// <summary>Finds the 9-digit number, in its own claim or in the place of the 12-digit one.</summary>
    /// <exception cref="LoginException">EID2008: the two sources contradict each other.</exception>
    public LegacyIdentityNumber? FindLegacyNumber(string claim, string claimOfNumber) =>
        Find<LegacyIdentityNumber?>(claim, TryParseLegacy)

        // Accounts from before the 12-digit number hold the old one in the number's place; what is neither was noted there.
        ?? Find<LegacyIdentityNumber?>(claimOfNumber, TryParseLegacy, mayBeOther: static _ => true);

    /// <summary>Finds a claim.</summary>
    /// <param name="claim">Its name.</param>
    /// <param name="parse">Reads it.</param>
    /// <param name="mayBeNumber">Whether a whole number says the same as its digits.</param>
    /// <param name="areSame">Says whether two values mean the same; by default when they are equal.</param>
    /// <param name="mayBeOther">Says of a text that cannot be read that it is none of this claim's business, and no flaw.</param>
    /// <exception cref="LoginException">EID2008: the two sources contradict each other.</exception>
    public T? Find<T>(
        string claim,
        ReadText<T> parse,
        bool mayBeNumber = false,
        Func<T, T, bool>? areSame = null,
        Func<string, bool>? mayBeOther = null)
    {
        T? signed = default;
        T? fetched = default;
        bool isSigned = idToken is not null && TryRead(idToken, InIdToken, claim, parse, mayBeNumber, mayBeOther, out signed);
        bool isFetched = userInfo is not null && TryRead(userInfo, InUserInfo, claim, parse, mayBeNumber, mayBeOther, out fetched);
        if (isSigned && isFetched && !(areSame?.Invoke(signed!, fetched!) ?? EqualityComparer<T>.Default.Equals(signed, fetched)))
        {
            throw new LoginException(
                ErrorCodes.UserInfoRefused,
                $"The claim {claim} says one thing in the ID token and another in the UserInfo answer, and not only in its spelling.");
        }

        return isSigned ? signed : fetched;
    }

    // An empty text means "not said" in Vietnamese systems; a number in place of a text may have lost its leading zeros.
    private bool TryRead<T>(
        StrictObject source,
        string where,
        string claim,
        ReadText<T> parse,
        bool mayBeNumber,
        Func<string, bool>? mayBeOther,
        out T? value)
    {
        value = default;
        if (!source.TryGetProperty(claim, out StrictMember member) || member.Text is { Length: 0 })
        {
            return false;
        }

        string? text = member.Text ?? (mayBeNumber ? member.Digits : null);
        if (text is not null && parse(text, out T parsed))
        {
            value = parsed;
            return true;
        }

        if (text is null || mayBeOther?.Invoke(text) != true)
        {
            ClaimFlaw flaw = new(claim, where, ClaimForm.Describe(member));
            if (!_flaws.Contains(flaw))
            {
                _flaws.Add(flaw);
            }
        }

        return false;
    }

    private static bool TryParseNumber(string text, out PersonalIdentificationNumber? number)
    {
        bool isOne = PersonalIdentificationNumber.TryParse(text, out PersonalIdentificationNumber parsed);
        number = parsed;
        return isOne;
    }

    private static bool TryParseLegacy(string text, out LegacyIdentityNumber? number)
    {
        bool isOne = LegacyIdentityNumber.TryParse(text, out LegacyIdentityNumber parsed);
        number = parsed;
        return isOne;
    }

    private static bool IsLegacy(string text) => LegacyIdentityNumber.TryParse(text, out _);

    private static bool AreOnePersonsNames(PersonName signed, PersonName fetched)
    {
        if (signed == fetched)
        {
            return true;
        }

        try
        {
            return signed.IsSameAs(fetched);
        }
        catch (InvalidOperationException)
        {
            // Without ICU nothing can be folded, and two spellings are two names.
            return false;
        }
    }
}
