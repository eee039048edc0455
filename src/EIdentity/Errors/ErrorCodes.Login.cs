namespace EIdentity;

public static partial class ErrorCodes
{
    /// <summary>EID2001: the provider cannot be reached or does not answer in time.</summary>
    public static ErrorCode ProviderUnavailable { get; } = new(
        2001, ErrorKind.Unavailable, ErrorActor.Provider, "The provider cannot be reached or does not answer in time.");

    /// <summary>EID2002: the provider's discovery document breaks a rule (OpenID Connect Discovery 1.0, section 4.3).</summary>
    public static ErrorCode DiscoveryRefused { get; } = new(
        2002, ErrorKind.AnswerRefused, ErrorActor.Provider, "The provider's discovery document breaks a rule.");

    /// <summary>EID2003: the provider's key set breaks a rule or holds no usable key (RFC 7517).</summary>
    public static ErrorCode KeySetRefused { get; } = new(
        2003, ErrorKind.AnswerRefused, ErrorActor.Provider, "The provider's key set breaks a rule or holds no usable key.");

    /// <summary>EID2004: the answer is marked as a sandbox's and <c>AllowSandbox</c> is not set.</summary>
    public static ErrorCode SandboxRefused { get; } = new(
        2004, ErrorKind.AnswerRefused, ErrorActor.Agency, "The answer comes from a sandbox, which these settings do not allow.");

    /// <summary>EID2005: the provider refused the code (RFC 6749, section 5.2, <c>invalid_grant</c>).</summary>
    public static ErrorCode CodeRefused { get; } = new(
        2005, ErrorKind.ExpiredOrUsed, ErrorActor.Citizen, "The provider refused the authorization code as expired or used.");

    /// <summary>EID2006: the provider refused this client (RFC 6749, section 5.2, <c>invalid_client</c> and kin).</summary>
    public static ErrorCode ClientRefused { get; } = new(
        2006,
        ErrorKind.Configuration,
        ErrorActor.Agency,
        "The provider refused this client: id, secret, key, redirect address or allowed addresses.");

    /// <summary>EID2007: the token answer breaks a rule (RFC 6749, section 5.1).</summary>
    public static ErrorCode TokenAnswerRefused { get; } = new(
        2007, ErrorKind.AnswerRefused, ErrorActor.Provider, "The provider's token answer breaks a rule.");

    /// <summary>EID2008: the UserInfo answer breaks a rule or contradicts the ID token (OpenID Connect Core 1.0, section 5.3.2).</summary>
    public static ErrorCode UserInfoRefused { get; } = new(
        2008, ErrorKind.AnswerRefused, ErrorActor.Provider, "The provider's UserInfo answer breaks a rule or contradicts the ID token.");

    /// <summary>EID2009: the state that instances share cannot be reached or is full, so no login can be used up safely.</summary>
    public static ErrorCode SharedStateUnavailable { get; } = new(
        2009, ErrorKind.Unavailable, ErrorActor.Agency, "The state that instances share cannot be reached or is full.");

    /// <summary>EID2010: the provider's answer to a pushed login request breaks a rule (RFC 9126, section 2.2).</summary>
    public static ErrorCode PushedRequestRefused { get; } = new(
        2010, ErrorKind.AnswerRefused, ErrorActor.Provider, "The provider's answer to a pushed login request breaks a rule.");

    /// <summary>EID2011: what signs for this client (HSM, vault) failed or gave no usable signature.</summary>
    public static ErrorCode ClientKeyUnavailable { get; } = new(
        2011, ErrorKind.Unavailable, ErrorActor.Agency, "What signs for this client failed or gave no usable signature.");

    /// <summary>EID2012: a login, or the session it was to begin, could not be written.</summary>
    public static ErrorCode SessionNotWritten { get; } = new(
        2012, ErrorKind.Unavailable, ErrorActor.Agency, "A login, or the session it was to begin, could not be written.");

    /// <summary>EID2013: one address begins more logins than <c>MaxBegunLoginsPerMinute</c> allows.</summary>
    public static ErrorCode TooManyLogins { get; } = new(
        2013, ErrorKind.Unavailable, ErrorActor.Agency, "Too many logins were begun from one address within a minute.");

    /// <summary>EID2014: the profile that speaks to the provider failed with an error that is none of the SDK's.</summary>
    public static ErrorCode ProfileFailed { get; } = new(
        2014, ErrorKind.Configuration, ErrorActor.Developer, "The login's profile failed with an error of its own.");

    /// <summary>EID2015: what the provider encrypted does not open; every failure has this code and one text.</summary>
    public static ErrorCode EnvelopeNotOpened { get; } = new(
        2015, ErrorKind.AnswerRefused, ErrorActor.Agency, "What the provider encrypted does not open with the keys of this service.");

