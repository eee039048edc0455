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
    /// <returns>
    /// One; several where it was split, and only the person or an officer can say which; none when the catalogue has none of that code
    /// and day, or does not say what became of it.
    /// </returns>
    public IReadOnlyList<Commune> FindCurrent(string? code, DateOnly day) =>
        Find(code, day) is { } commune ? [.. Follow(commune).Distinct()] : [];

    /// <summary>Finds the commune that an address names, by the table of the time that the address was written in.</summary>
    /// <param name="address">The address, read as <see cref="Address.RevealProvince"/> reads it.</param>
    /// <returns>The commune, or <see langword="null"/> when the address has no code or the catalogue has none of it.</returns>
    public Commune? Reveal(Address address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return Find(address.CommuneCode.Reveal(), address.Day);
    }

    /// <summary>Finds the communes of today that the commune of an address went into: one, several candidates, or none.</summary>
    /// <param name="address">The address, of either time.</param>
    public IReadOnlyList<Commune> RevealCurrent(Address address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return FindCurrent(address.CommuneCode.Reveal(), address.Day);
    }

    // Each step lies a day later at the least, so it ends.
    private IEnumerable<Commune> Follow(Commune commune) => commune.InForceUntil is { } last
        ? commune.SuccessorCodes.Select(code => Find(code, last.AddDays(1))).SelectMany(successor => Follow(successor!))
        : [commune];

    private string? FindProblem(Commune commune)
    {
        bool isTwice = Array.Exists(_byCode[commune.Code], other => other != commune && Overlaps(commune, other));
        if (isTwice)
        {
            return $"code '{commune.Code}' is listed twice for one day; give the older line its last day in 'until'";
        }

        string? lost = commune.InForceUntil is { } last
            ? commune.SuccessorCodes.FirstOrDefault(code => Find(code, last.AddDays(1)) is null)
            : commune.SuccessorCodes is [var early, ..] ? early : null;
        return lost is null ? null : $"successor '{lost}' is not in force the day after 'until'; list it or mend it";
    }

    private static bool Overlaps(Commune one, Commune other) =>
        (one.InForceUntil is null || other.InForceFrom is null || other.InForceFrom <= one.InForceUntil)
        && (other.InForceUntil is null || one.InForceFrom is null || one.InForceFrom <= other.InForceUntil);
}
