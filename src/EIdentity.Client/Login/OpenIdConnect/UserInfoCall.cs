using System.Net.Http.Headers;

namespace EIdentity.Client;

/// <summary>Fetches the claims that the ID token leaves out (OpenID Connect Core 1.0, section 5.3).</summary>
internal sealed class UserInfoCall(DpopBackchannel backchannel, LoginOptions settings)
{
    private const string What = "the UserInfo endpoint";

    /// <summary>Fetches the claims, if the provider has the endpoint.</summary>
    /// <exception cref="LoginException">EID2001, EID2004 or EID2008.</exception>
    public async Task<StrictObject?> FindAsync(
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

        BackchannelAnswer answer = await backchannel.SendAsync(
            () => Task.FromResult(CreateRequest(metadata.UserInfoEndpoint, accessToken, key)),
            key,
            accessToken,
            What,
            cancellationToken).ConfigureAwait(false);
        answer.ThrowIfUnavailable(What);
        StrictObject claims = (answer.IsSuccess ? answer.TryReadObject() : null)
            ?? throw new LoginException(
                ErrorCodes.UserInfoRefused,
                $"The UserInfo answer is not a JSON object with status 200, but has status {(int)answer.Status}.");
        SandboxMarker.ThrowUnlessAllowed(claims, settings.AllowSandbox, "The UserInfo answer");

        // Core 1.0, section 5.3.2: without this check another person's claims could be swapped in.
        return claims.TryGetProperty("sub", out StrictMember sub) && sub.IsText(subject)
            ? claims
            : throw new LoginException(ErrorCodes.UserInfoRefused, "The UserInfo answer's sub is not the ID token's.");
    }

    private static HttpRequestMessage CreateRequest(Uri address, string accessToken, DpopKey? key)
    {
        HttpRequestMessage request = new(HttpMethod.Get, address);
        request.Headers.Authorization = new AuthenticationHeaderValue(key is null ? "Bearer" : DpopHeaders.Name, accessToken);
        return request;
    }
}
