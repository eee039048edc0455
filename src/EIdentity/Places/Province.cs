namespace EIdentity;

/// <summary>Names a province or centrally run city as a table of codes listed it: one of 63, or one of the 34 since 1 July 2025.</summary>
/// <remarks>
/// Decision 19/2025/QĐ-TTg. Seven codes (15, 24, 44, 52, 80, 82, 91) named another province before that day, so a code without
/// its day is read by <see cref="FindCurrent"/> only in what the register gives now. The days are those of the tables: Hà Nội stands
/// in both, and so is listed twice. A name is written as the table has it; when an older name began is not kept.
/// </remarks>
public sealed class Province
{
    private readonly bool _isCity;
    private readonly Province? _current;

    internal Province(string code, string name, bool isCity, Province? current)
    {
        Code = code;
        Name = name;
        _isCity = isCity;
        _current = current;
    }

    /// <summary>Gets every province of both tables, those of before 1 July 2025 first.</summary>
    public static IReadOnlyList<Province> All => ProvinceTable.All;

    /// <summary>Gets the 34 provinces in force, in the order of their codes: what a list to choose from shows.</summary>
    public static IReadOnlyList<Province> AllCurrent => field ??= [.. All.Where(static province => province.InForceUntil is null)];

    /// <summary>Gets the two-digit code.</summary>
    public string Code { get; }

    /// <summary>Gets the name in Vietnamese.</summary>
    public string Name { get; }

    /// <summary>Gets the name as an address carries it, with the kind of unit before it: "tỉnh Gia Lai", "thành phố Hà Nội".</summary>
    public string FullName => (Code, _isCity) switch
    {
        (ProvinceTable.HoChiMinh, _) => Name,
        (_, true) => "thành phố " + Name,
        _ => "tỉnh " + Name,
    };

    /// <summary>Gets the first day, or <see langword="null"/> where it lies before 1 July 2025.</summary>
    public DateOnly? InForceFrom { get; internal init; }

    /// <summary>Gets the last day, or <see langword="null"/> while it is in force.</summary>
    public DateOnly? InForceUntil { get; internal init; }

    /// <summary>Gets the province of today that it belongs to: itself, while it is in force.</summary>
    /// <remarks>A province went into one other as a whole; of its communes some were split, see <see cref="CommuneCatalogue"/>.</remarks>
    public Province Current => _current ?? this;

    /// <summary>Gets the provinces of before 1 July 2025 that it was formed from; none for one of those.</summary>
    public IReadOnlyList<Province> FormedFrom => field ??= InForceFrom is null
        ? []
        : [.. All.Where(former => former.InForceFrom is null && former.Current == Current)];

    /// <summary>Gets a value indicating whether its code named another province before: one of the seven, in the newer table.</summary>
    public bool HasReusedCode => FormedFrom.Any(former => former.Name == Name && former.Code != Code);

    /// <summary>Says whether the table that it stands in was in force on a day.</summary>
    /// <param name="day">The day, in Viet Nam.</param>
    public bool IsInForce(DateOnly day) => (InForceFrom is null || day >= InForceFrom) && (InForceUntil is null || day <= InForceUntil);

    /// <summary>Finds the province that a code names today.</summary>
    /// <param name="code">The two-digit code, with its leading zero.</param>
    /// <returns>The province, or <see langword="null"/> when no province has the code today.</returns>
    public static Province? FindCurrent(string? code) => Find(code, DateOnly.MaxValue);

    /// <summary>Finds the province that a code named on a day.</summary>
    /// <param name="code">The two-digit code, with its leading zero.</param>
    /// <param name="day">The day, in Viet Nam; every day before 1 July 2025 is read by the table of 63.</param>
    /// <returns>The province, or <see langword="null"/> when no province had the code that day.</returns>
    public static Province? Find(string? code, DateOnly day) =>
        code is not null && ProvinceTable.ByCode.TryGetValue(code, out Province[]? listed)
            ? Array.Find(listed, province => province.IsInForce(day))
            : null;
}
