namespace EIdentity.Mutants;

/// <summary>Lists where the checks of token, level and callback stand.</summary>
internal static class CheckedFiles
{
    public static readonly string[] All =
    [
        .. In("Text", "ControlCharacters", "SecretText"),
        .. In("Json", "Base64UrlAlphabet", "ManyNames", "StrictJson", "StrictMember", "StrictObject", "SurrogateEscapes"),
        .. In("Jose", "AesKeyUnwrap", "CompactToken", "ContentEncryption", "ContentKey", "NumericDate"),
        .. In("Jose", "SealedToken", "SealedTokenHeader", "SealedTokenOpener"),
        .. In("Backchannel/Internal", "BackchannelAnswer", "SandboxMarker"),
        .. In("Discovery", "DiscoveryDocument", "ProviderAddress", "ProviderDocuments", "ProviderKey", "ProviderKeySet"),
        .. In("Login", "LoginCallback", "LoginFlow", "LoginFlow.Callback", "LevelAgreementOptions", "LevelValues"),
        .. In("Login/Internal", "BegunLogins", "CallbackError", "ClaimedLevel", "LevelAge", "LevelRules", "StateSeal"),
        .. In("Login/OpenIdConnect", "CitizenClaims", "IdTokenClaimRules", "IdTokenValidator", "OpenIdConnectProfile", "SubjectReader"),
        .. In("Login/OpenIdConnect", "PushedRequestCall", "TokenCall", "UserInfoCall"),
    ];

    /// <summary>Members that answer yes to what is bad.</summary>
    public static readonly string[] SayBad = ["AreIn", "IsOversized"];

    /// <summary>Members that answer a question and refuse nothing themselves.</summary>
    public static readonly string[] SayNeither =
    [
        "Contains", "TryGetProperty", "IsNamed", "AreEqual", "Lists", "IsTrue", "TryParse", "IsSealed",
    ];

    private static IEnumerable<string> In(string room, params string[] types) =>
        types.Select(type => $"src/EIdentity.Client/{room}/{type}.cs");
}
