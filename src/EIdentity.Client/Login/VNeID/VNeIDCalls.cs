using System.Net;
using System.Net.Http.Headers;

namespace EIdentity.Client;

/// <summary>Redeems a code at VNeID, once, and fetches the claims; either answer may come in an envelope.</summary>
internal sealed class VNeIDCalls(
    ProviderBackchannel backchannel, VNeIDEnvelope envelopes, EndpointOutcomes outcomes, VNeIDLoginOptions settings, bool allowSandbox)
{
    private const string Token = "the token endpoint";
    private const string UserInfo = "the UserInfo endpoint";

    /// <summary>Redeems a code for an access token.</summary>
    /// <remarks>An ID token that comes along is not read, nor what is said of scopes and lifetimes: nothing is known of them.</remarks>
    /// <exception cref="LoginException">EID2001, EID2004 to EID2007, or EID2015.</exception>
    public Task<string> RedeemAsync(CodeToRedeem code, string? encryptKey, CancellationToken cancellationToken) => outcomes.NotedAsync(
        Token,
        async () =>
        {
            HttpRequestMessage request = new(HttpMethod.Post, settings.Endpoints.Token)
            {
                Content = new FormUrlEncodedContent(FormOf(code, encryptKey)),
            };
            (HttpStatusCode status, StrictObject said) = await AskAsync(request, Token, ErrorCodes.TokenAnswerRefused, cancellationToken)
                .ConfigureAwait(false);
            if (status != HttpStatusCode.OK || said.Contains("error"))
            {
                throw TokenAnswerRules.RefusedByProvider(said.FindString("error"), (int)status);
            }

            outcomes.NoteAccepted(Token);
            string accessToken = TokenAnswerRules.ReadAccessToken(said);
            TokenAnswerRules.RequireType(said, "Bearer");
            return accessToken;
        });

    /// <summary>Fetches the claims that an access token opens.</summary>
    /// <remarks>
    /// Nothing in the answer binds it to the token that it was asked with: it carries no subject that another answer says too, no nonce and
    /// no signature. That it is about who signed in rests on TLS to this address and on VNeID's own looking at the token.
    /// </remarks>
    /// <exception cref="LoginException">EID2001, EID2004, EID2006, EID2008 or EID2015.</exception>
    public Task<StrictObject> FetchAsync(string accessToken, CancellationToken cancellationToken) => outcomes.NotedAsync(
        UserInfo,
        async () =>
        {
            HttpRequestMessage request = new(HttpMethod.Get, settings.Endpoints.UserInfo);
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", accessToken);
            (HttpStatusCode status, StrictObject said) = await AskAsync(request, UserInfo, ErrorCodes.UserInfoRefused, cancellationToken)
                .ConfigureAwait(false);
            return status == HttpStatusCode.OK
                ? said
                : throw new LoginException(ErrorCodes.UserInfoRefused, $"The answer of {UserInfo} is an error with status {(int)status}.");
        });

    private async Task<(HttpStatusCode Status, StrictObject Said)> AskAsync(
        HttpRequestMessage request, string what, ErrorCode refused, CancellationToken cancellationToken)
    {
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        BackchannelAnswer answer = await backchannel.SendAsync(request, what, refused, cancellationToken).ConfigureAwait(false);

        // The code may have been spent before a 5xx came back, so it is never sent a second time.
        answer.ThrowIfUnavailable(what);
        if (answer.Status == HttpStatusCode.Unauthorized)
        {
            throw new LoginException(
                ErrorCodes.ClientRefused,
                $"Calling {what} ended with 401: as a rule the address that this service calls from is not on VNeID's list. Ask C06 (RAR "
                    + "centre) to add it; where it is there, check ClientId and ClientSecret.");
        }

        StrictObject said = answer.TryReadObject() ?? throw new LoginException(refused, $"The answer of {what} {answer.DescribeFlaw()}.");
        SandboxMarker.ThrowUnlessAllowed(said, allowSandbox, $"The answer of {what}");
        if (said.TryGetProperty("data", out StrictMember data) && said.TryGetProperty("key", out StrictMember key))
        {
            said = await envelopes.OpenAsync(key.Utf8Text, data.Utf8Text, ReadObject, isUnproven: false, cancellationToken)
                .ConfigureAwait(false);
            SandboxMarker.ThrowUnlessAllowed(said, allowSandbox, $"The answer of {what}");
        }

        return (answer.Status, said);
    }

    private IEnumerable<KeyValuePair<string, string>> FormOf(CodeToRedeem code, string? encryptKey)
    {
        yield return new("grant_type", "authorization_code");
        yield return new("code", code.Code);
        yield return new("client_id", settings.ClientId!);
        yield return new("client_secret", settings.ClientSecret!.Reveal());
        yield return new("redirect_uri", code.RedirectUri);
        if (encryptKey is not null)
        {
            yield return new("encrypt_key", encryptKey);
        }

        if (code.CodeVerifier is { } verifier)
        {
            yield return new("code_verifier", verifier);
        }
    }

    private static StrictObject? ReadObject(byte[] plaintext) => StrictObject.TryRead(plaintext, out StrictObject? read) ? read : null;
}
