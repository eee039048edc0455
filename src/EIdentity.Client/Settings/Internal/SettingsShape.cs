namespace EIdentity.Client;

/// <summary>Knows every setting of a section and judges the form of what is written there.</summary>
internal sealed class SettingsShape(IReadOnlyList<SettingsSection> sections)
{
    private const int LongestPrinted = 40;

    /// <summary>Reads one value; what is not a setting here passes, since another class may read it.</summary>
    public ReadSetting Read(string path, string value)
    {
        string[] parts = SettingsSection.Split(path);
        SettingsSection section = FindNearest(parts);
        int length = section.CountLeading(parts);
        if (length == parts.Length)
        {
            return new(path, value, path, value.Length == 0 ? null : $"must be {Group(section)}");
        }

        string setting = string.Join(':', parts[..(length + 1)]);
        int depth = parts.Length - length - 1;
        return section.FindType(parts[length]) switch
        {
            null => new(path, value, path, null),
            { IsGenericType: true } list when Nullable.GetUnderlyingType(list) is null =>
                ReadList(path, value, setting, depth, list.GenericTypeArguments[^1]),
            { } type =>
                new(path, value, setting, depth > 0 ? "must be one value, but holds others" : FindProblem(SettingForm.Find(type), value)),
        };
    }

    private ReadSetting ReadList(string path, string value, string setting, int depth, Type element)
    {
        if (SettingForm.Find(element) is not { } form)
        {
            SettingsSection entry = FindNearest([.. SettingsSection.Split(setting), SettingsSection.Each]);
            return new(path, value, setting, value.Length == 0 ? null : $"must hold entries, each of them {Group(entry)}");
        }

        if (depth > 1)
        {
            return new(path, value, setting, "must be a list of values, but holds groups");
        }

        // "Scopes": "email" says the same as "Scopes": ["email"]; the options would read it as an empty list.
        bool isAlone = depth == 0 && value.Length > 0;
        return new(isAlone ? path + ":alone" : path, value, path, FindProblem(form, value));
    }

    private SettingsSection FindNearest(string[] parts) => sections.MaxBy(section => section.CountLeading(parts))!;

    private static string Group(SettingsSection section) => $"a group of settings: {string.Join(", ", section.Names)}";

    private static string? FindProblem(SettingForm? form, string value) =>
        form is null || form.Takes(value) ? null : $"{Describe(value)}, but must be {form.MustBe}";

    // An address may hold a password, and a long text may be a secret in the wrong place.
    private static string Describe(string value) =>
        value.Length > LongestPrinted || value.Contains('@', StringComparison.Ordinal) || value.Contains('/', StringComparison.Ordinal)
            ? "holds a text (not repeated here, since a password may stand in it)"
            : $"is '{value}'";
}
