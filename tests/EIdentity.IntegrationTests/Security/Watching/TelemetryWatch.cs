using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace EIdentity.IntegrationTests;

/// <summary>Listens to every trace and metric of the process while it lives.</summary>
internal sealed class TelemetryWatch : IDisposable
{
    private readonly Sightings _sightings;
    private readonly ActivityListener _activities;
    private readonly MeterListener _meters = new();

    public TelemetryWatch(Sightings sightings)
    {
        _sightings = sightings;
        _activities = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = Note,
        };
        ActivitySource.AddActivityListener(_activities);
        _meters.InstrumentPublished = (instrument, listener) => listener.EnableMeasurementEvents(instrument);
        _meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Note(instrument, value, tags));
        _meters.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Note(instrument, value, tags));
        _meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Note(instrument, value, tags));
        _meters.Start();
    }

    public void Dispose()
    {
        _activities.Dispose();
        _meters.Dispose();
    }

    private void Note(Activity activity)
    {
        string tags = Join(activity.TagObjects);
        string events = string.Join(' ', activity.Events.Select(entry => $"{entry.Name} {Join(entry.Tags)}"));
        string baggage = string.Join(' ', activity.Baggage.Select(pair => $"{pair.Key}={pair.Value}"));
        _sightings.Add(
            Sink.Trace,
            $"{activity.Source.Name} {activity.DisplayName} {activity.StatusDescription}"
                + $" {tags} {events} {baggage} {activity.TraceStateString}");
    }

    private void Note<T>(Instrument instrument, T value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        where T : struct => _sightings.Add(Sink.Metric, $"{instrument.Meter.Name} {instrument.Name} {value} {Join(tags.ToArray())}");

    private static string Join(IEnumerable<KeyValuePair<string, object?>> tags) =>
        string.Join(' ', tags.Select(tag => $"{tag.Key}={tag.Value}"));
}
