using System.Collections.Concurrent;

namespace EIdentity.IntegrationTests;

/// <summary>Collects every text that left the app, by the place it left to.</summary>
internal sealed class Sightings
{
    private readonly ConcurrentQueue<(Sink Sink, string Text)> _texts = new();

    public void Add(Sink sink, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            _texts.Enqueue((sink, text));
        }
    }

    public IEnumerable<string> In(Sink sink) => _texts.Where(entry => entry.Sink == sink).Select(entry => entry.Text);

    /// <summary>Lists where a canary was seen; the canary's name is told, never its value.</summary>
    public IReadOnlyList<string> FindLeaks(IReadOnlyCollection<Canary> canaries) =>
        [.. _texts.GroupBy(entry => entry.Sink).SelectMany(sink => FindLeaks(sink.Key, [.. sink.Select(entry => entry.Text)], canaries))];

    // All texts of a place at once, since nearly always nothing is found; only then each by itself, to say which.
    private static IEnumerable<string> FindLeaks(Sink sink, string[] texts, IReadOnlyCollection<Canary> canaries)
    {
        string all = string.Join('\n', texts).ToLowerInvariant();
        return canaries
            .Where(canary => canary.IsIn(sink, all))
            .SelectMany(canary =>
                texts.Where(text => canary.IsIn(sink, text.ToLowerInvariant())).Select(text => $"{canary.Name} in {sink}: {Shorten(text)}"))
            .Distinct();
    }

    private static string Shorten(string text) => text.Length > 300 ? text[..300] : text;
}
