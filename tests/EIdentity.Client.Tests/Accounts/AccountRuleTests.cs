using Microsoft.Extensions.Logging.Abstractions;
using static EIdentity.Client.Tests.AccountTable;

namespace EIdentity.Client.Tests;

/// <summary>Tries the rules, each a sentence, on the accounts that an agency may have.</summary>
public sealed class AccountRuleTests
{
    private static readonly Dictionary<string, (ElectronicIdentity Login, KnownAccount[] Accounts, string Outcome)> Table = new()
    {
        ["the account that holds the login's key is taken"] =
            (Login(), [Person("a", Number, keys: Key)], "a is linked"),
        ["a linked citizen may have another name and birth date now"] =
            (Login(), [Person("a", Number, name: "Nguyễn Thị Mai", born: "1991", keys: Key)], "a is linked"),
        ["a linked account is taken although a second one has the number"] =
            (Login(), [Person("a", Number, keys: Key), Person("b", Number)], "a is linked"),
        ["a linked account is taken at level 1 too"] =
            (Login(level: AssuranceLevel.Level1), [Person("a", Number, keys: Key)], "a is linked"),
        ["a linked account is taken where the provider does not say whose it is"] =
            (Login(type: AccountType.Unknown), [Person("a", Number, keys: Key)], "a is linked"),
        ["a linked account whose number differs is refused"] =
            (Login(), [Person("a", "000190000018", keys: Key)], "refused: NumberDiffers of a"),
        ["two accounts that hold the login's key are refused"] =
            (Login(), [Person("a", keys: Key), Person("b", keys: Key)], "refused: SeveralAccounts of a, b"),
        ["a key of the same value at another provider is another key"] =
            (Login(number: null, old: null), [Person("a", keys: KeyElsewhere)], "nothing"),

        ["one account with the number fits"] =
            (Login(), [Person("a", Number)], "a by Number"),
        ["the number is enough where name and birth date are not known"] =
            (Login(), [Person("a", Number, name: null, born: null)], "a by Number"),
        ["a name in another spelling is the same name"] =
            (Login(), [Person("a", Number, name: "NGUYỄN  THỊ LAN")], "a by Number"),
        ["a year alone agrees with a date in it"] =
            (Login(), [Person("a", Number, born: "1990")], "a by Number"),
        ["the number with another name is refused"] =
            (Login(), [Person("a", Number, name: "Trần Văn Minh")], "refused: PersonDiffers of a"),
        ["the number with a name without its marks is refused"] =
            (Login(), [Person("a", Number, name: "Nguyen Thi Lan")], "refused: PersonDiffers of a"),
        ["the number with another birth date is refused"] =
            (Login(), [Person("a", Number, born: "1990-05-15")], "refused: PersonDiffers of a"),
        ["two accounts with the number are refused"] =
            (Login(), [Person("a", Number), Person("b", Number)], "refused: SeveralAccounts of a, b"),
        ["an account that another login of the same provider is linked to is refused"] =
            (Login(), [Person("a", Number, keys: AnotherKey)], "refused: LinkedToAnother of a"),
        ["an account that a login of another provider is linked to fits"] =
            (Login(), [Person("a", Number, keys: KeyElsewhere)], "a by Number"),
        ["another old number beside the same number says nothing"] =
            (Login(), [Person("a", Number, "000000018")], "a by Number"),

        ["the old number with the same name and birth date fits"] =
            (Login(), [Person("a", old: OldNumber)], "a by LegacyNumber"),
        ["a citizen who has only the old number finds the account by it"] =
            (Login(number: null), [Person("a", Number, OldNumber)], "a by LegacyNumber"),
        ["the old number alone is refused"] =
            (Login(), [Person("a", old: OldNumber, name: null, born: null)], "refused: LegacyNumberAlone of a"),
        ["the old number and the name are refused"] =
            (Login(), [Person("a", old: OldNumber, born: null)], "refused: LegacyNumberAlone of a"),
        ["the old number and the birth date are refused"] =
            (Login(), [Person("a", old: OldNumber, name: "Nguyễn Thị Mai")], "refused: LegacyNumberAlone of a"),
        ["the old number, the name and a year that agrees are refused"] =
            (Login(), [Person("a", old: OldNumber, born: "1990")], "refused: LegacyNumberAlone of a"),
        ["the old number, the name and a month that agrees are refused"] =
            (Login(born: "1990-05"), [Person("a", old: OldNumber)], "refused: LegacyNumberAlone of a"),
        ["the old number, the name and a year that both know alone are refused"] =
            (Login(born: "1990"), [Person("a", old: OldNumber, born: "1990")], "refused: LegacyNumberAlone of a"),
        ["an old number that somebody of another name and birth date had is theirs"] =
            (Login(), [Person("a", old: OldNumber, name: "Trần Văn Minh", born: "1955")], "nothing"),
        ["an old number that somebody of another number had is theirs"] =
            (Login(), [Person("a", "000190000018", OldNumber, born: "1990-05-15")], "nothing"),
        ["two people of one name, one birth date, one old number and two numbers are refused"] =
            (Login(), [Person("a", "000190000018", OldNumber)], "refused: NumberDiffers of a"),
        ["one account by the number and another by the old one are refused"] =
            (Login(), [Person("a", Number), Person("b", old: OldNumber)], "refused: SeveralAccounts of a, b"),
        ["one account by both numbers fits by the number"] =
            (Login(), [Person("a", Number, OldNumber)], "a by Number"),
        ["name and birth date without a number are nobody"] =
            (Login(number: null, old: null), [Person("a")], "nothing"),

        ["below the level required nothing is linked"] =
            (Login(level: AssuranceLevel.Level1), [Person("a", Number)], "not proven"),
        ["below the level required nothing may be created either"] =
            (Login(level: AssuranceLevel.Level1), [], "not proven"),
        ["a login of nobody's kind is linked to nothing"] =
            (Login(type: AccountType.Unknown), [Person("a", Number)], "refused: AccountTypeUnknown of "),
        ["a foreigner with a number is linked as a citizen is"] =
            (Login(type: AccountType.Foreigner), [Person("a", Number)], "a by Number"),

        ["an enterprise fits by its tax code"] =
            (FirmLogin(), [Firm("a", TaxCode)], "a by TaxCode"),
        ["an enterprise fits by its enterprise code where one of the two has no tax code"] =
            (FirmLogin(), [Firm("a", null, EnterpriseCode)], "a by EnterpriseCode"),
        ["an empty tax code is none"] =
            (FirmLogin(), [Firm("a", string.Empty, EnterpriseCode)], "a by EnterpriseCode"),
        ["an empty tax code of the login is none"] =
            (FirmLogin(string.Empty), [Firm("a", TaxCode, EnterpriseCode)], "a by EnterpriseCode"),
        ["a branch with a tax code of its own is another organisation"] =
            (FirmLogin(), [Firm("a", TaxCode + "-001", EnterpriseCode)], "nothing"),
        ["the head office fits beside its branch"] =
            (FirmLogin(), [Firm("a", TaxCode, EnterpriseCode), Firm("b", TaxCode + "-001", EnterpriseCode)], "a by TaxCode"),
        ["the tax code with another enterprise code is refused"] =
            (FirmLogin(), [Firm("a", TaxCode, "0000000808")], "refused: NumberDiffers of a"),
        ["one account by the tax code and another by the enterprise code are refused"] =
            (FirmLogin(), [Firm("a", TaxCode), Firm("b", null, EnterpriseCode)], "refused: SeveralAccounts of a, b"),
        ["an enterprise that another login of the provider is linked to is refused"] =
            (FirmLogin(), [Firm("a", TaxCode, null, AnotherKey)], "refused: LinkedToAnother of a"),
        ["a linked enterprise with another tax code is refused"] =
            (FirmLogin(), [Firm("a", "0000000202", null, Key)], "refused: NumberDiffers of a"),
        ["a linked enterprise is taken whoever acts for it"] =
            (FirmLogin(), [Firm("a", TaxCode, EnterpriseCode, Key)], "a is linked"),
        ["an organisation without codes is found by its key alone"] =
            (FirmLogin(null, null), [Firm("a"), Firm("b", null, null, Key)], "b is linked"),

        ["an organisation is never linked to the account of its representative"] =
            (FirmLogin(), [Person("a", Number)], "nothing"),
        ["an organisation that names no code is linked to nobody"] =
            (Login(type: AccountType.Organisation), [Person("a", Number), Firm("b", TaxCode)], "nothing"),
        ["a citizen is never linked to an organisation's account"] =
            (Login(), [Firm("a", TaxCode, null)], "nothing"),
        ["a citizen whose key an organisation's account holds is refused"] =
            (Login(), [Firm("a", TaxCode, null, Key)], "refused: OtherHolder of a"),
        ["an organisation whose key a citizen's account holds is refused"] =
            (FirmLogin(), [Person("a", Number, keys: Key)], "refused: OtherHolder of a"),
    };

