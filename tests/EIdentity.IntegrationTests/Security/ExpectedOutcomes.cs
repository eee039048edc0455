namespace EIdentity.IntegrationTests;

/// <summary>Says what each fault of the sandbox's catalogue must lead to: the one error, or a login all the same.</summary>
/// <remarks>Each was read against the catalogue of security cases before it was written here; a new fault needs a line.</remarks>
internal static class ExpectedOutcomes
{
    private static readonly (ErrorCode? Code, string Faults)[] Groups =
    [
        (ErrorCodes.ProviderUnavailable, """
            authorize-unavailable discovery-500 discovery-reset discovery-silent discovery-drip
            keys-500 keys-silent keys-drip pushed-500 pushed-throttled pushed-silent
            token-server-error token-throttled token-throttled-past
            token-unavailable-unseen token-unavailable token-silent token-drip token-half-body token-reset
            userinfo-500 userinfo-half-body userinfo-silent userinfo-drip
            """),
        (ErrorCodes.DiscoveryRefused, """
            discovery-issuer-mismatch discovery-issuer-slash discovery-issuer-case discovery-issuer-missing discovery-issuer-number
            discovery-issuer-twice discovery-jwks-plain-http discovery-jwks-file discovery-jwks-data discovery-jwks-ftp
            discovery-token-plain-http discovery-authorization-script discovery-jwks-missing discovery-jwks-null discovery-token-missing
            discovery-token-null discovery-authorization-missing discovery-authorization-null discovery-alg-none discovery-token-moved
            discovery-404 discovery-html discovery-array discovery-truncated discovery-redirect discovery-plain-text
            discovery-huge discovery-gzip-bomb discovery-nested
            """),
        (ErrorCodes.KeySetRefused, """
            keys-html keys-text keys-truncated keys-empty keys-use-enc keys-op-encrypt keys-point-off-curve keys-curve-wrong keys-type-wrong
            keys-symmetric keys-exponent-one keys-redirect
            keys-huge keys-gzip-bomb keys-crowded
            """),
        (ErrorCodes.CodeRefused, """
            callback-code-unknown callback-code-of-another token-error-as-success token-invalid-grant token-invalid-grant-with-person
            """),
        (ErrorCodes.ClientRefused, """
            pushed-error-as-success pushed-error-with-person token-invalid-client vneid-caller-not-listed
            """),
        (ErrorCodes.TokenAnswerRefused, """
            token-success-as-error token-id-token-twice token-access-token-missing token-type-missing token-type-unknown
            token-type-downgraded token-scope-smaller token-access-token-line-break token-id-token-missing token-id-token-empty
            token-id-token-object token-truncated token-html token-empty token-204 token-redirect-307 token-redirect-302 token-plain-text
            token-latin-1 token-bom token-invalid-utf-8 token-nonce-for-ever
            form-huge form-nested form-crowded token-access-token-huge token-huge token-gzip-bomb token-nested seal-zip-bomb
            """),
        (ErrorCodes.UserInfoRefused, """
            userinfo-of-another-person userinfo-subject-missing userinfo-subject-other-case userinfo-subject-twice
            userinfo-number-of-another userinfo-401 userinfo-403 userinfo-html userinfo-truncated userinfo-array userinfo-redirect
            userinfo-gzip-bomb userinfo-huge vneid-number-missing vneid-number-empty vneid-number-short vneid-number-as-number
            userinfo-signed-by-another-key userinfo-alg-none userinfo-of-another-client userinfo-of-another-issuer
            """),
        (ErrorCodes.PushedRequestRefused, """
            pushed-html pushed-address-missing pushed-address-markup pushed-redirect pushed-expired
            """),
        (ErrorCodes.StateMissing, """
            callback-state-missing callback-state-twice callback-state-huge callback-error-without-state callback-fragment callback-posted
            """),
        (ErrorCodes.LoginOfAnotherBrowser, """
            callback-state-wrong
            """),
        (ErrorCodes.CallbackRefused, """
            callback-code-twice callback-code-missing callback-code-empty callback-error-and-code
            """),
        (ErrorCodes.CallbackIssuerMismatch, """
            callback-issuer-missing callback-issuer-wrong callback-issuer-twice
            """),
        (ErrorCodes.CancelledByCitizen, """
            callback-denied
            """),
        (ErrorCodes.ProviderError, """
            callback-error-markup callback-error-unknown
            """),
        (ErrorCodes.IdTokenMalformed, """
            subject-twice acr-twice alg-none-two-parts signature-missing alg-twice form-json form-garbage form-dots form-padded
            form-standard-alphabet form-line-break form-array form-text form-invalid-utf-8 kid-number kid-huge header-cty-number
            header-crit header-b64 typ-logout typ-access sealed-bare-claims sealed-twice sealed-ten-times seal-zip seal-zip-bomb-small
            seal-epk-off-curve
            """),
        (ErrorCodes.IdTokenAlgorithm, """
            alg-none alg-none-capitals alg-none-mixed-case alg-none-signature-kept alg-missing hs256-public-key-pem hs256-public-key-der
            hs256-public-key-jwk hs256-public-key-number hs256-client-secret alg-other alg-unknown
            sealed-alg-none seal-dir seal-a256kw seal-rsa1-5 seal-pbes2-rounds
            """),
        (ErrorCodes.IdTokenKeyUnknown, """
            keys-kid-shared keys-kid-missing keys-alg-other keys-withdrawn key-weak key-exponent-one kid-unknown kid-missing-of-several
            kid-path kid-sql
            """),
        (ErrorCodes.IdTokenSignature, """
            signature-corrupted payload-changed header-changed signature-empty signature-zero signature-der signed-by-another-key
            header-jwk header-jku header-x5u header-x5c sealed-forged
            """),
        (ErrorCodes.IdTokenIssuer, """
            issuer-wrong issuer-other issuer-missing
            """),
        (ErrorCodes.IdTokenAudience, """
            audience-wrong audience-missing audience-other-case audience-shared audience-shared-authorized authorized-party-other
            """),
        (ErrorCodes.IdTokenExpired, """
            expired expiry-missing expiry-text expiry-huge expiry-negative expiry-in-milliseconds
            """),
        (
            ErrorCodes.IdTokenNotFresh,
            """issued-at-missing issued-at-ahead not-before-ahead issued-a-day-ago """
                + """issued-a-week-ago authenticated-ahead clock-ahead-90 clock-behind-90"""),
        (ErrorCodes.IdTokenNonce, """
            callback-code-of-another-unchecked nonce-wrong nonce-missing nonce-empty nonce-array nonce-of-earlier-login id-token-of-another
            """),
        (ErrorCodes.IdTokenSubject, """
            subject-missing subject-empty subject-number subject-huge subject-control-characters
            """),
        (ErrorCodes.IdTokenClaim, """

            token-id-number
            """),
        (ErrorCodes.IdTokenAccessTokenHash, """
            at-hash-wrong
            """),
        (ErrorCodes.IdTokenNotSealed, """
            seal-missing
            """),
        (ErrorCodes.IdTokenNotOpened, """
            seal-tag-changed seal-tag-short seal-content-changed seal-key-unknown seal-key-changed
            """),
        (ErrorCodes.LevelTooLow, """
            acr-lower vneid-level-lower
            """),
        (ErrorCodes.LevelUnknown, """
            acr-two-values acr-longer acr-other-case acr-cyrillic acr-unknown
            acr-array vneid-level-unknown vneid-level-list
            """),
        (ErrorCodes.LevelMissing, """
            acr-missing acr-null amr-in-place-of-acr vneid-level-missing
            """),
        (ErrorCodes.LevelTooOld, """
            authenticated-a-day-ago authentication-time-missing
            """),
        (ErrorCodes.EnvelopeNotOpened, """
            envelope-key-changed envelope-key-short envelope-key-unknown envelope-data-changed envelope-data-short envelope-data-empty
            envelope-not-base64 envelope-swapped envelope-userinfo-changed
            """),
        (null, """
            callback-tokens-pushed callback-return-url callback-extra discovery-pkce-unlisted discovery-pkce-plain
            discovery-iss-promise-missing discovery-acr-unlisted audience-array at-hash-missing claims-named-like-roles expired-just-now
            expiry-in-a-year issued-at-fraction clock-ahead-30 clock-behind-30 keys-type-unknown keys-private keys-broken-beside
            keys-no-store keys-max-age-year token-type-other-case token-expiry-missing token-expiry-negative token-expiry-text
            token-expiry-huge key-rotated kid-missing token-sets-cookie token-nonce-demanded userinfo-distributed-claims
            userinfo-nonce-other-case userinfo-claims-level userinfo-name-with-markup seal-enc-other seal-kid-missing
            number-too-short number-as-number userinfo-birth-date-impossible
            """),
    ];

    private static readonly Dictionary<string, ErrorCode?> ByFault = Groups
        .SelectMany(group => group.Faults
            .Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
            .Select(fault => KeyValuePair.Create(fault, group.Code)))
        .ToDictionary(StringComparer.Ordinal);

    public static IReadOnlyCollection<string> Faults => ByFault.Keys;

    public static ErrorCode? Of(string fault) => ByFault.TryGetValue(fault, out ErrorCode? code)
        ? code
        : throw new InvalidOperationException($"Nobody has said yet what the fault {fault} must lead to.");
}
