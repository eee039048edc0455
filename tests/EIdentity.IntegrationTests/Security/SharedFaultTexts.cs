namespace EIdentity.IntegrationTests;

/// <summary>Says which faults share a sentence, and why that sends nobody the wrong way.</summary>
internal static class SharedFaultTexts
{
    private const string NoAnswer = "Nothing came, or too little: the call is tried later, and the provider is asked why it was slow.";
    private const string TooLarge = "What lies beyond the limit is not read, so nobody knows what it was; the provider has to send less.";
    private const string SameOnTheWire = "The provider said the same in both cases; what differs, it did not tell.";
    private const string OtherClient = "Another client's token, or ClientId misspelt: ClientId is compared with the registered one.";
    private const string NotSigned = "Three parts make a signed token; who sends fewer has to sign, whatever they left out.";
    private const string Sealing = "RFC 7516, section 11.5: which part of a sealed token fails is told to nobody.";

    /// <summary>Gets the reason for each set of faults, whose names stand in their order.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["acr-lower vneid-level-lower"] = "The account is of the lower level, whichever claim says so.",
        ["acr-missing acr-null amr-in-place-of-acr"] =
            "There is no acr that says anything; the provider has to put one into the ID token.",
        ["acr-twice subject-twice"] = "A member stands twice, whose name may be data; the provider has to write each once.",
        ["alg-none alg-none-signature-kept sealed-alg-none"] = "The header says that nothing is signed, whatever stands around it.",
        ["alg-none-two-parts sealed-bare-claims signature-missing"] = NotSigned,
        ["audience-other-case audience-wrong"] = OtherClient,
        ["audience-shared audience-shared-authorized"] = "The token is meant for another client too, whether or not azp names this one.",
        ["callback-code-of-another callback-code-unknown token-error-as-success token-invalid-grant token-invalid-grant-with-person"] =
            SameOnTheWire,
        ["callback-error-markup callback-error-unknown"] =
            "An error that no registry names is not repeated; only the provider knows what it meant.",
        ["callback-error-without-state callback-fragment callback-posted callback-state-missing"] =
            "No state in the query: the provider has to answer by GET, in the query, with the state (response_mode).",
        ["discovery-drip discovery-silent"] = NoAnswer,
        ["discovery-gzip-bomb discovery-huge discovery-nested"] = TooLarge,
        ["envelope-data-changed envelope-data-empty envelope-data-short envelope-key-changed envelope-key-short envelope-key-unknown "
            + "envelope-not-base64 envelope-swapped envelope-userinfo-changed"] =
            "Which part of an envelope fails is told to nobody: that would be an oracle for its padding (decision 0043).",
        ["expiry-huge expiry-in-milliseconds expiry-negative"] = "No time in seconds; the sentence names the likeliest slip.",
        ["form-crowded form-huge form-nested seal-zip-bomb token-access-token-huge token-gzip-bomb token-huge token-nested"] = TooLarge,
        ["form-garbage form-json"] = NotSigned,
        ["form-line-break form-padded"] = "The sentence names both; the provider's encoder is not that of RFC 7515.",
        ["header-b64 header-crit"] = "The sentence names both; the provider has to leave extensions out of the header.",
        ["header-changed header-jku header-jwk header-x5c header-x5u payload-changed sealed-forged signature-corrupted signature-der "
            + "signature-empty signature-zero signed-by-another-key"] =
            "The signature is not of this key over these bytes; mathematics says no more, and a key that a token brings is not looked at.",
        ["hs256-client-secret hs256-public-key-der hs256-public-key-jwk hs256-public-key-number hs256-public-key-pem"] =
            "What an HMAC was made with cannot be seen, and none is accepted.",
        ["issuer-other issuer-wrong"] = "Both are another issuer; Issuer in the settings is compared with the provider's.",
        ["key-exponent-one key-weak"] = "The key of this id is not strong enough to be one; the provider has to publish another.",
        ["keys-alg-other keys-kid-missing keys-withdrawn kid-unknown"] =
            "The set has no key of this id for this algorithm, as the sentence says; the provider has to publish the one it signs with.",
        ["keys-crowded keys-gzip-bomb keys-huge"] = TooLarge,
        ["keys-curve-wrong keys-point-off-curve"] = "Curve or point is wrong, and nobody can tell which.",
        ["keys-drip keys-silent"] = NoAnswer,
        ["callback-code-of-another-unchecked id-token-of-another nonce-of-earlier-login nonce-wrong"] =
            "Another nonce than this login's; whose it was cannot be seen.",
        ["pushed-error-as-success pushed-error-with-person"] = SameOnTheWire,
        ["seal-content-changed seal-key-changed seal-key-unknown seal-tag-changed seal-tag-short"] = Sealing,
        ["seal-zip seal-zip-bomb-small"] = "Nothing is inflated on a header's word, so nobody knows how large it is.",
        ["sealed-ten-times sealed-twice"] = "Opening stops at the second seal.",
        ["token-drip token-silent"] = NoAnswer,
        ["token-invalid-utf-8 token-latin-1"] = "Bytes that are not UTF-8; of which encoding they are cannot be seen.",
        ["token-throttled token-throttled-past"] = "The wait that was asked for is in RetryAfter, and one that is over is none.",
        ["token-unavailable token-unavailable-unseen"] = "Whether the code was used before the 503 cannot be seen.",
        ["userinfo-drip userinfo-silent"] = NoAnswer,
        ["userinfo-gzip-bomb userinfo-huge"] = TooLarge,
        ["userinfo-of-another-person userinfo-subject-other-case"] = "Another sub is another sub: subjects are compared letter by letter.",
    };
}
