using System.Globalization;

namespace EIdentity.Client;

/// <summary>Warns while the last thing an endpoint of the provider said is that it refuses this client.</summary>
internal sealed class ClientRefusalProbe(EndpointOutcomes outcomes) : LoginProbe(Called)
{
    public const string Called = "client";

    // However long ago: only an answer of the provider's can tell that it lets this client in again.
    public override Task<LoginProbeResult> AskAsync(CancellationToken cancellationToken = default) =>
        Task.FromResult(outcomes.LastRefusal is { } refused
            ? LoginProbeResult.Warning(string.Create(
                CultureInfo.InvariantCulture,
                $"At {refused.At:u} the provider refused this client, "
                    + $"and has accepted no such call since: {refused.Message} ({refused.Reference})"))
            : LoginProbeResult.Well("The provider has not refused this client, or has accepted the same call since."));
}
