using System.Globalization;

namespace EIdentity.Client;

/// <summary>Warns while the key set is kept past its time or fits no token, and fails before it can be used no longer.</summary>
internal sealed class KeySetProbe(ProviderDocuments documents) : LoginProbe(Called)
{
    public const string Called = "keys";

    // Renewed hourly and usable for a day: two hours is a renewal that failed, twelve leave half a day to act.
    private static readonly TimeSpan Late = TimeSpan.FromHours(2);
    private static readonly TimeSpan Urgent = TimeSpan.FromHours(12);

    public override async Task<LoginProbeResult> AskAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            ProviderKeySet keys = await documents.GetKeysAsync(cancellationToken).ConfigureAwait(false);
            if (keys.PublishesPrivateParts)
            {
                return LoginProbeResult.Failing(
                    "The provider publishes the private part of a signing key: whoever reads it can sign in as anybody. Tell it now.");
            }
        }
        catch (LoginException failure)
        {
            return LoginProbeResult.Failing($"No login can be completed: {failure.Message} ({failure.Reference})");
        }

        if (documents.UnfitSince is { } since)
        {
            return LoginProbeResult.Warning(
                $"Since {since:yyyy-MM-dd HH:mm:ss}Z the newest key set fits no token of the provider: logins end with EID2042 or EID2043. "
                    + "Ask the provider whether it has changed its keys.");
        }

        TimeSpan age = documents.KeySetAge ?? TimeSpan.Zero;
        string text = string.Create(
            CultureInfo.InvariantCulture,
            $"The provider's key set is {age.TotalHours:0.0} h old; it is renewed hourly and usable for 24 h.");
        return age >= Urgent ? LoginProbeResult.Failing(text)
            : age >= Late ? LoginProbeResult.Warning(text)
            : LoginProbeResult.Well(text);
    }
}
