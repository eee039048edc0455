namespace EIdentity.Client;

/// <summary>Hands the login request over behind the citizen's back (RFC 9126), so that the browser carries a handle only.</summary>
internal sealed class PushedRequestCall(
    ProviderBackchannel backchannel,
    ClientProof clientProof,
    EndpointOutcomes outcomes,
    LoginOptions settings)
{
    private const string What = "the pushed authorization endpoint";
    private const int MaxHandleLength = 512;

    /// <summary>Pushes a request; there is no way back to a plain one when it fails.</summary>
    /// <exception cref="LoginException">EID2001, EID2006, EID2010 or EID2011.</exception>
    public Task<string> PushAsync(
        ProviderMetadata metadata,
        List<KeyValuePair<string, string>> parameters,
        CancellationToken cancellationToken) =>
        outcomes.NotedAsync(What, () => PushOnceAsync(metadata, parameters, cancellationToken));

    private async Task<string> PushOnceAsync(
        ProviderMetadata metadata,
        List<KeyValuePair<string, string>> parameters,
        CancellationToken cancellationToken)
    {
        HttpRequestMessage request = new(HttpMethod.Post, metadata.PushedAuthorizationEndpoint);
        await clientProof.AddAsync(request, parameters, metadata, cancellationToken).ConfigureAwait(false);
        BackchannelAnswer answer = await backchannel.SendAsync(
            request, What, ErrorCodes.PushedRequestRefused, cancellationToken).ConfigureAwait(false);
        answer.ThrowIfUnavailable(What);
        StrictObject pushed = answer.TryReadObject() ?? throw Refused(answer.DescribeFlaw());
        if ((int)answer.Status is not (200 or 201) || pushed.Contains("error"))
        {
            throw RefusedByProvider(pushed.FindString("error"), (int)answer.Status);
        }

        outcomes.NoteAccepted(What);
        SandboxMarker.ThrowUnlessAllowed(pushed, settings.AllowSandbox, "The answer of the pushed authorization endpoint");
        return Read(pushed);
    }

    private static string Read(StrictObject answer)
    {
        string? handle = answer.FindString("request_uri");
        if (string.IsNullOrEmpty(handle))
        {
            throw Refused($"has no usable request_uri: {answer.DescribeMissingText("request_uri")}");
        }

        if (handle.Length > MaxHandleLength || handle.AsSpan().ContainsAnyExceptInRange('!', '~'))
        {
            throw Refused($"has a request_uri longer than {MaxHandleLength}, or of characters that no address holds");
        }

        // RFC 9126, section 2.2, requires it.
        return Lifetime.ReadSeconds(answer, "expires_in") switch
        {
            >= 1 => handle,
            null when answer.Contains("expires_in") => throw Refused("has an expires_in that is no number of seconds"),
            null => throw Refused($"does not say how long the request_uri lives: {answer.DescribeAbsence("expires_in")}"),
            _ => throw Refused("gives a request_uri that does not live (expires_in)"),
        };
    }

    private static LoginException RefusedByProvider(string? error, int status) => error switch
    {
        "invalid_client" or "unauthorized_client" or "invalid_request" or "invalid_scope" or "invalid_request_object" =>
            new LoginException(
                ErrorCodes.ClientRefused,
                $"The pushed authorization endpoint answered {error}: check what is registered with the provider."),
        _ => Refused($"is an error with status {status}"),
    };

    private static LoginException Refused(string why) =>
        new(ErrorCodes.PushedRequestRefused, $"The answer of the pushed authorization endpoint {why}.");
}
