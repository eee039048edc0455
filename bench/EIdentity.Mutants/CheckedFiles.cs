namespace EIdentity.Mutants;

/// <summary>Lists where the checks of token, level and callback stand.</summary>
internal static class CheckedFiles
{
    public static readonly string[] All =
    [
        .. In("Json/Internal", "StrictJson", "StrictMember", "StrictObject"),
        .. In("Jose/Internal", "Base64UrlAlphabet", "CompactToken", "IdTokenClaimRules", "IdTokenValidator", "NumericDate"),
        .. In("Jose/Internal", "SealedToken", "SealedTokenHeader", "SealedTokenOpener", "AesKeyUnwrap", "ContentEncryption", "ContentKey"),
        .. In("Discovery/Internal", "DiscoveryDocument", "ProviderAddress", "ProviderDocuments", "ProviderKey", "ProviderKeySet"),
        .. In("Backchannel/Internal", "BackchannelAnswer", "SandboxMarker"),
        .. In("Login", "LoginCallback", "LoginFlow", "LevelAgreementOptions", "LevelValues"),
        .. In("Login/Internal", "CallbackError", "ControlCharacters", "LevelAge", "LevelRules", "LoginSecrets", "StateSeal"),
        .. In("Login/Profiles/Internal", "CitizenClaims", "OpenIdConnectProfile", "SubjectClaim"),
        .. In("Login/Profiles/Internal", "PushedAuthorizationEndpoint", "TokenEndpoint", "UserInfoEndpoint"),
    ];

    /// <summary>Members that answer yes to what is bad.</summary>
    public static readonly string[] SayBad = ["AreIn", "IsOversized", "MayHoldSurrogate"];

    /// <summary>Members that answer a question and refuse nothing themselves.</summary>
    public static readonly string[] SayNeither =
    [
        "Contains", "TryGetProperty", "IsNamed", "AreEqual", "Lists", "IsTrue", "TryParse", "IsSealed",
    ];

    private static IEnumerable<string> In(string room, params string[] types) =>
        types.Select(type => $"src/EIdentity.Client/{room}/{type}.cs");
}
