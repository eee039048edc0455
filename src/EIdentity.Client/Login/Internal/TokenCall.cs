using System.Net.Http.Headers;

namespace EIdentity.Client;

/// <summary>
/// Redeems an authorization code, exactly once (RFC 6749, section 4.1.3); again only when the server first wants its nonce in the proof.
/// </summary>
/// <param name="backchannel">Sends the calls.</param>
/// <param name="prove">Proves that a request is this service's.</param>
/// <param name="outcomes">Takes how the calls end.</param>
/// <param name="settings">The settings that all profiles share.</param>
/// <param name="dpopSetting">The setting that binds tokens to a key (RFC 9449), for errors to name; none where the route has none.</param>
internal sealed class TokenCall(
    DpopBackchannel backchannel, TokenCall.ProveClient prove, EndpointOutcomes outcomes, LoginOptions settings, string? dpopSetting)
{
    private const string What = "the token endpoint";
    private const int MaxParameters = 7;

    private readonly string _dpopRemedy = dpopSetting is null
        ? "this route has no such proofs, so ask the provider for plain bearer tokens"
        : $"set {dpopSetting}";

    /// <summary>Adds what proves that a form request is this service's, and makes the form its content.</summary>
    /// <exception cref="LoginException">EID1001 or EID2011: the key or the signer cannot be used.</exception>
    internal delegate Task ProveClient(
        HttpRequestMessage request,
        List<KeyValuePair<string, string>> form,
        ProviderMetadata metadata,
        CancellationToken cancellationToken);

    /// <exception cref="LoginException">EID2001, EID2004, EID2005, EID2006, EID2007 or EID2011.</exception>
    public Task<TokenAnswer> RedeemAsync(
        ProviderMetadata metadata,
        CodeToRedeem code,
        DpopKey? key,
        CancellationToken cancellationToken) =>
        outcomes.NotedAsync(What, () => RedeemOnceAsync(metadata, code, key, cancellationToken));

    private async Task<TokenAnswer> RedeemOnceAsync(
        ProviderMetadata metadata,
        CodeToRedeem code,
        DpopKey? key,
        CancellationToken cancellationToken)
    {
        BackchannelAnswer answer = await backchannel.SendAsync(
            () => CreateRequestAsync(metadata, code, cancellationToken),
            key,
            accessToken: null,
            What,
            ErrorCodes.TokenAnswerRefused,
            cancellationToken).ConfigureAwait(false);

        // The code may have been spent before a 5xx came back, so it is never sent a second time.
        answer.ThrowIfUnavailable(What);
        StrictObject tokens = answer.TryReadObject() ?? throw Refused(answer.DescribeFlaw());
        if (!answer.IsSuccess || tokens.Contains("error"))
        {
            throw RefusedByProvider(tokens.FindString("error"), (int)answer.Status, key is not null, metadata);
        }

        outcomes.NoteAccepted(What);
        SandboxMarker.ThrowUnlessAllowed(tokens, settings.AllowSandbox, "The token answer");
        return Read(tokens, key is not null);
    }

    private async Task<HttpRequestMessage> CreateRequestAsync(
        ProviderMetadata metadata,
        CodeToRedeem code,
        CancellationToken cancellationToken)
    {
        List<KeyValuePair<string, string>> form = new(MaxParameters)
        {
            new("grant_type", "authorization_code"),
            new("code", code.Code),
            new("redirect_uri", code.RedirectUri),
        };
        if (code.CodeVerifier is { } verifier)
        {
            form.Add(new("code_verifier", verifier));
        }

        HttpRequestMessage request = new(HttpMethod.Post, metadata.TokenEndpoint);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        await prove(request, form, metadata, cancellationToken).ConfigureAwait(false);
        return request;
    }

    private TokenAnswer Read(StrictObject answer, bool isBound)
    {
        string accessToken = TokenAnswerRules.ReadAccessToken(answer);
        if (!isBound && string.Equals(answer.FindString("token_type"), DpopHeaders.Name, StringComparison.OrdinalIgnoreCase))
        {
            throw Refused($"has the token_type DPoP, which nobody asked for; if the provider demands it, {_dpopRemedy}");
        }

        // RFC 9449, section 5: a bearer token where a bound one was asked for could be used by whoever reads it.
        TokenAnswerRules.RequireType(answer, isBound ? DpopHeaders.Name : "Bearer");

        // RFC 6749, section 5.1: a scope that is said and lacks openid means that no login was granted.
        if (answer.FindString("scope") is { } scope && !scope.Split(' ').Contains("openid", StringComparer.Ordinal))
        {
            throw Refused("grants no openid scope");
        }

        return answer.TryGetProperty("id_token", out StrictMember idToken) && idToken.Utf8Text is { Length: > 0 } text
            ? new TokenAnswer(accessToken, text)
            : throw Refused($"has no id_token: {answer.DescribeMissingText("id_token")}");
    }

    private LoginException RefusedByProvider(string? error, int status, bool isBound, ProviderMetadata metadata) => error switch
    {
        DpopHeaders.UseNonce or "invalid_dpop_proof" when !isBound => DemandsDpop($"answered {error}"),
        DpopHeaders.UseNonce => Refused("demands a DPoP nonce, although the proof holds the last one it gave, or it gave none"),
        "invalid_dpop_proof" => new LoginException(
            ErrorCodes.ClientRefused,
            "The token endpoint answered invalid_dpop_proof: check that this server's clock is right."),
        _ => TokenAnswerRules.RefusedByProvider(error, status, !isBound && metadata.AcceptsDpop
            ? $" If every login ends so, the provider demands DPoP: {_dpopRemedy}."
            : string.Empty),
    };

    private LoginException DemandsDpop(string how) => new(
        ErrorCodes.ClientRefused,
        $"The token endpoint {how}: the provider demands DPoP (RFC 9449) of this client; {_dpopRemedy}.");

    private static LoginException Refused(string why) => TokenAnswerRules.Refused(why);
}