    private static readonly KnownAccount[] People =
    [
        Person("number", Number),
        Person("both", Number, OldNumber),
        Person("old", old: OldNumber),
        Person("old-alone", old: OldNumber, name: null, born: null),
        Person("reused", old: OldNumber, name: "Trần Văn Minh", born: "1955"),
        Person("other-name", Number, name: "Trần Văn Minh"),
        Person("other-number", "000190000018", OldNumber),
        Person("taken", Number, keys: AnotherKey),
        Person("elsewhere", Number, keys: KeyElsewhere),
        Person("stranger", "000190000019"),
        Firm("firm", TaxCode),
    ];

    public static TheoryData<string> Rules => [.. Table.Keys];

    public static TheoryData<int, int> Pairs =>
        [.. Enumerable.Range(0, People.Length).SelectMany(one => Enumerable.Range(0, one).Select(other => (one, other)))];

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task The_rule_holds_whatever_the_order_of_the_accounts(string rule)
    {
        (ElectronicIdentity login, KnownAccount[] accounts, string outcome) = Table[rule];

        Assert.Equal(outcome, await DecideAsync(login, accounts));
        Assert.Equal(outcome, await DecideAsync(login, [.. accounts.Reverse()]));
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public async Task Of_two_accounts_one_is_linked_only_where_the_other_is_nobodys_and_in_either_order(int one, int other)
    {
        string alone = await DecideAsync(Login(), People[one]);
        string otherAlone = await DecideAsync(Login(), People[other]);

        string both = await DecideAsync(Login(), People[one], People[other]);

        string expected = alone == "nothing" ? otherAlone
            : otherAlone == "nothing" ? alone
            : "refused: SeveralAccounts of " + string.Join(", ", new[] { People[one].Id.Reveal(), People[other].Id.Reveal() }.Order());
        Assert.Equal(expected, both);
        Assert.Equal(both, await DecideAsync(Login(), People[other], People[one]));
    }

    private static async Task<string> DecideAsync(ElectronicIdentity login, params KnownAccount[] accounts)
    {
        AccountLinker linker = new(new ListedAccounts(accounts), AssuranceLevel.Level2, NullLogger<AccountLinker>.Instance);
        return Describe(await linker.FindAsync(login));
    }
}