    /// <summary>EID2021: the callback carries no state, two states, or one of the wrong form.</summary>
    public static ErrorCode StateMissing { get; } = new(
        2021, ErrorKind.AnswerRefused, ErrorActor.Developer, "The callback carries no usable state.");

    /// <summary>EID2022: the login was not begun in this browser (RFC 9700, section 4.7).</summary>
    public static ErrorCode LoginOfAnotherBrowser { get; } = new(
        2022, ErrorKind.AnswerRefused, ErrorActor.Citizen, "The login was not begun in this browser, or its cookie is gone.");

    /// <summary>EID2023: the login took longer than the time allowed.</summary>
    public static ErrorCode LoginExpired { get; } = new(
        2023, ErrorKind.ExpiredOrUsed, ErrorActor.Citizen, "The login took longer than the time allowed.");

    /// <summary>EID2024: the callback was already used.</summary>
    public static ErrorCode LoginAlreadyUsed { get; } = new(
        2024, ErrorKind.ExpiredOrUsed, ErrorActor.Citizen, "The callback was already used.");

    /// <summary>EID2025: the callback breaks a rule: doubled, contradicting or oversized parameters (RFC 6749, section 3.1).</summary>
    public static ErrorCode CallbackRefused { get; } = new(
        2025, ErrorKind.AnswerRefused, ErrorActor.Provider, "The callback has missing, doubled, contradicting or oversized parameters.");

    /// <summary>EID2026: the callback's issuer is missing or another provider's (RFC 9207, section 2.4).</summary>
    public static ErrorCode CallbackIssuerMismatch { get; } = new(
        2026, ErrorKind.AnswerRefused, ErrorActor.Provider, "The callback's issuer is missing or is another provider's.");

    /// <summary>EID2027: the citizen stopped the login.</summary>
    public static ErrorCode CancelledByCitizen { get; } = new(
        2027, ErrorKind.Cancelled, ErrorActor.Citizen, "The citizen stopped the login.");

    /// <summary>EID2028: the provider ended the login with an error (RFC 6749, section 4.1.2.1).</summary>
    public static ErrorCode ProviderError { get; } = new(
        2028, ErrorKind.AnswerRefused, ErrorActor.Provider, "The provider ended the login with an error.");

    /// <summary>EID2029: the app's own code or handler failed a login whose level was proven.</summary>
    public static ErrorCode LoginFailedByApp { get; } = new(
        2029, ErrorKind.AnswerRefused, ErrorActor.Developer, "The app failed a login whose level was proven.");

    /// <summary>EID2040: the ID token is not a well-formed, bounded, signed compact token (RFC 7515).</summary>
    public static ErrorCode IdTokenMalformed { get; } = new(
        2040, ErrorKind.AnswerRefused, ErrorActor.Provider, "The ID token is not a well-formed signed compact token.");

    /// <summary>EID2041: the ID token's algorithm is not on the list of the settings (RFC 8725, section 3.1).</summary>
    public static ErrorCode IdTokenAlgorithm { get; } = new(
        2041, ErrorKind.AnswerRefused, ErrorActor.Provider, "The ID token's algorithm is not allowed.");

    /// <summary>EID2042: no key of the provider's key set fits the ID token's header.</summary>
    public static ErrorCode IdTokenKeyUnknown { get; } = new(
        2042, ErrorKind.AnswerRefused, ErrorActor.Provider, "No key of the provider fits the ID token.");

    /// <summary>EID2043: the ID token's signature does not verify.</summary>
    public static ErrorCode IdTokenSignature { get; } = new(
        2043, ErrorKind.AnswerRefused, ErrorActor.Provider, "The ID token's signature does not verify.");

    /// <summary>EID2044: the ID token's issuer is not the configured one (OpenID Connect Core 1.0, section 3.1.3.7).</summary>
    public static ErrorCode IdTokenIssuer { get; } = new(
        2044, ErrorKind.AnswerRefused, ErrorActor.Provider, "The ID token's issuer is not the configured one.");

    /// <summary>EID2045: the ID token is not meant for this client alone (OpenID Connect Core 1.0, section 3.1.3.7).</summary>
    public static ErrorCode IdTokenAudience { get; } = new(
        2045, ErrorKind.AnswerRefused, ErrorActor.Provider, "The ID token is not meant for this client alone.");

    /// <summary>EID2046: the ID token has expired, or its times make no sense; the message says by how much clocks differ.</summary>
    public static ErrorCode IdTokenExpired { get; } = new(
        2046, ErrorKind.AnswerRefused, ErrorActor.Provider, "The ID token has expired or says no usable expiry.");

