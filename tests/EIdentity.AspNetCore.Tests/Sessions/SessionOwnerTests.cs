using EIdentity.Client;

namespace EIdentity.AspNetCore.Tests;

/// <summary>Says which sessions may send each other's forms.</summary>
public sealed class SessionOwnerTests
{
    private static readonly DateTimeOffset Noon = new(2026, 7, 1, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(AssuranceLevel.Level1, LevelEvidence.SignedToken, 0)]
    [InlineData(AssuranceLevel.Level2, LevelEvidence.BackchannelOnly, 0)]
    [InlineData(AssuranceLevel.Level2, LevelEvidence.SignedToken, 60)]
    public void How_and_when_somebody_signed_in_changes_nothing(AssuranceLevel level, LevelEvidence evidence, int minutes)
    {
        DateTimeOffset at = Noon.AddMinutes(minutes);

        Assert.Equal(OwnerOf(Login()), OwnerOf(Login(level: level, evidence: evidence, at: at), "other settings", "Officers"));
    }

    [Fact]
    public void What_a_level_does_not_tell_of_a_citizen_changes_nothing()
    {
        Citizen known = new()
        {
            Name = PersonName.Parse("Nguyễn Thị Lan"),
            BirthDate = PartialDate.Of(new DateOnly(1990, 5, 14)),
            Number = PersonalIdentificationNumber.Parse("000190000017"),
        };

        Assert.Equal(OwnerOf(Login()), OwnerOf(Login(citizen: known)));
    }

    [Fact]
    public void Another_account_is_another_owner()
    {
        ElectronicIdentity[] others =
        [
            Login(),
            Login(new SubjectKey("https://login.example", SubjectKind.ProviderSubject, "A1")),
            Login(new SubjectKey("https://login.example", SubjectKind.ProviderSubject, "a11")),
            Login(new SubjectKey("https://login.example", SubjectKind.TechId, "a1")),
            Login(new SubjectKey("https://login.example:443", SubjectKind.ProviderSubject, "a1")),
            Login(type: AccountType.Foreigner),
            Login(type: AccountType.Organisation),
        ];

        Assert.Distinct(others.Select(other => OwnerOf(other)));
    }

    [Fact]
    public void Who_acts_for_another_organisation_or_another_who_acts_for_it_is_another_owner()
    {
        Citizen lan = new() { Number = PersonalIdentificationNumber.Parse("000190000017") };
        Citizen stranger = new() { PassportNumber = "000190000017" };
        ElectronicIdentity[] others =
        [
            Login(type: AccountType.Organisation, citizen: lan, organisation: new() { TaxCode = "0001234567" }),
            Login(type: AccountType.Organisation, citizen: lan, organisation: new() { TaxCode = "0001234568" }),
            Login(type: AccountType.Organisation, citizen: lan, organisation: new() { EnterpriseCode = "0001234567" }),
            Login(type: AccountType.Organisation, citizen: lan, organisation: new() { Name = "0001234567" }),
            Login(type: AccountType.Organisation, citizen: stranger, organisation: new() { TaxCode = "0001234567" }),
            Login(type: AccountType.Organisation, organisation: new() { TaxCode = "0001234567" }),
        ];

        Assert.Distinct(others.Select(other => OwnerOf(other)));
    }

    [Theory]
    [InlineData(AccountType.Unknown)]
    [InlineData(AccountType.Citizen)]
    public void Colleagues_are_told_apart_by_the_organisation_too_where_the_kind_of_account_does_not_say_it(AccountType type)
    {
        Organisation office = new() { TaxCode = "0001234567" };
        Citizen lan = new() { Number = PersonalIdentificationNumber.Parse("000190000017") };
        Citizen stranger = new() { PassportNumber = "000190000017" };

        Assert.NotEqual(
            OwnerOf(Login(type: type, citizen: lan, organisation: office)),
            OwnerOf(Login(type: type, citizen: stranger, organisation: office)));
    }

    [Fact]
    public void It_holds_nothing_of_what_it_names() =>
        Assert.Matches("^[A-Za-z0-9_-]{43}$", OwnerOf(Login(new SubjectKey("i", SubjectKind.TechId, "000190000017"))));

    private static string OwnerOf(ElectronicIdentity login, string settings = "settings", string scheme = "EIdentity") =>
        SessionClaims.Write(login, settings, scheme).FindAll(EIdentityClaimTypes.Owner).Single().Value;

    private static ElectronicIdentity Login(
        SubjectKey? subject = null,
        AssuranceLevel level = AssuranceLevel.Level2,
        LevelEvidence evidence = LevelEvidence.SignedToken,
        AccountType type = AccountType.Citizen,
        Citizen? citizen = null,
        Organisation? organisation = null,
        DateTimeOffset? at = null) => new()
        {
            Subject = subject ?? new SubjectKey("https://login.example", SubjectKind.ProviderSubject, "a1"),
            Citizen = citizen ?? new Citizen(),
            Level = level,
            Evidence = evidence,
            AccountType = type,
            Organisation = organisation,
            AuthenticatedAt = at ?? Noon,
            SignedInAt = at ?? Noon,
        };
}
