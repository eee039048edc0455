using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Extensions.Options;

namespace EIdentity.Client;

/// <summary>Fetches the claims that the ID token leaves out (OpenID Connect Core 1.0, section 5.3).</summary>
internal sealed class UserInfoEndpoint(DpopBackchannel backchannel, IOptions<LoginOptions> options)
{
    private const string What = "the UserInfo endpoint";

    /// <summary>Fetches the claims, if the provider has the endpoint.</summary>
    /// <exception cref="LoginException">EID2001, EID2004 or EID2008.</exception>
    public async Task<JsonDocument?> FindAsync(ProviderMetadata metadata, string accessToken, string subject, DpopKey? key, CancellationToken cancellationToken)
    {
        if (metadata.UserInfoEndpoint is null)
        {
            return null;
        }

        BackchannelAnswer answer = await backchannel.SendAsync(
            () => Task.FromResult(CreateRequest(metadata.UserInfoEndpoint, accessToken, key)), key, accessToken, What, cancellationToken).ConfigureAwait(false);
        answer.ThrowIfUnavailable(What);
        JsonDocument document = (answer.IsSuccess ? answer.TryParseJson() : null)
            ?? throw new LoginException(ErrorCodes.UserInfoRefused, $"The UserInfo answer is not a JSON object with status 200, but has status {(int)answer.Status}.");
        try
        {
            SandboxMarker.ThrowUnlessAllowed(document.RootElement, options.Value, "The UserInfo answer");

            // Core 1.0, section 5.3.2: without this check another person's claims could be swapped in.
            if (!string.Equals(document.RootElement.FindString("sub"), subject, StringComparison.Ordinal))
            {
                throw new LoginException(ErrorCodes.UserInfoRefused, "The UserInfo answer's sub is not the ID token's.");
            }

            return document;
        }
        catch
        {
            document.Dispose();
            throw;
        }
    }

    private static HttpRequestMessage CreateRequest(Uri address, string accessToken, DpopKey? key)
    {
        HttpRequestMessage request = new(HttpMethod.Get, address);
        request.Headers.Authorization = new AuthenticationHeaderValue(key is null ? "Bearer" : DpopHeaders.Name, accessToken);
        return request;
    }
}
