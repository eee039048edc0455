using EIdentity.Client;
using EIdentity.Sandbox;
using EIdentity.Testing;

namespace EIdentity.IntegrationTests;

/// <content>Lists what the provider does wrong: one case for each fault of the sandbox's catalogue.</content>
public static partial class SecurityCases
{
    /// <summary>Gets the faults of the catalogue that can exist on the national portal's route.</summary>
    public static IEnumerable<SecurityCase> OfTheNationalPortal => OfTheProvider(LoginRoute.NationalPortal);

    /// <summary>Gets the faults of the catalogue that can exist on VNeID's route.</summary>
    public static IEnumerable<SecurityCase> OfVNeID => OfTheProvider(LoginRoute.VNeID);

    private static readonly int SampleOfSharedCode = LongRun.Setting("EIDENTITY_ROUTE_SAMPLE", 3);

    private static readonly TimeSpan Deadline = new LoginOptions().BackchannelTimeout;

    private static CaseSetup SignedUserInfo => new() { Sandbox = options => options.Client.SignUserInfo = true };

    private static IEnumerable<SecurityCase> OfTheProvider() =>
    [
        .. OfTheProvider(LoginRoute.OpenIdConnect),
        Case("SEC-207", "UserInfo is signed", null, world => world.SignInAsync(CaseWorld.Citizen)) with { Setup = SignedUserInfo },
        Case(
            "SEC-207 SEC-201",
            "UserInfo is signed and about another person",
            ErrorCodes.UserInfoRefused,
            world => RunAsync(world, LoginFault.UserInfoOfAnotherPerson, LoginRoute.OpenIdConnect)) with { Setup = SignedUserInfo },
    ];

    private static IEnumerable<SecurityCase> OfTheProvider(LoginRoute route) =>
        LoginFault.All.Where(fault => route.Has(fault) && IsTried(fault, route)).Select(fault => OfFault(fault, route));

    // Answers and ID tokens go through code that all routes share: on the other routes a sample does, and the long tier tries them all.
    private static bool IsTried(LoginFault fault, LoginRoute route) => route == LoginRoute.OpenIdConnect
        || fault.Need == LoginFaultNeed.VNeID
        || fault.Step == LoginStep.Callback
        || fault.Name.Length % SampleOfSharedCode == 0;

    private static SecurityCase OfFault(LoginFault fault, LoginRoute route) =>
        new(fault.Name, fault.SecurityCases, route.OutcomeOf(fault), world => RunAsync(world, fault, route))
        {
            Setup = SetupFor(fault, route) with { Route = route },
            IsOfTheCatalogue = route == LoginRoute.OpenIdConnect || fault.Need == LoginFaultNeed.VNeID,
            IsCold = IsCold(fault),
            IsKept = IsCold(fault),
            HasBystander = HasBystander(fault),
            IsRead = fault != LoginFault.CallbackPosted,
            CodeUses = fault.Name is "token-nonce-demanded" or "token-nonce-for-ever" ? 2 : 1,
        };

    private static async Task<TestBrowser> RunAsync(CaseWorld world, LoginFault fault, LoginRoute route)
    {
        world.App.Sandbox.Faults.Arm(fault, TimesOf(fault), onlyFor: IsAimed(fault) ? CaseWorld.Citizen : null);
        if (!HasBystander(fault))
        {
            world.Outbound.Expected = IsSilent(fault) ? new Outbound.Silence(route.Paths[fault.Step], Deadline) : null;
            return await world.SignInAsync(CaseWorld.Citizen);
        }

        if (IsSilent(fault))
        {
            // While one citizen waits for an answer that does not come, another signs in.
            world.Outbound.Expected = new Outbound.Silence(route.Paths[fault.Step], Deadline, () => SignInAsBystanderAsync(world));
            return await world.SignInAsync(CaseWorld.Citizen);
        }

        Task<TestBrowser> faulted = Task.Run(() => world.SignInAsync(CaseWorld.Citizen), CaseWorld.Cancellation);
        await SignInAsBystanderAsync(world);
        return await faulted;
    }

    // A key set that does not do is fetched once more at the same login, which must not find a better one here.
    private static int TimesOf(LoginFault fault) => fault.Step == LoginStep.KeySet ? 2 : 1;

    private static async Task SignInAsBystanderAsync(CaseWorld world)
    {
        using TestBrowser bystander = await world.SignInAsync(CaseWorld.Bystander);
        Assert.True(
            bystander.HasSession,
            $"Somebody else who signs in at the same moment must not notice, but met {bystander.ProblemCode}.");
    }

    private static bool IsAimed(LoginFault fault) =>
        fault.Step is LoginStep.Callback or LoginStep.Token or LoginStep.IdToken or LoginStep.UserInfo
            && fault.Name is not ("token-nonce-demanded" or "token-nonce-for-ever" or "token-unavailable-unseen"
                or "vneid-caller-not-listed");

    // Before anything is fetched, one waits for what the other fetches, and what both meet is one thing.
    private static bool HasBystander(LoginFault fault) => IsAimed(fault) && !IsCold(fault);

    private static bool IsSilent(LoginFault fault) =>
        fault.Name.EndsWith("-silent", StringComparison.Ordinal) || fault.Name.EndsWith("-drip", StringComparison.Ordinal);

    // What is kept must not have been fetched before the fault; of several keys only the first fetch shows that they are several.
    private static bool IsCold(LoginFault fault) =>
        fault.Step is LoginStep.Discovery or LoginStep.KeySet || fault == LoginFault.KeyIdMissingOfSeveral;

    private static CaseSetup SetupFor(LoginFault fault, LoginRoute route) => fault.Need switch
    {
        // "Registered" is what the settings list; without a list every sound algorithm of the provider's keys will do.
        _ when fault == LoginFault.AlgorithmOther =>
            new CaseSetup { Settings = new Dictionary<string, string> { [$"EIdentity:{route.Profile}:SigningAlgorithms:0"] = "ES256" } },
        LoginFaultNeed.Dpop => new CaseSetup { Sandbox = options => options.RequireDpop = true },
        LoginFaultNeed.SealedTokens => new CaseSetup { Sandbox = options => options.Client.IdTokenEncryption = new() },
        LoginFaultNeed.SignedUserInfo => SignedUserInfo,
        LoginFaultNeed.MaximumAge =>
            new CaseSetup { Settings = new Dictionary<string, string> { ["EIdentity:Level:MaxAge"] = "00:10:00" } },
        _ => CaseSetup.Default,
    };
}
