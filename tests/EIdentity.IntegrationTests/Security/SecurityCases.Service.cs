using EIdentity.Sandbox;
using EIdentity.Testing;

namespace EIdentity.IntegrationTests;

/// <content>Lists what comes of settings, of documents that were fetched before, and of faults that come together.</content>
public static partial class SecurityCases
{
    private static IEnumerable<SecurityCase> OfTheService() =>
    [
        Case(
            "SEC-018 SEC-019",
            "a lying document within a day of a good one",
            null,
            world => LaterAsync(world, TimeSpan.FromHours(3), LoginFault.DiscoveryTokenMoved)),
        Case(
            "SEC-018",
            "a lying document a day after the last good one",
            ErrorCodes.DiscoveryRefused,
            world => LaterAsync(world, TimeSpan.FromHours(25), LoginFault.DiscoveryTokenMoved)) with { IsKept = true },
        Case(
            "SEC-019 SEC-048",
            "no key set within a day of a good one",
            null,
            world => LaterAsync(world, TimeSpan.FromHours(3), LoginFault.KeySetServerError)),
        Case(
            "SEC-048",
            "no key set a day after the last good one",
            ErrorCodes.ProviderUnavailable,
            world => LaterAsync(world, TimeSpan.FromHours(25), LoginFault.KeySetServerError)) with { IsKept = true },
        Case(
            "SEC-043",
            "a token of a key that was withdrawn three hours ago",
            ErrorCodes.IdTokenKeyUnknown,
            world => LaterAsync(world, TimeSpan.FromHours(3), LoginFault.KeySetWithdrawn)) with { IsKept = true },
        Case(
            "SEC-016",
            "iss disappears from document and callback",
            null,
            world => ArmedAsync(world, LoginFault.DiscoveryIssuerPromiseMissing, LoginFault.CallbackIssuerMissing)) with { IsCold = true },
        Case(
            "SEC-154",
            "the level comes from UserInfo alone",
            ErrorCodes.LevelMissing,
            world => ArmedAsync(world, LoginFault.AcrMissing, LoginFault.UserInfoClaimsLevel)),
        Case("SEC-060", "the provider demands pushed requests", null, world => world.SignInAsync(CaseWorld.Citizen)) with
        {
            Setup = new CaseSetup { Sandbox = options => options.RequirePushedAuthorization = true },
        },
        Case("SEC-210", "the access token travels in the header alone", null, SignInWatchingTheTokenAsync),
        .. People.All
            .Where(person => person.AccountLevel == AssuranceLevel.Level2)
            .Select(person => Case("SEC-148", $"{person} signs in", null, world => world.SignInAsync(person)) with { Person = person }),
    ];

    private static Task<TestBrowser> LaterAsync(CaseWorld world, TimeSpan later, LoginFault fault)
    {
        world.Time.Advance(later);
        return ArmedAsync(world, fault);
    }

    private static Task<TestBrowser> ArmedAsync(CaseWorld world, params LoginFault[] faults)
    {
        foreach (LoginFault fault in faults)
        {
            world.App.Sandbox.Faults.Arm(fault, TimesOf(fault));
        }

        return world.SignInAsync(CaseWorld.Citizen);
    }

    private static async Task<TestBrowser> SignInWatchingTheTokenAsync(CaseWorld world)
    {
        TestBrowser browser = await world.SignInAsync(CaseWorld.Citizen);
        Outbound.Call call = Assert.Single(world.Outbound.Calls, call => call.Address.AbsolutePath == "/userinfo");
        Assert.Equal((string.Empty, string.Empty), (call.Address.Query, call.Body));
        return browser;
    }
}
