using EIdentity.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace EIdentity.IntegrationTests;

/// <summary>Switches each rule of a login off in turn: a rule that no case misses would guard nothing.</summary>
public sealed class RuleSwitchTests
{
    // Where the rules refuse, so that the case that misses a rule is found without running all of them.
    private static readonly Dictionary<LoginRule, ErrorCode> RefusesWith = new()
    {
        [LoginRule.LoginUsedOnce] = ErrorCodes.LoginAlreadyUsed,
        [LoginRule.LoginLifetime] = ErrorCodes.LoginExpired,
        [LoginRule.CallbackForm] = ErrorCodes.CallbackRefused,
        [LoginRule.CallbackIssuer] = ErrorCodes.CallbackIssuerMismatch,
        [LoginRule.DiscoveryIssuer] = ErrorCodes.DiscoveryRefused,
        [LoginRule.DiscoveryAlgorithms] = ErrorCodes.DiscoveryRefused,
        [LoginRule.EndpointOrigin] = ErrorCodes.DiscoveryRefused,
        [LoginRule.KeyUse] = ErrorCodes.KeySetRefused,
        [LoginRule.KeyAlgorithm] = ErrorCodes.IdTokenKeyUnknown,
        [LoginRule.KeyStrength] = ErrorCodes.IdTokenKeyUnknown,
        [LoginRule.PushedHandle] = ErrorCodes.PushedRequestRefused,
        [LoginRule.PushedLifetime] = ErrorCodes.PushedRequestRefused,
        [LoginRule.TokenSuccess] = ErrorCodes.TokenAnswerRefused,
        [LoginRule.AccessTokenForm] = ErrorCodes.TokenAnswerRefused,
        [LoginRule.TokenType] = ErrorCodes.TokenAnswerRefused,
        [LoginRule.TokenScope] = ErrorCodes.TokenAnswerRefused,
        [LoginRule.DuplicateMembers] = ErrorCodes.IdTokenMalformed,
        [LoginRule.IdTokenCritical] = ErrorCodes.IdTokenMalformed,
        [LoginRule.IdTokenType] = ErrorCodes.IdTokenMalformed,
        [LoginRule.IdTokenAlgorithm] = ErrorCodes.IdTokenAlgorithm,
        [LoginRule.IdTokenKeyId] = ErrorCodes.IdTokenMalformed,
        [LoginRule.IdTokenHeaderTexts] = ErrorCodes.IdTokenMalformed,
        [LoginRule.IdTokenIdentifier] = ErrorCodes.IdTokenClaim,
        [LoginRule.IdTokenSignature] = ErrorCodes.IdTokenSignature,
        [LoginRule.IdTokenIssuer] = ErrorCodes.IdTokenIssuer,
        [LoginRule.IdTokenAudience] = ErrorCodes.IdTokenAudience,
        [LoginRule.IdTokenAuthorizedParty] = ErrorCodes.IdTokenAudience,
        [LoginRule.IdTokenExpiry] = ErrorCodes.IdTokenExpired,
        [LoginRule.IdTokenIssuedAtAhead] = ErrorCodes.IdTokenNotFresh,
        [LoginRule.IdTokenIssuedBeforeLogin] = ErrorCodes.IdTokenNotFresh,
        [LoginRule.IdTokenNotBefore] = ErrorCodes.IdTokenNotFresh,
        [LoginRule.IdTokenAuthenticationTime] = ErrorCodes.IdTokenNotFresh,
        [LoginRule.IdTokenNonce] = ErrorCodes.IdTokenNonce,
        [LoginRule.IdTokenSubject] = ErrorCodes.IdTokenSubject,
        [LoginRule.IdTokenAccessTokenHash] = ErrorCodes.IdTokenAccessTokenHash,
        [LoginRule.UserInfoSubject] = ErrorCodes.UserInfoRefused,
        [LoginRule.UserInfoAgreement] = ErrorCodes.UserInfoRefused,
        [LoginRule.CitizenClaimForm] = ErrorCodes.IdTokenClaim,
        [LoginRule.LevelSaid] = ErrorCodes.LevelMissing,
        [LoginRule.LevelKnown] = ErrorCodes.LevelUnknown,
        [LoginRule.LevelHeight] = ErrorCodes.LevelTooLow,
        [LoginRule.LevelAge] = ErrorCodes.LevelTooOld,
    };

    public static TheoryData<string> Rules => [.. Enum.GetNames<LoginRule>()];

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task Without_a_rule_at_least_one_case_fails(string name)
    {
        LoginRule rule = Enum.Parse<LoginRule>(name);
        SecurityCase[] cases = [.. SecurityCases.All.Where(row => row.Code == RefusesWith[rule])];

        Assert.NotEmpty(cases);
        Assert.True(await AnyIsMissedAsync(cases, rule), $"Every case is refused as before without the rule {rule}.");
    }

    // Only another verdict counts: an app that does not even sign an honest citizen in proves nothing.
    private static async Task<bool> AnyIsMissedAsync(IEnumerable<SecurityCase> cases, LoginRule rule)
    {
        await using CaseWorld honest = CaseWorld.Create(new CaseSetup { Services = services => Weaken(services, rule) });
        await Invariants.AssertSignsInAsync(honest, "An honest login");
        foreach (SecurityCase row in cases)
        {
            if (await SecurityCaseTests.IsMissedAsync(row with { Setup = row.Setup with { Services = services => Weaken(services, rule) } }))
            {
                return true;
            }
        }

        return false;
    }

    private static void Weaken(IServiceCollection services, LoginRule rule) => services.Replace(ServiceDescriptor.Singleton(LoginRules.All.Without(rule)));
}
