using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace EIdentity.Client;

/// <summary>Counts and times logins; every tag is one of a few fixed values, and none is about a citizen.</summary>
internal sealed class LoginTelemetry : IDisposable
{
    private const string Outcome = "eidentity.outcome";
    private const string Code = "eidentity.code";
    private const string Login = "eidentity.login";
    private const string Profile = "eidentity.profile";

    /// <summary>The buckets of calls to other systems, in seconds: without advice they are cut for milliseconds.</summary>
    internal static readonly double[] Durations = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];

    private readonly ActivitySource _activities = new(LoginDefaults.ActivitySourceName);
    private readonly Counter<long> _logins;
    private readonly Histogram<double> _duration;
    private readonly Histogram<double> _clockSkew;
    private readonly TimeProvider _time;

    public LoginTelemetry(IMeterFactory meters, TimeProvider time)
    {
        _time = time;
        Meter meter = meters.Create(LoginDefaults.MeterName);
        _logins = meter.CreateCounter<long>("eidentity.logins", "{login}", "Logins that ended, by outcome and error code.");
        _duration = meter.CreateHistogram<double>(
            "eidentity.login.completion.duration",
            "s",
            "Time from the callback to the outcome, the calls to the provider included.",
            tags: null,
            new InstrumentAdvice<double> { HistogramBucketBoundaries = Durations });
        _clockSkew = meter.CreateHistogram<double>(
            "eidentity.provider.clock_skew",
            "s",
            "By how much the provider's clock is ahead of this one.",
            tags: null,
            new InstrumentAdvice<double> { HistogramBucketBoundaries = [-60, -30, -10, -5, -1, 0, 1, 5, 10, 30, 60] });
    }

    /// <summary>Starts the span of a beginning, whose refusals are counted.</summary>
    public Step StartBegin(string login, string? profile) =>
        new(this, login, profile, _activities.StartActivity("EIdentity.BeginLogin"), startedAt: null);

    /// <summary>Starts the span and the clock of a completion, which is counted and measured.</summary>
    public Step StartCompletion(string login, string? profile = null) =>
        new(this, login, profile, _activities.StartActivity("EIdentity.CompleteLogin"), _time.GetTimestamp());

    public void ClockSkew(string login, TimeSpan ahead) => _clockSkew.Record(ahead.TotalSeconds, Named(login));

    public void Dispose() => _activities.Dispose();

    // The one without a name is not told apart: programs that have it alone keep their series.
    private static TagList Named(string login) => login.Length == 0 ? default : new TagList { { Login, login } };

    /// <summary>Measures one step of a login until it ends one way or another.</summary>
    public readonly struct Step(LoginTelemetry telemetry, string login, string? profile, Activity? activity, long? startedAt) : IDisposable
    {
        public void EndSignedIn() => End("signed_in", code: null);

        public void EndStopped() => End("cancelled", ErrorCodes.CancelledByCitizen);

        public void EndAbandoned() => End("abandoned", code: null);

        public void EndRefused(ErrorCode code)
        {
            activity?.SetStatus(ActivityStatusCode.Error, code.Value);
            End("refused", code);
        }

        public void Dispose() => activity?.Dispose();

        private void End(string outcome, ErrorCode? code)
        {
            TagList tags = Named(login);
            tags.Add(Outcome, outcome);

            // What no setting names is not told apart, as with the login.
            if (profile is not null)
            {
                tags.Add(Profile, profile);
                activity?.SetTag(Profile, profile);
            }

            if (code is not null)
            {
                tags.Add(Code, code.Value);
                activity?.SetTag(Code, code.Value);
            }

            if (login.Length > 0)
            {
                activity?.SetTag(Login, login);
            }

            activity?.SetTag(Outcome, outcome);
            telemetry._logins.Add(1, tags);
            if (startedAt is { } start)
            {
                telemetry._duration.Record(telemetry._time.GetElapsedTime(start).TotalSeconds, tags);
            }
        }
    }
}
