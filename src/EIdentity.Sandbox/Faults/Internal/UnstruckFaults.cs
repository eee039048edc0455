namespace EIdentity.Sandbox;

/// <summary>Tells of faults that never struck: which, at which step, and what was called instead.</summary>
internal static class UnstruckFaults
{
    private const int LastCalls = 5;

    public static string Describe(IReadOnlyList<ArmedFault> faults, IReadOnlyList<SandboxJournalEntry> journal) =>
        $"{(faults.Count == 1 ? "A fault was" : $"{faults.Count} faults were")} armed and never struck: "
            + $"{string.Join(" ", faults.Select(Describe))} {Describe(journal)}";

    private static string Describe(ArmedFault armed)
    {
        SandboxFault fault = armed.Fault;
        string aim = armed.OnlyFor is { } person ? $", for the person '{person.Key}' alone" : string.Empty;
        string hint = fault.Hint is { } text ? $" {text}" : string.Empty;
        return $"'{fault.Name}' at the step '{fault.Hook.Step.Name}'{aim}. {fault.Description}{hint}";
    }

    private static string Describe(IReadOnlyList<SandboxJournalEntry> journal) => journal.Count == 0
        ? "No call came at all."
        : $"The last calls were: {string.Join("; ", journal.TakeLast(LastCalls).Select(Describe))}.";

    private static string Describe(SandboxJournalEntry entry) =>
        entry.Rule is null ? $"{entry.Endpoint} {entry.Outcome}" : $"{entry.Endpoint} {entry.Outcome} ({entry.Rule})";
}
