namespace EIdentity.Mutants;

/// <summary>Lists where the checks stand: of token, level, callback and account, of the gate, the session and a stock handler.</summary>
internal static class CheckedFiles
{
    /// <summary>The packages and their files, each package after those that it refers to.</summary>
    public static readonly (string Name, string[] Files)[] Packages =
    [
        Package(
            "EIdentity.Client",
            [
                .. In("Text", "ControlCharacters", "SecretText"),
                .. In("Json", "Base64UrlAlphabet", "Lifetime", "ManyNames", "StrictJson"),
                .. In("Json", "StrictMember", "StrictObject", "SurrogateEscapes"),
                .. In("Jose", "AesKeyUnwrap", "CompactToken", "ContentEncryption", "ContentKey", "NumericDate"),
                .. In("Jose", "SealedToken", "SealedTokenHeader", "SealedTokenOpener"),
                .. In("Backchannel/Internal", "BackchannelAnswer", "SandboxMarker"),
                .. In("Discovery", "DiscoveryDocument", "ProviderAddress", "ProviderDocuments", "ProviderKey", "ProviderKeySet"),
                .. In("Login", "ClaimedLevel", "LoginCallback", "LoginFlow", "LoginFlow.Callback", "LoginFlow.Judgement"),
                .. In("Login", "LevelAgreementOptions", "LevelFreshnessOptions", "LevelValues"),
                .. In("Login/Internal", "AuthorizationResponse", "BegunLogins", "CallbackError", "LevelAge", "LevelRules"),
                .. In("Login/Internal", "ClaimDate", "ClaimSources", "CodeFlowSecrets", "IdTokenClaimRules", "IdTokenValidator"),
                .. In("Login/Internal", "StateSeal", "SubjectReader", "TokenAnswerRules", "TokenCall", "TokenSignatures", "UserInfoCall"),
                .. In("Login/NationalPortal", "AccessTokenCalls", "NationalPortalAccount", "NationalPortalProfile"),
                .. In("Login/NationalPortal", "NationalPortalSettingsCheck"),
                .. In("Login/OpenIdConnect", "CitizenClaims", "OpenIdConnectProfile", "OpenIdConnectSettingsCheck", "PushedRequestCall"),
                .. In("Login/VNeID", "VNeIDAccount", "VNeIDAccountTypes", "VNeIDCalls", "VNeIDCodes", "VNeIDEnvelope", "VNeIDProfile"),
                .. In("Login/VNeID", "VNeIDSettingsCheck"),
                .. In("Accounts", "AccountLinker"),
                .. In("Accounts/Internal", "AccountRules"),
            ]),
        Package(
            "EIdentity.AspNetCore",
            [
                .. In("Addresses", "LocalAddress"),
                .. In("Apis", "BrowserRequests"),
                .. In("Assurance/Internal", "AssuranceEndpointCheck", "AssuranceHandler", "AssuranceNeed", "AssurancePolicyName"),
                .. In("Assurance/Internal", "AssuranceRequirement", "AssuredEndpoints", "StartGate"),
                .. In("Login", "SignedIn"),
                .. In("Login/Internal", "CallbackPathCheck", "LoginCookie", "NamedLoginSettingsCheck", "SessionCookieCheck"),
                .. In("Login/Internal", "SessionEvents"),
                .. In("Sessions", "LoginSchemes", "SessionClaims", "SessionHandler", "SessionOwner", "SessionRecords", "SessionTerms"),
                .. In("StockHandler", "ChangedValues", "LevelGate", "StockBackchannel", "StockHandlerEvents", "StockHandlerSettingsCheck"),
                .. In("StockHandler", "StockHandlerValidator", "StockParts", "StockSwitches"),
            ]),
    ];

    /// <summary>Members that answer yes to what is bad.</summary>
    public static readonly string[] SayBad =
    [
        "AreIn", "IsOversized",
        "HaveEnded", "IsLoose", "IsOutOfReach", "IsPartOfAnother", "IsUndated", "IsUnsigned", "IsWeak", "LooksAhead", "TryRefuse",
    ];

    /// <summary>Members that answer a question and refuse nothing themselves.</summary>
    public static readonly string[] SayNeither =
    [
        "Contains", "TryGetProperty", "IsNamed", "AreEqual", "Lists", "IsTrue", "TryParse", "IsSealed",
        "Answers", "BringsNone", "CanBeLong", "Matches", "Says",
    ];

    private static (string Name, string[] Files) Package(string name, IEnumerable<string> files) =>
        (name, [.. files.Select(file => $"src/{name}/{file}.cs")]);

    private static IEnumerable<string> In(string room, params string[] types) => types.Select(type => $"{room}/{type}");
}
