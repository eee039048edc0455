namespace EIdentity.Client;

/// <summary>Checks an ID token: key and signature in <see cref="TokenSignatures"/>, claims in <see cref="IdTokenClaimRules"/>.</summary>
internal sealed class IdTokenValidator(TokenSignatures signatures, bool allowSandbox)
{
    private const string Type = "JWT";

    /// <summary>Checks a token; the caller disposes of it after reading the claims.</summary>
    /// <exception cref="LoginException">EID2041 to EID2051, or EID2004: the first rule that does not hold.</exception>
    public async ValueTask<IdTokenClaims> ValidateAsync(
        CompactToken token,
        IdTokenExpectation expected,
        CancellationToken cancellationToken)
    {
        (string algorithm, SignatureFlaw? flaw) = await signatures.CheckAsync(token, Type, cancellationToken).ConfigureAwait(false);
        if (flaw is not null)
        {
            throw new LoginException(flaw.Error, $"The ID token {flaw.Why}.");
        }

        SandboxMarker.ThrowUnlessAllowed(token.Payload, allowSandbox, "The ID token");
        return IdTokenClaimRules.Check(token.Payload, algorithm, expected);
    }
}
