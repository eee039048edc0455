namespace EIdentity.Client;

/// <summary>Reads the citizen out of the claims of ID token and UserInfo.</summary>
/// <remarks>
/// No claim here is required: what is missing stays missing, and so does what cannot be used, with a word to the operator. What both
/// sources say must agree as people's data agree; where it does, the signed one is kept.
/// </remarks>
internal sealed class CitizenClaims
{
    private const string InIdToken = "ID token";
    private const string InUserInfo = "UserInfo answer";

    private readonly StrictObject _idToken;
    private readonly StrictObject? _userInfo;
    private readonly List<ClaimFlaw> _flaws = [];

    private CitizenClaims(StrictObject idToken, StrictObject? userInfo) => (_idToken, _userInfo) = (idToken, userInfo);

    private delegate bool ReadText<T>(string text, out T value);

    /// <exception cref="LoginException">EID2008: the two sources contradict each other.</exception>
    public static CitizenReading Read(StrictObject idToken, StrictObject? userInfo, CitizenClaimNames names) =>
        new CitizenClaims(idToken, userInfo).Read(names);

    private CitizenReading Read(CitizenClaimNames names)
    {
        PersonalIdentificationNumber? number = Find<PersonalIdentificationNumber?>(names.Number, TryParseNumber, mayBeOther: IsLegacy);
        LegacyIdentityNumber? legacy = Find<LegacyIdentityNumber?>(names.LegacyNumber, TryParseLegacy);
        Citizen citizen = new()
        {
            Name = Find<PersonName>(
                names.Name, static (string text, out PersonName name) => PersonName.TryParse(text, out name), AreOnePersonsNames),
            BirthDate = Find<PartialDate>(
                names.BirthDate,
                (string text, out PartialDate date) => ClaimDate.TryRead(text, names.BirthDateForm, out date),
                AreOneDay),
            Number = number,

            // Accounts from before the 12-digit number hold the old one in the number's place; what is neither was noted above.
            LegacyNumber = legacy ?? Find<LegacyIdentityNumber?>(names.Number, TryParseLegacy, mayBeOther: static _ => true),
        };
        return new CitizenReading(citizen, Find<AccountType>(names.AccountType, TryParseAccountType), _flaws);
    }

    private T? Find<T>(string claim, ReadText<T> parse, Func<T, T, bool>? areSame = null, Func<string, bool>? mayBeOther = null)
    {
        bool isSigned = TryRead(_idToken, InIdToken, claim, parse, mayBeOther, out T? signed);
        T? fetched = default;
        bool isFetched = _userInfo is not null && TryRead(_userInfo, InUserInfo, claim, parse, mayBeOther, out fetched);
        if (isSigned && isFetched && !(areSame?.Invoke(signed!, fetched!) ?? EqualityComparer<T>.Default.Equals(signed, fetched)))
        {
            throw new LoginException(
                ErrorCodes.UserInfoRefused,
                $"The claim {claim} says one thing in the ID token and another in the UserInfo answer, and not only in its spelling.");
        }

        return isSigned ? signed : fetched;
    }

    // An empty text means "not said" in Vietnamese systems; a number in place of a text has lost its leading zeros.
    private bool TryRead<T>(
        StrictObject source, string where, string claim, ReadText<T> parse, Func<string, bool>? mayBeOther, out T? value)
    {
        value = default;
        if (!source.TryGetProperty(claim, out StrictMember member) || member.Text is { Length: 0 })
        {
            return false;
        }

        string? text = member.Text;
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

    private static bool TryParseAccountType(string text, out AccountType type)
    {
        type = text.ToLowerInvariant() switch
        {
            "citizen" => AccountType.Citizen,
            "foreigner" => AccountType.Foreigner,
            "organisation" => AccountType.Organisation,
            _ => AccountType.Unknown,
        };

        // Other types may come; an unknown one says nothing and contradicts nothing.
        return type != AccountType.Unknown;
    }

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

    // What both know agrees.
    private static bool AreOneDay(PartialDate signed, PartialDate fetched) =>
        Agree(signed.RevealYear(), fetched.RevealYear())
        && Agree(signed.RevealMonth(), fetched.RevealMonth())
        && Agree(signed.RevealDay(), fetched.RevealDay());

    private static bool Agree(int? signed, int? fetched) => signed is null || fetched is null || signed == fetched;
}
