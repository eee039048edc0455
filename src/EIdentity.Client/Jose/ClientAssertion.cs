namespace EIdentity.Client;

/// <summary>Writes the assertion by which a client proves that it holds its key (RFC 7523, section 2.2).</summary>
internal static class ClientAssertion
{
    /// <summary>The value of <c>client_assertion_type</c>.</summary>
    public const string AssertionType = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    // draft-ietf-oauth-rfc7523bis, section 4: some providers refuse any other type, and those of before ignore it.
    private const string TokenType = "client-authentication+jwt";
    private const int LifetimeSeconds = 60;

    /// <summary>Writes an assertion for one request; it is never used for a second one.</summary>
    /// <exception cref="LoginException">EID2011.</exception>
    public static Task<string> CreateAsync(
        ClientSigner signer,
        string clientId,
        string issuer,
        DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        long issuedAt = now.ToUnixTimeSeconds();
        return JwsWriter.WriteAsync(
            signer,
            TokenType,
            writer =>
            {
                writer.WriteString("iss", clientId);
                writer.WriteString("sub", clientId);
                // FAPI 2.0, 5.3.3.1: the issuer as one string; an endpoint's address would let another provider replay it.
                writer.WriteString("aud", issuer);
                writer.WriteString("jti", SecretText.Create());
                writer.WriteNumber("iat", issuedAt);
                writer.WriteNumber("exp", issuedAt + LifetimeSeconds);
            },
            cancellationToken);
    }
}
