using System.Text.RegularExpressions;

namespace EIdentity.IntegrationTests;

/// <summary>Holds the sentence that a developer reads for each fault of the sandbox, as <c>FaultTexts.txt</c> lists them.</summary>
/// <remarks>
/// Each login and each look-up of the catalogues is held to its line while it runs; so the list is what is really said, and whether
/// two faults can be told apart is read off it in no time. <c>…</c> stands for what differs from run to run.
/// </remarks>
internal static partial class FaultTexts
{
    private static readonly Lazy<Dictionary<string, string>> Lines = new(() => File
        .ReadLines(Path.Combine(AppContext.BaseDirectory, "Security", "FaultTexts.txt"))
        .Select(line => line.Split(" | ", 2))
        .ToDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal));

    public static IReadOnlyDictionary<string, string> All => Lines.Value;

    /// <summary>Asserts that the message of a fault, or the log line that holds it, says what is listed.</summary>
    public static void AssertListed(string fault, string message)
    {
        string said = KeyId().Replace(Sentence().Match(message).Value, "\"…\"");
        Assert.True(All.GetValueOrDefault(fault) == said, $"Read it, and let FaultTexts.txt say:\n{fault} | {said}");
    }

    [GeneratedRegex(@"EID[0-9]{4}: .*(?= See docs/reference/errors\.md#)")]
    private static partial Regex Sentence();

    // Made anew for each run.
    [GeneratedRegex("(?<=key id )\"[A-Za-z0-9_-]{16}\"")]
    private static partial Regex KeyId();
}
