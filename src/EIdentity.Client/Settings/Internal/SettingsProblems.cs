using System.Globalization;
using Microsoft.Extensions.Options;

namespace EIdentity.Client;

/// <summary>Collects every problem of one section of settings into one message.</summary>
internal sealed class SettingsProblems
{
    private const int LongestText = 200;
    private readonly string _path;
    private readonly string _group;
    private readonly Found _found;

    public SettingsProblems(string path)
        : this(path, group: string.Empty, new Found())
    {
    }

    private SettingsProblems(string path, string group, Found found)
    {
        _path = path;
        _group = group;
        _found = found;
    }

    /// <summary>Gives the same problems to a check that names the settings of one group as they are called inside it.</summary>
    public SettingsProblems In(string group) => new(_path, $"{_group}{group}:", _found);

    /// <summary>Notes what cannot be read; checks would then speak of the default in its place, and what they say is left out.</summary>
    public void AddUnread(string setting, string problem)
    {
        _found.Unread.Add(new Problem(_group + setting, problem));
        _found.Unsaid.Add(_group + setting);
    }

    /// <summary>Notes a setting in its old place; checks would then call the new one missing, and what they say is left out.</summary>
    public void AddMoved(string setting, string place)
    {
        AddUnread(setting, $"has moved to {_path}:{place}");
        _found.Unsaid.Add(place);
    }

    /// <summary>Says whether a setting could not be read, or stands in its old place: that it is absent then means nothing.</summary>
    public bool IsUnread(string setting) => _found.Unsaid.Contains(_group + setting);

    /// <summary>Notes a problem unless the condition holds; the text goes on after the setting's name.</summary>
    public void Require(bool holds, string setting, string otherwise)
    {
        if (!holds)
        {
            _found.Checked.Add(new Problem(_group + setting, otherwise));
        }
    }

    /// <summary>Notes a missing text and says whether there is one.</summary>
    public bool RequireText(string? value, string setting, string meaning)
    {
        bool isThere = !string.IsNullOrWhiteSpace(value);
        Require(isThere, setting, $"is missing; it is {meaning}");
        return isThere;
    }

    /// <summary>Notes a text that is missing, or that cannot travel in a header and in XML.</summary>
    public void RequirePlainText(string? value, string setting, string meaning)
    {
        if (RequireText(value, setting, meaning))
        {
            RequirePlain(value, setting);
        }
    }

    /// <summary>Notes a text that is endless or holds a control character; it is never repeated, since it may be a secret.</summary>
    /// <remarks>A line break would start a header of the writer's choosing (CWE-113).</remarks>
    public void RequirePlain(string? value, string setting) =>
        Require(
            value is null || (value.Length <= LongestText && !ControlCharacters.AreIn(value)),
            setting,
            $"must not be longer than {LongestText} characters nor hold control characters");

    /// <summary>Notes a time outside its range.</summary>
    public void RequireRange(TimeSpan value, TimeSpan least, TimeSpan most, string setting) =>
        Require(
            value >= least && value <= most,
            setting,
            string.Create(CultureInfo.InvariantCulture, $"is {value:c}, but must lie between {least:c} and {most:c}"));

    /// <summary>Gives the result for the options framework: one message that lists all problems.</summary>
    public ValidateOptionsResult ToResult()
    {
        List<Problem> problems =
            [.. _found.Unread, .. _found.Checked.Where(problem => !_found.Unsaid.Contains(problem.Setting))];
        if (problems.Count == 0)
        {
            return ValidateOptionsResult.Success;
        }

        string count = problems.Count == 1 ? "1 problem" : string.Create(CultureInfo.InvariantCulture, $"{problems.Count} problems");
        IEnumerable<string> lines = problems.Select(problem =>
            $"{Environment.NewLine}  - {_path}:{problem.Setting} {problem.Text}{(problem.Text.EndsWith('?') ? string.Empty : ".")}");
        return ValidateOptionsResult.Fail($"{ErrorCodes.SettingsInvalid}: {_path} has {count}:{string.Concat(lines)}"
            + $"{Environment.NewLine}See {ErrorCodes.SettingsInvalid.HelpAddress}.");
    }

    private sealed record Problem(string Setting, string Text);

    private sealed class Found
    {
        public List<Problem> Unread { get; } = [];

        public List<Problem> Checked { get; } = [];

        public HashSet<string> Unsaid { get; } = new(StringComparer.OrdinalIgnoreCase);
    }
}
