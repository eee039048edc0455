using EIdentity.Sandbox;

namespace EIdentity.IntegrationTests;

/// <content>Lists what the provider does wrong: one case for each fault of the sandbox's catalogue.</content>
public static partial class SecurityCases
{
    private static IEnumerable<SecurityCase> OfTheProvider() =>
    [
        Fault(LoginFault.AcrLower, ErrorCodes.LevelTooLow),
        Fault(LoginFault.TokenServerError, ErrorCodes.ProviderUnavailable),
        Fault(LoginFault.DiscoveryIssuerMismatch, ErrorCodes.DiscoveryRefused),
    ];

    private static SecurityCase Fault(LoginFault fault, ErrorCode? code)
    {
        bool isAimed = fault.Name is not "discovery-issuer-mismatch";
        return new SecurityCase(fault.Name, fault.SecurityCases, code, async world =>
        {
            world.App.Sandbox.Faults.Arm(fault, onlyFor: isAimed ? CaseWorld.Citizen : null);
            Task<Testing.TestBrowser> faulted = world.SignInAsync(CaseWorld.Citizen);
            if (isAimed)
            {
                using Testing.TestBrowser bystander = await world.SignInAsync(CaseWorld.Bystander);
                Assert.True(bystander.HasSession, "Somebody else who signs in at the same moment must not notice.");
            }

            return await faulted;
        })
        {
            IsCold = !isAimed,
            HasBystander = isAimed,
        };
    }
}
