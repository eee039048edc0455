namespace EIdentity;

/// <summary>Names the province or country that the first three digits of a personal identification number stand for.</summary>
/// <remarks>
/// Circular 07/2016/TT-BCA: 0 and a province's code before 1 July 2025, or 101 to 295 for a country. A number keeps its digits when
/// provinces merge, so 052 is Bình Định although the code 52 names Gia Lai now. Whether those who are registered after the merger get the
/// 34 prefixes alone is not published: every prefix of the tables is read, for a birth of any year.
/// </remarks>
public sealed class RegistrationPlace
{
    private readonly Province? _province;

    internal RegistrationPlace(string prefix, Province province)
    {
        Prefix = prefix;
        _province = province;
    }

    internal RegistrationPlace(string prefix, string countryCode)
    {
        Prefix = prefix;
        CountryCode = countryCode;
    }

    /// <summary>Gets the places of all prefixes: 63 provinces, then 195 countries.</summary>
    /// <remarks>Two countries, AZ and HR, have two prefixes each.</remarks>
    public static IReadOnlyList<RegistrationPlace> All => RegistrationPrefixes.All;

    /// <summary>Gets the three digits.</summary>
    public string Prefix { get; }

    /// <summary>Gets the two-letter code of the country (ISO 3166-1), or <see langword="null"/> for a province.</summary>
    public string? CountryCode { get; }

    /// <summary>Gets the name that the province had before 1 July 2025, or the code of the country.</summary>
    public string Name => _province?.Name ?? CountryCode!;

    /// <summary>Gets the name with what became of it, for a screen: "Bình Định (nay thuộc Gia Lai)".</summary>
    public string FullName => FindCurrentProvince() is { } current && current.Name != Name
        ? $"{Name} ({(current.FormedFrom.Count == 1 ? "nay là" : "nay thuộc")} {current.Name})"
        : Name;

    /// <summary>Returns the name of the province that the place belonged to on a day, or the code of the country.</summary>
    /// <param name="day">The day, in Viet Nam; the day of the registration, say.</param>
    public string NameOn(DateOnly day) => _province is null
        ? Name
        : (_province.IsInForce(day) ? _province : Province.Find(_province.Current.Code, day)!).Name;

    /// <summary>Finds the province of today that the place belongs to, or <see langword="null"/> for a country.</summary>
    public Province? FindCurrentProvince() => _province?.Current;

    /// <summary>Finds the place that three digits stand for.</summary>
    /// <param name="prefix">The first three digits of a number.</param>
    /// <returns>The place, or <see langword="null"/> when no table has the prefix; a number with it may still be a person's.</returns>
    public static RegistrationPlace? Find(string? prefix) =>
        prefix is null ? null : RegistrationPrefixes.ByPrefix.GetValueOrDefault(prefix);
}
