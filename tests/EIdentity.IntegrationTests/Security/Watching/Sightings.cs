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
        [.. _texts.SelectMany(entry => canaries.Where(canary => canary.IsIn(entry.Sink, entry.Text)).Select(canary => $"{canary.Name} in {entry.Sink}: {Shorten(entry.Text)}")).Distinct()];

    private static string Shorten(string text) => text.Length > 300 ? text[..300] : text;
}
