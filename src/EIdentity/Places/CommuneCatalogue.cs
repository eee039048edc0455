using System.Collections.Frozen;

namespace EIdentity;

/// <summary>Finds communes by code and day, and what became of them, in a catalogue that the agency loads.</summary>
/// <remarks>
/// The SDK ships no list of communes: there were some ten thousand before 1 July 2025 and are 3,321 since (Decision 19/2025/QĐ-TTg), the
/// new ones mostly under the code of an old one that is but a part of them, and the agency must know whose list it uses.
/// </remarks>
public sealed class CommuneCatalogue
{
    private readonly FrozenDictionary<string, Commune[]> _byCode;

    private CommuneCatalogue(IReadOnlyCollection<Commune> communes)
    {
        Count = communes.Count;
        _byCode = communes.GroupBy(static commune => commune.Code)
            .ToFrozenDictionary(static listed => listed.Key, static listed => listed.ToArray());
    }

    /// <summary>Gets how many entries it holds, those of the past too.</summary>
    public int Count { get; }

    /// <summary>Reads a catalogue: one line a commune, six columns parted by tabs, the first line their names.</summary>
    /// <remarks>
    /// <para>
    /// <c>code name province from until successors</c>: five digits; the name; two digits; the first and the last day,
    /// <c>yyyy-MM-dd</c>, empty where there is none; the codes of the communes that it went into the day after, parted by spaces.
    /// Empty lines, and spaces around a column, do not count; empty columns at the end may be left out.
    /// </para>
    /// <para>A code is listed as often as it changed its meaning. Leading zeros matter: a table program that drops them is refused.</para>
    /// </remarks>
    /// <param name="reader">The text; it is read to its end and not closed.</param>
    /// <exception cref="FormatException">
    /// Something in it cannot be right; the message names the first ten such lines, the column and the remedy: a code of another form, a
    /// province that no table has, a code listed twice for one day, a successor that was not there the day after.
    /// </exception>
    public static CommuneCatalogue Read(TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        CommuneLines lines = new(reader);
        CommuneCatalogue catalogue = new(lines.Communes);
        foreach ((int line, Commune commune) in lines.Numbered)
        {
            lines.Refuse(line, catalogue.FindProblem(commune));
        }

        lines.ThrowIfRefused();
        return catalogue;
    }

    /// <summary>Finds the commune that a code named on a day.</summary>
    /// <param name="code">The five-digit code.</param>
    /// <param name="day">The day, in Viet Nam.</param>
    /// <returns>The commune, or <see langword="null"/> when the catalogue has none of that code and day.</returns>
    public Commune? Find(string? code, DateOnly day) =>
        code is not null && _byCode.TryGetValue(code, out Commune[]? listed) ? Array.Find(listed, commune => commune.IsInForce(day)) : null;

    /// <summary>Finds the communes of today that the commune of a code and day went into.</summary>
    /// <param name="code">The five-digit code.</param>
    /// <param name="day">The day whose meaning of the code is asked for, in Viet Nam.</param>
    /// <param name="today">The day that the answer is for.</param>
    /// <returns>
    /// One; several where it was split, and only the person or an officer can say which; none when the catalogue has none of that code
    /// and day, or does not say what became of it.
    /// </returns>
    public IReadOnlyList<Commune> FindCurrent(string? code, DateOnly day, DateOnly today) => CurrentOf(Find(code, day), today);

    /// <summary>Finds the commune that an address names, by the table of the time that the address was written in.</summary>
    /// <param name="address">
    /// The address, read as <see cref="Address.RevealProvince"/> reads it; of the two levels the last meaning of the code counts.
    /// </param>
    /// <param name="today">The day, in Viet Nam; what begins later does not count.</param>
    /// <returns>The commune, or <see langword="null"/> when the address has no code or the catalogue has none of it.</returns>
    public Commune? Reveal(Address address, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(address);
        string? code = address.CommuneCode.Reveal();
        return address.IsFormer ? Find(code, ProvinceTable.LastDayBefore) : FindLast(code, today);
    }

    /// <summary>Finds the communes of today that the commune of an address went into: one, several candidates, or none.</summary>
    /// <param name="address">The address, of either time.</param>
    /// <param name="today">The day that the answer is for, in Viet Nam.</param>
    public IReadOnlyList<Commune> RevealCurrent(Address address, DateOnly today) => CurrentOf(Reveal(address, today), today);

    private Commune? FindLast(string? code, DateOnly today) => code is not null && _byCode.TryGetValue(code, out Commune[]? listed)
        ? listed
            .Where(commune => !(commune.InForceFrom > today) && !(commune.InForceUntil < ProvinceTable.Merger))
            .MaxBy(static commune => commune.InForceFrom ?? DateOnly.MinValue)
        : null;

    private Commune[] CurrentOf(Commune? commune, DateOnly today) => commune is null ? [] : [.. Follow(commune, today).Distinct()];

    // Each step lies a day later at the least, so it ends.
    private IEnumerable<Commune> Follow(Commune commune, DateOnly today) => commune.InForceUntil is { } last && last < today
        ? commune.SuccessorCodes.Select(code => Find(code, last.AddDays(1))).SelectMany(successor => Follow(successor!, today))
        : [commune];

    private string? FindProblem(Commune commune)
    {
        bool isTwice = Array.Exists(_byCode[commune.Code], other => other != commune && Overlaps(commune, other));
        if (isTwice)
        {
            return $"code '{commune.Code}' is listed twice for one day; give the older line its last day in 'until'";
        }

        if (commune.InForceUntil is not { } last)
        {
            return commune.SuccessorCodes.Count == 0 ? null : "there are successors and no 'until'; give the last day of the commune";
        }

        string? lost = commune.SuccessorCodes.FirstOrDefault(code => Find(code, last.AddDays(1)) is null);
        return lost is null ? null : $"successor '{lost}' is not in force the day after 'until'; list it or mend it";
    }

    private static bool Overlaps(Commune one, Commune other) =>
        (one.InForceUntil is null || other.InForceFrom is null || other.InForceFrom <= one.InForceUntil)
        && (other.InForceUntil is null || one.InForceFrom is null || one.InForceFrom <= other.InForceUntil);
}
