using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace EIdentity.Client;

/// <summary>Asks the portal about an access token, and hands it back, where the settings say where.</summary>
internal sealed class AccessTokenCalls(
    ProviderBackchannel backchannel, NationalPortalLoginOptions settings, bool allowSandbox, TimeProvider time, ILogger logger)
{
    private const string Asked = "the introspection endpoint";
    private const string HandedBack = "the revocation endpoint";

    /// <summary>Checks the access token once more (RFC 7662); nothing where the settings name no endpoint.</summary>
    /// <exception cref="LoginException">EID2001, EID2004 or EID2007: the token is not active, not this client's, or past.</exception>
    public async Task CheckAsync(string accessToken, CancellationToken cancellationToken)
    {
        if (settings.Endpoints.Introspection is not { } address)
        {
            return;
        }

        BackchannelAnswer answer = await backchannel.SendAsync(
            CreateRequest(address, accessToken), Asked, ErrorCodes.TokenAnswerRefused, cancellationToken).ConfigureAwait(false);
        answer.ThrowIfUnavailable(Asked);
        StrictObject said = (answer.IsSuccess ? answer.TryReadObject() : null) ?? throw Refused(answer.DescribeFlaw());
        SandboxMarker.ThrowUnlessAllowed(said, allowSandbox, "The introspection answer");
        // The portal's clients look at client_id and exp; "active" is RFC 7662's own, and counts where it is said.
        if (said.TryGetProperty("active", out StrictMember active) && active.Kind != JsonTokenType.True)
        {
            throw Refused("says that the access token is not active");
        }

        if (said.FindString("client_id") is not { } client || !string.Equals(client, settings.ClientId, StringComparison.Ordinal))
        {
            throw Refused(said.Contains("client_id") ? "names another client_id" : said.DescribeMissingText("client_id"));
        }

        if (!NumericDate.TryReadPatiently(said, "exp", out DateTimeOffset expiry) || expiry <= time.GetUtcNow())
        {
            throw Refused(said.Contains("exp") ? "has an exp that is past, or no number of seconds" : said.DescribeAbsence("exp"));
        }
    }

    /// <summary>Hands the access token back, so that nobody can use it any more; a failure is logged and ends no login.</summary>
    public async Task RevokeAsync(string accessToken, CancellationToken cancellationToken)
    {
        if (settings.Endpoints.Revocation is not { } address)
        {
            return;
        }

        try
        {
            BackchannelAnswer answer = await backchannel.SendAsync(
                CreateRequest(address, accessToken), HandedBack, ErrorCodes.TokenAnswerRefused, cancellationToken).ConfigureAwait(false);
            if (!answer.IsSuccess)
            {
                NationalPortalLog.NotRevoked(logger, $"it answered {(int)answer.Status}");
            }
        }
        catch (LoginException failure)
        {
            NationalPortalLog.NotRevoked(logger, failure.Message);
        }
    }

    private HttpRequestMessage CreateRequest(Uri address, string accessToken) => new(HttpMethod.Post, address)
    {
        Content = new FormUrlEncodedContent(
        [
            new("token", accessToken),
            new("client_id", settings.ClientId!),
            new("client_secret", settings.ClientSecret!.Reveal()),
        ]),
    };

    private static LoginException Refused(string why) => new(ErrorCodes.TokenAnswerRefused, $"The answer of {Asked} {why}.");
}
