using EIdentity.Client;
using EIdentity.Client.Tests;
using EIdentity.Sandbox;
using Microsoft.Extensions.Logging.Abstractions;

namespace EIdentity.IntegrationTests;

/// <summary>Links whole logins, on one route and later on another, to the accounts that an agency has.</summary>
public sealed class AccountJourneyTests
{
    private const string NationalPortal = "NationalPortal";
    private const string OpenIdConnect = "OpenIdConnect";

    [Fact]
    public async Task A_citizen_who_comes_by_the_portal_and_later_by_OpenID_Connect_ends_at_one_account_through_the_number()
    {
        ListedAccounts agency = new(new KnownAccount("lan", People.Lan.Citizen));

        Assert.Equal((AccountMatch.Number, "lan"), await LinkAsync(agency, NationalPortal, People.Lan));
        Assert.Equal((null, "lan"), await LinkAsync(agency, NationalPortal, People.Lan));
        Assert.Equal((AccountMatch.Number, "lan"), await LinkAsync(agency, OpenIdConnect, People.Lan));
        Assert.Equal((null, "lan"), await LinkAsync(agency, OpenIdConnect, People.Lan));

        KnownAccount lan = Assert.Single(agency.All);
        Assert.Equal([SubjectKind.TechId, SubjectKind.ProviderSubject], lan.Subjects.Select(subject => subject.Kind));
    }

    [Fact]
    public async Task A_citizen_whom_the_agency_knows_by_the_old_number_is_found_by_name_and_birth_date_beside_it()
    {
        Citizen hoa = People.Hoa.Citizen;
        ListedAccounts agency = new(
            new KnownAccount("hoa", new Citizen { LegacyNumber = hoa.LegacyNumber, Name = hoa.Name, BirthDate = hoa.BirthDate }),
            new KnownAccount("tu", new Citizen { LegacyNumber = People.Tu.Citizen.LegacyNumber }));

        Assert.Equal((AccountMatch.LegacyNumber, "hoa"), await LinkAsync(agency, NationalPortal, People.Hoa));
        Assert.Equal(AccountAmbiguity.LegacyNumberAlone, await RefuseAsync(agency, NationalPortal, People.Tu));
    }

    [Fact]
    public async Task A_citizen_of_level_1_with_the_old_number_alone_is_linked_only_where_the_agency_says_that_level_1_will_do()
    {
        ListedAccounts agency = new(new KnownAccount("ba", People.Ba.Citizen));
        ElectronicIdentity ba = await SignInAsync(NationalPortal, People.Ba, AssuranceLevel.Level1);

        Assert.IsType<AccountLinkOutcome.NotProven>(await FindAsync(agency, ba, AssuranceLevel.Level2));
        Assert.Equal(
            AccountMatch.LegacyNumber,
            Assert.IsType<AccountLinkOutcome.Linkable>(await FindAsync(agency, ba, AssuranceLevel.Level1)).By);
    }

    [Fact]
    public async Task An_enterprise_is_found_by_its_tax_code_and_not_by_the_person_who_acts_for_it()
    {
        ListedAccounts agency = new(
            new KnownAccount("person", People.Son.Citizen),
            new KnownAccount("enterprise", new Organisation { TaxCode = People.Son.Organisation!.TaxCode }));

        Assert.Equal((AccountMatch.TaxCode, "enterprise"), await LinkAsync(agency, NationalPortal, People.Son));
        Assert.Equal((null, "enterprise"), await LinkAsync(agency, NationalPortal, People.Son));
    }

    [Fact]
    public async Task An_organisation_without_a_code_is_new_and_then_found_by_the_portals_key()
    {
        ListedAccounts agency = new(new KnownAccount("person", People.Yen.Citizen));
        ElectronicIdentity yen = await SignInAsync(NationalPortal, People.Yen);

        Assert.IsType<AccountLinkOutcome.NotFound>(await FindAsync(agency, yen));
        agency.Add(new KnownAccount("school", yen.Organisation!) { Subjects = [yen.Subject] });

        Assert.Equal((null, "school"), await LinkAsync(agency, NationalPortal, People.Yen));
    }

    // What an agency does with what it is told: it stores the key of a login that may be linked.
    private static async Task<(AccountMatch? By, string Account)> LinkAsync(ListedAccounts agency, string route, SandboxPerson person)
    {
        ElectronicIdentity identity = await SignInAsync(route, person);
        AccountLinkOutcome outcome = await FindAsync(agency, identity);
        if (outcome is AccountLinkOutcome.Linkable linkable)
        {
            agency.Link(linkable.Account, identity.Subject);
            return (linkable.By, linkable.Account.Id.Reveal());
        }

        return (null, Assert.IsType<AccountLinkOutcome.Linked>(outcome).Account.Id.Reveal());
    }

    private static async Task<AccountAmbiguity> RefuseAsync(ListedAccounts agency, string route, SandboxPerson person) =>
        Assert.IsType<AccountLinkOutcome.Ambiguous>(await FindAsync(agency, await SignInAsync(route, person))).Reason;

    private static Task<AccountLinkOutcome> FindAsync(
        ListedAccounts agency, ElectronicIdentity identity, AssuranceLevel required = AssuranceLevel.Level2) =>
        new AccountLinker(agency, required, NullLogger<AccountLinker>.Instance).FindAsync(identity, RouteWorld.Cancellation);

    private static async Task<ElectronicIdentity> SignInAsync(
        string route, SandboxPerson person, AssuranceLevel level = AssuranceLevel.Level2)
    {
        await using RouteWorld world = new(
            route,
            sandbox => sandbox.NationalPortal.LongAnswer = true,
            services: null,
            ("EIdentity:Level:Required", level.ToString()));
        return await world.SignInAsync(person, level);
    }
}
