using System.Globalization;

namespace EIdentity.Client;

/// <summary>Says whether a provider without a document answers at all, and its endpoints answered the last logins well.</summary>
internal sealed class EndpointProbe(ProviderBackchannel backchannel, Uri address, EndpointOutcomes outcomes, TimeProvider time)
    : LoginProbe(Called)
{
    public const string Called = "provider";

    // One call may have met a deployment; three in a row, with none that went well between, are an outage.
    private const int Failing = 3;

    // Whoever asks often is told what was found a moment ago: the provider may be one that counts calls.
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private volatile Sighting? _last;

    public override async Task<LoginProbeResult> AskAsync(CancellationToken cancellationToken = default)
    {
        if (_last is not { } seen || time.GetElapsedTime(seen.At) >= Pause)
        {
            _last = seen = await LookAsync(cancellationToken).ConfigureAwait(false);
        }

        if (seen.Failure is { } failure)
        {
            return LoginProbeResult.Failing($"No login can be completed: {failure.Message} ({failure.Reference})");
        }

        if (outcomes.WorstFailure is not { } failed)
        {
            return LoginProbeResult.Well("The provider answers; whether it knows this client, only a login shows.");
        }

        string text = string.Create(
            CultureInfo.InvariantCulture,
            $"{failed.InARow} calls in a row failed, the last at {failed.At:u}: {failed.Message} ({failed.Reference})");
        return failed.InARow >= Failing ? LoginProbeResult.Failing(text) : LoginProbeResult.Warning(text);
    }

    // A request that no endpoint grants: any answer but an outage's says that somebody is there.
    private async Task<Sighting> LookAsync(CancellationToken cancellationToken)
    {
        try
        {
            BackchannelAnswer answer = await backchannel.SendAsync(
                new HttpRequestMessage(HttpMethod.Get, address), "the provider", ErrorCodes.TokenAnswerRefused, cancellationToken)
                .ConfigureAwait(false);
            answer.ThrowIfUnavailable("the provider");
            return new(time.GetTimestamp(), Failure: null);
        }
        catch (LoginException failure)
        {
            return new(time.GetTimestamp(), failure);
        }
    }

    private sealed record Sighting(long At, LoginException? Failure);
}
