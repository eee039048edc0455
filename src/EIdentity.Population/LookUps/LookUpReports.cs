using System.Diagnostics;
using System.Diagnostics.Metrics;
using EIdentity.Client;
using Microsoft.Extensions.Logging;

namespace EIdentity.Population;

/// <summary>Tells log, meter and health what came of a look-up; a tag is one of a few fixed values, and none is about a person.</summary>
internal sealed class LookUpReports
{
    private readonly Histogram<double> _duration;
    private readonly KeyValuePair<string, object?>[] _tags;
    private readonly RegisterHealth _health;
    private readonly ILogger _logger;
    private readonly TimeProvider _time;
    private readonly string _register;

    public LookUpReports(
        string register,
        PopulationOptions options,
        IMeterFactory meters,
        RegisterHealth health,
        ILogger logger,
        TimeProvider time)
    {
        (_register, _health, _logger, _time) = (register, health, logger, time);
        _tags = [new("eidentity.gateway", options.Gateway), new("eidentity.dialect", options.Dialect)];
        _duration = meters.Create(LoginDefaults.MeterName).CreateHistogram<double>(
            "eidentity.look_up.duration",
            "s",
            "Time of look-ups to their end, by operation, outcome and error code.",
            tags: null,
            new InstrumentAdvice<double> { HistogramBucketBoundaries = LoginTelemetry.Durations });
    }

    public void Answered(RegisterQuestion question, long startedAt, string requestId)
    {
        TimeSpan duration = _time.GetElapsedTime(startedAt);
        _health.Answered(_register);
        Measure(question, duration, "answered", error: null);
        LookUpLog.Answered(_logger, question.Operation.Name, duration.TotalMilliseconds, requestId);
    }

    public void Failed(RegisterQuestion question, long startedAt, PopulationRegisterException failure)
    {
        TimeSpan duration = _time.GetElapsedTime(startedAt);
        _health.Failed(_register, failure.Error);
        Measure(question, duration, "failed", failure.Error);
        LookUpLog.Failed(_logger, question.Operation.Name, duration.TotalMilliseconds, failure);
    }

    /// <summary>Tells the log alone of a record that failed after the look-up itself had.</summary>
    public void NotRecorded(RegisterQuestion question, long startedAt, PopulationRegisterException failure) =>
        LookUpLog.Failed(_logger, question.Operation.Name, _time.GetElapsedTime(startedAt).TotalMilliseconds, failure);

    private void Measure(RegisterQuestion question, TimeSpan duration, string outcome, ErrorCode? error)
    {
        TagList tags = new(_tags) { { "eidentity.operation", question.Operation.Name }, { "eidentity.outcome", outcome } };
        if (error is not null)
        {
            tags.Add("eidentity.code", error.Value);
        }

        // The one without a name is not told apart, as logins are not.
        if (_register.Length > 0)
        {
            tags.Add("eidentity.register", _register);
        }

        _duration.Record(duration.TotalSeconds, tags);
    }
}
