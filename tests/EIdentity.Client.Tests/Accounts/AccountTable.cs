namespace EIdentity.Client.Tests;

/// <summary>Makes logins and accounts of invented people, and says in a few words what became of them.</summary>
internal static class AccountTable
{
    public const string Portal = "https://portal.example.vn";
    public const string Other = "https://other.example.vn";
    public const string Number = "000190000017";
    public const string OldNumber = "000000017";
    public const string Name = "Nguyễn Thị Lan";
    public const string Born = "1990-05-14";
    public const string TaxCode = "0000000101";
    public const string EnterpriseCode = "0000000909";

    public static SubjectKey Key { get; } = new(Portal, SubjectKind.TechId, "key-of-lan");

    public static SubjectKey KeyElsewhere { get; } = new(Other, SubjectKind.ProviderSubject, "key-of-lan");

    public static SubjectKey AnotherKey { get; } = new(Portal, SubjectKind.TechId, "key-of-somebody-else");

    public static ElectronicIdentity Login(
        string? number = Number,
        string? old = OldNumber,
        string? name = Name,
        string? born = Born,
        AccountType type = AccountType.Citizen,
        AssuranceLevel level = AssuranceLevel.Level2,
        Organisation? organisation = null) => new()
        {
            Subject = Key,
            Citizen = Citizen(number, old, name, born),
            Level = level,
            Evidence = LevelEvidence.BackchannelOnly,
            AccountType = type,
            Organisation = organisation,
            SignedInAt = DateTimeOffset.UnixEpoch,
        };

    public static ElectronicIdentity FirmLogin(string? taxCode = TaxCode, string? enterpriseCode = EnterpriseCode) =>
        Login(type: AccountType.Organisation, organisation: Organisation(taxCode, enterpriseCode));

    public static KnownAccount Person(
        string id,
        string? number = null,
        string? old = null,
        string? name = Name,
        string? born = Born,
        params SubjectKey[] keys) => new(id, Citizen(number, old, name, born)) { Subjects = keys };

    public static KnownAccount Firm(string id, string? taxCode = null, string? enterpriseCode = null, params SubjectKey[] keys) =>
        new(id, Organisation(taxCode, enterpriseCode)) { Subjects = keys };

    public static string Describe(AccountLinkOutcome outcome) => outcome.Match(
        linked: account => $"{account.Id.Reveal()} is linked",
        linkable: (account, by) => $"{account.Id.Reveal()} by {by}",
        notFound: () => "nothing",
        ambiguous: (reason, accounts) =>
            $"refused: {reason} of {string.Join(", ", accounts.Select(account => account.Id.Reveal()).Order())}",
        notProven: () => "not proven");

    private static Citizen Citizen(string? number, string? old, string? name, string? born) => new()
    {
        Number = number is null ? null : PersonalIdentificationNumber.Parse(number),
        LegacyNumber = old is null ? null : LegacyIdentityNumber.Parse(old),
        Name = name is null ? default : PersonName.Parse(name),
        BirthDate = born is null ? default : PartialDate.Parse(born),
    };

    private static Organisation Organisation(string? taxCode, string? enterpriseCode) =>
        new() { Name = "Công ty TNHH Minh Họa An Hòa", TaxCode = taxCode, EnterpriseCode = enterpriseCode };
}
