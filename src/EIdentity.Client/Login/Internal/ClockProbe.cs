using System.Globalization;

namespace EIdentity.Client;

/// <summary>Says by how much the provider's clock differed from ours at the last login, refused ones included.</summary>
internal sealed class ClockProbe(ProviderClock clock, TimeSpan allowed, TimeProvider time) : LoginProbe(Called)
{
    public const string Called = "clock";

    // Clocks are set right, and nobody signs in at night: an old difference says nothing of now.
    private static readonly TimeSpan CountsFor = TimeSpan.FromDays(1);

    public override Task<LoginProbeResult> AskAsync(CancellationToken cancellationToken = default)
    {
        if (clock.Last is not { } reading || time.GetUtcNow() - reading.At > CountsFor)
        {
            return Task.FromResult(LoginProbeResult.Well("Not measured: nobody has signed in since the start, or in the last day."));
        }

        TimeSpan skew = reading.Ahead.Duration();
        string direction = reading.Ahead < TimeSpan.Zero ? "behind" : "ahead of";
        string text = string.Create(
            CultureInfo.InvariantCulture,
            $"At {reading.At:u} the provider's clock was {skew.TotalSeconds:0.0} "
                + $"s {direction} this one; ClockSkew allows {allowed.TotalSeconds:0} s.");
        return Task.FromResult(skew > allowed ? LoginProbeResult.Failing(text)
            : skew > allowed / 2 && allowed > TimeSpan.Zero ? LoginProbeResult.Warning(text)
            : LoginProbeResult.Well(text));
    }
}
