using System.Globalization;

namespace EIdentity;

/// <summary>Reads the lines of a catalogue of communes, and keeps what is wrong with them until all are read.</summary>
internal sealed class CommuneLines
{
    private const int MostProblems = 10;
    private const int LeastColumns = 3;
    private const int Columns = 6;
    private const string Head = "code\tname\tprovince\tfrom\tuntil\tsuccessors";

    private readonly List<(int Line, Commune Commune)> _numbered = [];
    private readonly List<(int Line, string Problem)> _problems = [];

    public CommuneLines(TextReader reader)
    {
        if (reader.ReadLine()?.TrimStart('\uFEFF').TrimEnd() != Head)
        {
            string head = Head.Replace("\t", "<tab>", StringComparison.Ordinal);
            throw new FormatException($"A catalogue of communes begins with the line '{head}'.");
        }

        int number = 1;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
            {
                Read(number, line.Split('\t', StringSplitOptions.TrimEntries));
            }
        }
    }

    public IReadOnlyList<(int Line, Commune Commune)> Numbered => _numbered;

    public IReadOnlyCollection<Commune> Communes => [.. _numbered.Select(static entry => entry.Commune)];

    public void Refuse(int line, string? problem)
    {
        if (problem is not null)
        {
            _problems.Add((line, problem));
        }
    }

    public void ThrowIfRefused()
    {
        if (_problems.Count > 0)
        {
            IEnumerable<string> first = _problems.OrderBy(static problem => problem.Line)
                .Take(MostProblems)
                .Select(static problem => $"line {problem.Line}: {problem.Problem}");
            string count = _problems.Count == 1 ? "a problem" : $"{_problems.Count} problems";
            throw new FormatException($"The catalogue of communes has {count}: {string.Join("; ", first)}.");
        }
    }

    private void Read(int line, string[] cells)
    {
        // Editors cut white space at the end of a line, and the tabs of empty columns with it.
        string[] columns = [.. cells, .. Enumerable.Repeat(string.Empty, Math.Max(0, Columns - cells.Length))];
        DateOnly? from = null;
        DateOnly? until = null;
        string? problem = columns switch
        {
            _ when cells.Length is < LeastColumns or > Columns => $"{cells.Length} columns, but must be 3 to 6, parted by tabs",
            _ when !IsCode(columns[0]) => $"code '{columns[0]}' must be five digits, with its leading zeros",
            _ when columns[1].Length == 0 => "the name is missing",
            _ when !TryReadDay(columns[3], out from) => $"from '{columns[3]}' must be yyyy-MM-dd or empty",
            _ when !TryReadDay(columns[4], out until) => $"until '{columns[4]}' must be yyyy-MM-dd or empty",
            _ when until == DateOnly.MaxValue => $"until '{columns[4]}' must be empty while the commune is in force",
            _ when until < from => $"until '{columns[4]}' lies before from '{columns[3]}'",
            _ when Array.Find(Codes(columns[5]), static code => !IsCode(code)) is { } code => $"successor '{code}' must be five digits",
            _ => null,
        };
        Province? province = problem is null ? Province.Find(columns[2], until ?? DateOnly.MaxValue) : null;
        if (province is null)
        {
            Refuse(line, problem ?? $"province '{columns[2]}' names none on that day; it is two digits, with its leading zero");
            return;
        }

        _numbered.Add((line, new Commune(columns[0], columns[1], province)
        {
            InForceFrom = from,
            InForceUntil = until,
            SuccessorCodes = Array.AsReadOnly(Codes(columns[5])),
        }));
    }

    private static string[] Codes(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static bool IsCode(string text) => text.Length == 5 && text.All(char.IsAsciiDigit);

    private static bool TryReadDay(string text, out DateOnly? day)
    {
        bool isRead = DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly read);
        day = isRead ? read : null;
        return isRead || text.Length == 0;
    }
}
