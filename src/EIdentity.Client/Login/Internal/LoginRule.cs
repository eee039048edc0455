namespace EIdentity.Client;

/// <summary>Names each rule that a login must keep, so that a test can show that a case fails without it.</summary>
internal enum LoginRule
{
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

    /// <summary>The token answers this login.</summary>
    IdTokenNonce,

    /// <summary>The token names a subject of a plausible form.</summary>
    IdTokenSubject,

    /// <summary>The token's own identifier is a text.</summary>
    IdTokenIdentifier,

    /// <summary>The access token beside the ID token belongs to it.</summary>
    IdTokenAccessTokenHash,
}
