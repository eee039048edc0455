namespace EIdentity.Client;

/// <summary>Remembers by how much the provider's clock differed from ours when it last signed a token.</summary>
internal sealed class ProviderClock(string login, LoginTelemetry telemetry, TimeProvider time)
{
    private Reading? _last;

    /// <summary>Gets the last measurement, or <see langword="null"/> before the first login.</summary>
    public Reading? Last => Volatile.Read(ref _last);

    /// <summary>Notes a time that the provider has just written, before anybody judges it: a refusal for the clock counts too.</summary>
    public void Observe(DateTimeOffset providerTime)
    {
        DateTimeOffset now = time.GetUtcNow();
        TimeSpan ahead = providerTime - now;
        Volatile.Write(ref _last, new Reading(ahead, now));
        telemetry.ClockSkew(login, ahead);
    }

    /// <summary>Holds by how much the provider was ahead (negative: behind), and when that was measured.</summary>
    internal sealed record Reading(TimeSpan Ahead, DateTimeOffset At);
}
