using System.Collections.Concurrent;
using System.Text.Json;

namespace EIdentity.Client;

/// <summary>
/// Sends calls with a proof of possession, and once more where the server demands its own nonce (RFC 9449, sections 8 and 9).
/// </summary>
internal sealed class DpopBackchannel(ProviderBackchannel backchannel, TimeProvider time)
{
    // One nonce an endpoint, the newest, for all logins; the provider's documents name a handful of endpoints.
    private readonly ConcurrentDictionary<string, string> _nonces = new(StringComparer.Ordinal);

    /// <summary>Sends a request with a proof, or as it is when the login has no key.</summary>
    /// <param name="create">Makes the request; called anew for the second try, so that no assertion is sent twice.</param>
    /// <param name="key">The login's key, or <see langword="null"/>.</param>
    /// <param name="accessToken">The access token that goes with the call, or <see langword="null"/> at the token endpoint.</param>
    /// <param name="what">Names the call in errors.</param>
    /// <param name="refused">The error of an answer that is larger than any may be.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="LoginException">EID2001: no whole answer within the time and size allowed.</exception>
    public async Task<BackchannelAnswer> SendAsync(
        Func<Task<HttpRequestMessage>> create,
        DpopKey? key,
        string? accessToken,
        string what,
        ErrorCode refused,
        CancellationToken cancellationToken)
    {
        if (key is null)
        {
            HttpRequestMessage plain = await create().ConfigureAwait(false);
            return await backchannel.SendAsync(plain, what, refused, cancellationToken).ConfigureAwait(false);
        }

        BackchannelAnswer answer = await SendOnceAsync(create, key, accessToken, what, refused, cancellationToken).ConfigureAwait(false);

        // A server that refuses its own nonce too is not asked a third time; the caller refuses what came.
        return DemandsNonce(answer)
            ? await SendOnceAsync(create, key, accessToken, what, refused, cancellationToken).ConfigureAwait(false)
            : answer;
    }

    private async Task<BackchannelAnswer> SendOnceAsync(
        Func<Task<HttpRequestMessage>> create,
        DpopKey key,
        string? accessToken,
        string what,
        ErrorCode refused,
        CancellationToken cancellationToken)
    {
        HttpRequestMessage request = await create().ConfigureAwait(false);
        string endpoint = request.RequestUri!.GetLeftPart(UriPartial.Path);
        string proof = await DpopProof.CreateAsync(
            key,
            request.Method,
            request.RequestUri,
            accessToken,
            _nonces.GetValueOrDefault(endpoint),
            time.GetUtcNow(),
            cancellationToken).ConfigureAwait(false);
        request.Headers.Add(DpopHeaders.Name, proof);
        BackchannelAnswer answer = await backchannel.SendAsync(request, what, refused, cancellationToken).ConfigureAwait(false);
        if (answer.DpopNonce is { } nonce)
        {
            _nonces[endpoint] = nonce;
        }

        return answer;
    }

    // Without the nonce itself a second try would only repeat the first.
    private static bool DemandsNonce(BackchannelAnswer answer)
    {
        if (answer.DpopNonce is null || (int)answer.Status is not (400 or 401))
        {
            return false;
        }

        using JsonDocument? body = answer.TryParseJson();
        return answer.IsDpopNonceChallenge || body?.RootElement.FindString("error") == DpopHeaders.UseNonce;
    }
}
