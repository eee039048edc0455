using System.Net.Http.Headers;

namespace EIdentity.Client;

/// <summary>Fetches the claims that the ID token leaves out (OpenID Connect Core 1.0, section 5.3), plain, signed or sealed.</summary>
internal sealed class UserInfoCall(
    DpopBackchannel backchannel,
    ClientKeys keys,
    TokenSignatures signatures,
    EndpointOutcomes outcomes,
    UserInfoSettings settings)
{
    private const string What = "the UserInfo endpoint";
    private const string Type = "userinfo+jwt";

    /// <summary>Fetches the claims, if the provider has the endpoint.</summary>
    /// <returns>The claims, which the caller disposes of after reading them, or <see langword="null"/>.</returns>
    /// <exception cref="LoginException">EID2001, EID2004 or EID2008; of a signed answer also EID2003: there is no key set.</exception>
    public async Task<UserInfoAnswer?> FindAsync(
        ProviderMetadata metadata,
        string accessToken,
        string subject,
        DpopKey? key,
        CancellationToken cancellationToken)
    {
        if (metadata.UserInfoEndpoint is null)
        {
            return null;
        }

        return await outcomes.NotedAsync(
            What,
            () => FetchAsync(metadata, metadata.UserInfoEndpoint, accessToken, subject, key, cancellationToken)).ConfigureAwait(false);
    }

    private async Task<UserInfoAnswer> FetchAsync(
        ProviderMetadata metadata,
        Uri endpoint,
        string accessToken,
        string subject,
        DpopKey? key,
        CancellationToken cancellationToken)
    {
        BackchannelAnswer answer = await backchannel.SendAsync(
            () => Task.FromResult(CreateRequest(endpoint, accessToken, key)),
            key,
            accessToken,
            What,
            ErrorCodes.UserInfoRefused,
            cancellationToken).ConfigureAwait(false);
        answer.ThrowIfUnavailable(What);
        UserInfoAnswer claims = await ReadAsync(answer, metadata, cancellationToken).ConfigureAwait(false);
        try
        {
            Check(claims.Claims, subject);
            return claims;
        }
        catch (LoginException)
        {
            claims.Dispose();
            throw;
        }
    }

    private async Task<UserInfoAnswer> ReadAsync(
        BackchannelAnswer answer, ProviderMetadata metadata, CancellationToken cancellationToken)
    {
        if (!answer.IsSuccess || !answer.IsToken)
        {
            return (answer.IsSuccess ? answer.TryReadObject() : null) is { } plain
                ? new UserInfoAnswer(plain, token: null)
                : throw Refused(answer.DescribeFlaw());
        }

        ReadOnlyMemory<byte> inner = SealedToken.IsSealed(answer.Body.Span)
            ? OpenSeal(answer.Body)
            : answer.Body;

        // What is sealed may be the claims themselves: nobody signed them then, as nobody signs a plain answer.
        if (inner.Span is [(byte)'{', ..])
        {
            return StrictObject.TryRead(inner, out StrictObject? sealedClaims)
                ? new UserInfoAnswer(sealedClaims, token: null)
                : throw Refused($"is sealed, and what is inside {JsonFlaw.Describe(inner.Span)}");
        }

        if (!CompactToken.TryParse(inner.Span, out CompactToken? token))
        {
            throw Refused($"is of the media type application/jwt, but its token {TokenFlaw.Describe(inner.Span)}");
        }

        try
        {
            (_, SignatureFlaw? flaw) = await signatures.CheckAsync(token, Type, cancellationToken).ConfigureAwait(false);
            if (flaw is not null)
            {
                throw Refused($"is a token that {flaw.Why}");
            }

            CheckParties(token.Payload, metadata);
            return new UserInfoAnswer(token.Payload, token);
        }
        catch (Exception)
        {
            token.Dispose();
            throw;
        }
    }

    private ReadOnlyMemory<byte> OpenSeal(ReadOnlyMemory<byte> token)
    {
        try
        {
            return SealedTokenOpener.Open(token, keys.ReadDecryptionKeys());
        }
        catch (LoginException)
        {
            throw Refused($"is sealed, but {settings.SealRemedy}");
        }
    }

    // Both should be there (Core 1.0, section 5.3.2); who leaves them out is bound by sub and by the call itself.
    private void CheckParties(StrictObject claims, ProviderMetadata metadata)
    {
        if (claims.TryGetProperty("iss", out StrictMember issuer) && !issuer.IsText(metadata.Issuer))
        {
            throw Refused("is signed, but its iss is not exactly the configured issuer");
        }

        if (claims.TryGetProperty("aud", out StrictMember audience)
            && !audience.IsText(settings.ClientId)
            && !audience.IsListOf(settings.ClientId))
        {
            throw Refused("is signed, but its aud is not this client alone");
        }
    }

    private void Check(StrictObject claims, string subject)
    {
        SandboxMarker.ThrowUnlessAllowed(claims, settings.AllowSandbox, "The UserInfo answer");

        // Core 1.0, section 5.3.2: without this check another person's claims could be swapped in.
        if (!claims.TryGetProperty("sub", out StrictMember sub))
        {
            throw Refused($"is about nobody: {claims.DescribeAbsence("sub")}");
        }

        if (!sub.IsText(subject))
        {
            throw Refused("has another sub than the ID token");
        }
    }

    private HttpRequestMessage CreateRequest(Uri address, string accessToken, DpopKey? key)
    {
        HttpRequestMessage request = new(settings.Method, address);
        request.Headers.Authorization = new AuthenticationHeaderValue(key is null ? "Bearer" : DpopHeaders.Name, accessToken);
        return request;
    }

    private static LoginException Refused(string why) => new(ErrorCodes.UserInfoRefused, $"The UserInfo answer {why}.");
}
