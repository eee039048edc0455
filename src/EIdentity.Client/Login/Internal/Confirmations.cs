namespace EIdentity.Client;

/// <summary>Finds what a login assumes about its provider that no document named in the settings confirms.</summary>
internal static class Confirmations
{
    public static IReadOnlyList<LoginAssumption> FindOpen(this LoginProfileKind kind, LoginOptions settings)
    {
        HashSet<string> confirmed = new(settings.Confirmations.SelectMany(static one => one.Settings), StringComparer.OrdinalIgnoreCase);
        return [.. kind.Assumptions.Where(assumption => !confirmed.Contains(assumption.Setting))];
    }

    public static void Check(LoginProfileKind kind, LoginOptions settings, SettingsProblems problems, DateTimeOffset now)
    {
        string[] known = [.. kind.Assumptions.Select(static assumption => assumption.Setting)];
        foreach ((int index, ConfirmationOptions confirmation) in settings.Confirmations.Index())
        {
            SettingsProblems own = problems.In($"Confirmations:{index}");
            own.RequirePlainText(confirmation.Document, nameof(confirmation.Document), "the number of the provider's document");
            own.Require(
                confirmation.Date is { } date && date <= LevelAgreementOptions.Today(now),
                nameof(confirmation.Date),
                "is missing or lies ahead; it is the day on which the document was signed, for example 2026-10-01");
            own.Require(
                confirmation.Settings.Count > 0, nameof(confirmation.Settings), "is missing; it lists the settings that are confirmed");
            foreach (string setting in confirmation.Settings.Except(known, StringComparer.OrdinalIgnoreCase))
            {
                own.Require(false, nameof(confirmation.Settings), known.Length == 0
                    ? $"lists '{setting}', but the profile {kind.Name} assumes nothing that needs confirming"
                    : $"lists '{setting}', but only these need confirming: {string.Join(", ", known)}");
            }
        }
    }

    /// <summary>Puts the settings and the questions into one line.</summary>
    public static string Describe(IEnumerable<LoginAssumption> open) =>
        string.Join("; ", open.Select(static one => $"{one.Setting} ({one.Question})"));
}
