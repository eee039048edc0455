namespace EIdentity.Client;

/// <summary>Names each rule that a login must keep, so that a test can show that a case fails without it.</summary>
internal enum LoginRule
{
    /// <summary>A login is completed once.</summary>
    LoginUsedOnce,

    /// <summary>A login is completed within its lifetime, and not before it began.</summary>
    LoginLifetime,

    /// <summary>The callback carries exactly one code or one error, of a plausible size.</summary>
    CallbackForm,

    /// <summary>The callback comes from the provider that the login was begun at.</summary>
    CallbackIssuer,

    /// <summary>The discovery document is the configured issuer's.</summary>
    DiscoveryIssuer,

    /// <summary>The discovery document lists an algorithm that proves something.</summary>
    DiscoveryAlgorithms,

    /// <summary>Every endpoint lies at an origin that the settings allow.</summary>
    EndpointOrigin,

    /// <summary>A key that is for something else does not verify.</summary>
    KeyUse,

    /// <summary>A key verifies only the algorithm that it names.</summary>
    KeyAlgorithm,

    /// <summary>An RSA key is long enough and has a sound exponent.</summary>
    KeyStrength,

    /// <summary>The handle of a pushed request is a handle.</summary>
    PushedHandle,

    /// <summary>A pushed request lives long enough to be used.</summary>
    PushedLifetime,

    /// <summary>The token answer is a success and says no error.</summary>
    TokenSuccess,

    /// <summary>The access token can stand in a header.</summary>
    AccessTokenForm,

    /// <summary>The access token is bound as it was asked for.</summary>
    TokenType,

    /// <summary>The token answer grants a login.</summary>
    TokenScope,

    /// <summary>No object in a token names a member twice.</summary>
    DuplicateMembers,

    /// <summary>The header demands no extension.</summary>
    IdTokenCritical,

    /// <summary>The header says no other type than JWT.</summary>
    IdTokenType,

    /// <summary>The algorithm is one of those allowed.</summary>
    IdTokenAlgorithm,

    /// <summary>The key id is a text.</summary>
    IdTokenKeyId,

    /// <summary>What the header may say beside that is a text too.</summary>
    IdTokenHeaderTexts,

    /// <summary>The signature is the provider's.</summary>
    IdTokenSignature,

    /// <summary>The token comes from the configured issuer.</summary>
    IdTokenIssuer,

    /// <summary>The token is for this client alone.</summary>
    IdTokenAudience,

    /// <summary>The token was asked for by this client.</summary>
    IdTokenAuthorizedParty,

    /// <summary>The token says when it expires, and has not.</summary>
    IdTokenExpiry,

    /// <summary>The token was not issued in the future.</summary>
    IdTokenIssuedAtAhead,

    /// <summary>The token says when it was issued, and that is not before the login began.</summary>
    IdTokenIssuedBeforeLogin,

    /// <summary>The token counts already.</summary>
    IdTokenNotBefore,

    /// <summary>The citizen has proven who they are in the past, not in the future.</summary>
    IdTokenAuthenticationTime,

    /// <summary>The token answers this login.</summary>
    IdTokenNonce,

    /// <summary>The token names a subject of a plausible form.</summary>
    IdTokenSubject,

    /// <summary>The token's own identifier is a text.</summary>
    IdTokenIdentifier,

    /// <summary>The access token beside the ID token belongs to it.</summary>
    IdTokenAccessTokenHash,

    /// <summary>UserInfo is about the subject of the ID token.</summary>
    UserInfoSubject,

    /// <summary>ID token and UserInfo do not contradict each other.</summary>
    UserInfoAgreement,

    /// <summary>What describes the citizen has the form that it must have.</summary>
    CitizenClaimForm,

    /// <summary>The answer says a level.</summary>
    LevelSaid,

    /// <summary>The level that the answer says is in the table.</summary>
    LevelKnown,

    /// <summary>The level is as high as it must be.</summary>
    LevelHeight,

    /// <summary>The level was proven recently enough.</summary>
    LevelAge,
}
