using System.Globalization;

namespace EIdentity.Testing;

/// <summary>Asserts that types which hold personal data or secrets keep them to themselves.</summary>
/// <remarks>
/// Fill a value with invented texts (canaries) and hand both over. Each canary is looked for as it is, in both Unicode forms,
/// and as percent, HTML, JSON, hexadecimal and Base64 text, also inside something larger that was encoded as a whole, without regard to
/// letter case.
/// </remarks>
public static class Leaks
{
    /// <summary>Asserts that no canary comes out of a value through the platform's own sinks and those of the application.</summary>
    /// <remarks>
    /// The platform's are <c>ToString</c>, System.Text.Json (with fields too), DataContractSerializer, XmlSerializer and what a
    /// debugger shows. One that cannot write the type at all leaks nothing; an exception of the application's sinks goes through.
    /// </remarks>
    /// <param name="value">The value, filled with canaries.</param>
    /// <param name="canaries">The texts, at least four characters each, so that none is found by chance.</param>
    /// <param name="sinks">The sinks of the application.</param>
    /// <exception cref="LeakException">A canary came out; the message names every sink, and no canary by its text.</exception>
    /// <exception cref="ArgumentException">There is no canary, or one is shorter than four characters.</exception>
    public static void AssertNone(object value, IEnumerable<string> canaries, params LeakSink[] sinks)
    {
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(canaries);
        ArgumentNullException.ThrowIfNull(sinks);
        CanaryForms[] sought = [.. canaries.Select(static canary => new CanaryForms(canary))];
        if (sought.Length == 0)
        {
            throw new ArgumentException("There is nothing to look for.", nameof(canaries));
        }

        string[] found = [.. PlatformSinks.All.Concat(sinks).SelectMany(sink => Find(sink, value, sought))];
        if (found.Length > 0)
        {
            throw new LeakException($"{value.GetType().Name} leaks: {string.Join("; ", found)}.");
        }
    }

    private static IEnumerable<string> Find(LeakSink sink, object value, CanaryForms[] sought)
    {
        string written = sink.Write(value) ?? string.Empty;
        return sought.Index()
            .Where(canary => canary.Item.AreIn(written))
            .Select(canary => string.Create(CultureInfo.InvariantCulture, $"canary {canary.Index} came out of {sink.Name}"));
    }
}
