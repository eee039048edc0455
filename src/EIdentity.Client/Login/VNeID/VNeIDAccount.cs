namespace EIdentity.Client;

/// <summary>Reads who signed in out of VNeID's claims; what no setting names is not read.</summary>
internal sealed class VNeIDAccount
{
    private const int LongestValue = 64;

    private VNeIDAccount(SubjectKey subject) => Subject = subject;

    public SubjectKey Subject { get; }

    public required Citizen Citizen { get; init; }

    public required AccountType Type { get; init; }

    public required IReadOnlyList<ClaimFlaw> Flaws { get; init; }

    /// <exception cref="LoginException">
    /// EID2008: no 12-digit number names the account, or it is an organisation's, or of a kind that no setting lists.
    /// </exception>
    public static VNeIDAccount Read(StrictObject userInfo, VNeIDLoginOptions settings)
    {
        ClaimSources claims = new(idToken: null, userInfo);
        VNeIDClaimNames names = settings.Claims;
        PersonalIdentificationNumber number = claims.FindNumber(names.Number) ?? throw Nameless(userInfo, names.Number);
        string? kind = claims.Find<string>(names.AccountType, TryReadValue, mayBeNumber: true);
        AccountType type = settings.AccountTypes.Map(kind);
        if (type == AccountType.Unknown && userInfo.TryGetProperty(names.AccountType, out StrictMember said) && said.Text is not "")
        {
            throw new LoginException(
                ErrorCodes.UserInfoRefused,
                $"The UserInfo answer is of an account of a kind that VNeID:AccountTypes does not list: its {names.AccountType} is "
                    + $"{DescribeKind(kind, said)}. Ask C06 (RAR centre) what it means before you list it.");
        }

        if (type == AccountType.Organisation)
        {
            // One number acts for any number of organisations; taken for the account, it would open one of them to another.
            throw new LoginException(
                ErrorCodes.UserInfoRefused,
                "The UserInfo answer is of an organisation's account (VNeID:AccountTypes:Organisation), and no claim names the "
                    + "organisation: ask C06 (RAR centre) which does, and let organisations come through the national portal until then.");
        }

        return new VNeIDAccount(new SubjectKey(settings.Issuer, SubjectKind.PersonalIdentificationNumber, number.Reveal()))
        {
            Citizen = new()
            {
                Name = claims.FindName(names.Name),
                BirthDate = claims.FindBirthDate(names.BirthDate, names.BirthDateForm),
                Number = number,
            },
            Type = type,
            Flaws = claims.Flaws,
        };
    }

    public override string ToString() => "VNeIDAccount(masked)";

    private static bool TryReadValue(string text, out string value)
    {
        value = text;
        return text.Length <= LongestValue;
    }

    private static string DescribeKind(string? kind, StrictMember said) =>
        kind is not null && kind.All(static letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.')
            ? $"\"{kind}\""
            : ClaimForm.Describe(said);

    private static LoginException Nameless(StrictObject userInfo, string claim) => new(
        ErrorCodes.UserInfoRefused,
        userInfo.TryGetProperty(claim, out StrictMember member)
            ? $"The UserInfo answer is about nobody: its {claim}, which VNeID:Claims:Number names, is {ClaimForm.Describe(member)}, "
                + "but must be a text of 12 digits."
            : $"The UserInfo answer is about nobody: {userInfo.DescribeAbsence(claim)}, which VNeID:Claims:Number names.");
}