    /// <summary>EID2047: the ID token was issued in the future or too long ago; the message says by how much clocks differ.</summary>
    public static ErrorCode IdTokenNotFresh { get; } = new(
        2047, ErrorKind.AnswerRefused, ErrorActor.Provider, "The ID token was issued in the future or too long ago.");

    /// <summary>EID2048: the ID token's nonce is missing or another login's (OpenID Connect Core 1.0, section 3.1.3.7).</summary>
    public static ErrorCode IdTokenNonce { get; } = new(
        2048, ErrorKind.AnswerRefused, ErrorActor.Provider, "The ID token's nonce is missing or another login's.");

    /// <summary>EID2049: the ID token's subject is missing or of the wrong form (OpenID Connect Core 1.0, section 2).</summary>
    public static ErrorCode IdTokenSubject { get; } = new(
        2049, ErrorKind.AnswerRefused, ErrorActor.Provider, "The ID token's subject is missing or of the wrong form.");

    /// <summary>EID2050: a claim of the ID token has the wrong form and is not silently repaired.</summary>
    public static ErrorCode IdTokenClaim { get; } = new(
        2050, ErrorKind.AnswerRefused, ErrorActor.Provider, "A claim of the ID token has the wrong form.");

    /// <summary>EID2051: the ID token is bound to another access token (OpenID Connect Core 1.0, section 3.1.3.8).</summary>
    public static ErrorCode IdTokenAccessTokenHash { get; } = new(
        2051, ErrorKind.AnswerRefused, ErrorActor.Provider, "The ID token is bound to another access token.");

    /// <summary>EID2052: the ID token is not sealed, although this service has registered a key for sealing.</summary>
    public static ErrorCode IdTokenNotSealed { get; } = new(
        2052, ErrorKind.AnswerRefused, ErrorActor.Provider, "The ID token is not sealed, although this service has a key for sealed ones.");

    /// <summary>
    /// EID2053: the sealed ID token does not open; every failure of decryption has this code and one text (RFC 7516, section 11.5).
    /// </summary>
    public static ErrorCode IdTokenNotOpened { get; } = new(
        2053, ErrorKind.AnswerRefused, ErrorActor.Agency, "The sealed ID token does not open with the keys of this service.");

    /// <summary>EID2101: the citizen's account is proven at a lower level than required.</summary>
    public static ErrorCode LevelTooLow { get; } = new(
        2101, ErrorKind.LevelTooLow, ErrorActor.Citizen, "The citizen's account is proven at a lower level than required.");

    /// <summary>EID2102: the level's value is not in the settings, or is no value; the message prints it and the setting for it.</summary>
    public static ErrorCode LevelUnknown { get; } = new(
        2102, ErrorKind.LevelUnknown, ErrorActor.Agency, "The level's value is not in the settings, or is no value.");

    /// <summary>EID2103: the answer carries no level.</summary>
    public static ErrorCode LevelMissing { get; } = new(
        2103, ErrorKind.LevelUnknown, ErrorActor.Provider, "The answer carries no level.");

    /// <summary>EID2104: the citizen proved the level longer ago than allowed, or the answer does not say when.</summary>
    public static ErrorCode LevelTooOld { get; } = new(
        2104, ErrorKind.AnswerRefused, ErrorActor.Citizen, "The citizen proved the level longer ago than allowed, or at an unknown time.");

    /// <summary>EID2105: the provider says that it could not reach the level asked for, which may be its fault or the settings'.</summary>
    public static ErrorCode LevelNotReached { get; } = new(
        2105, ErrorKind.LevelUnknown, ErrorActor.Agency, "The provider says that it could not reach the level asked for.");

    /// <summary>EID2106: the written assurance that stands in for the level does not hold today.</summary>
    public static ErrorCode LevelAgreementExpired { get; } = new(
        2106, ErrorKind.Configuration, ErrorActor.Agency, "The written assurance that stands in for the level does not hold today.");

    /// <summary>EID2107: another account signed in than the one that had to prove its level; the old session has ended.</summary>
    public static ErrorCode StepUpByAnotherPerson { get; } = new(
        2107, ErrorKind.AnswerRefused, ErrorActor.Citizen, "Another account signed in than the one that had to prove its level.");

    /// <summary>EID2108: the endpoint demands a level in a signed token, but the provider's answers are not of that kind.</summary>
    public static ErrorCode LevelNotSigned { get; } = new(
        2108,
        ErrorKind.Configuration,
        ErrorActor.Developer,
        "The endpoint demands a level in a signed token, which this login does not give.");
}
