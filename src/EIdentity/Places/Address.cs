using System.Text.Json.Serialization;

namespace EIdentity;

/// <summary>Holds an address in the codes of the administrative units and a line of text.</summary>
/// <remarks>
/// Since 1 July 2025 there are two levels, province and commune (Decision 19/2025/QĐ-TTg); an address written before that
/// may still carry a district.
/// </remarks>
[CitizenData]
[JsonConverter(typeof(MaskingJsonConverter<Address>))]
public sealed class Address
{
    /// <summary>Gets the two-digit code of the province, or <see langword="null"/>.</summary>
    public Masked<string?> ProvinceCode { get; init; }

    /// <summary>Gets the three-digit code of the former district, or <see langword="null"/>.</summary>
    public Masked<string?> FormerDistrictCode { get; init; }

    /// <summary>Gets the five-digit code of the commune, ward or special zone, or <see langword="null"/>.</summary>
    public Masked<string?> CommuneCode { get; init; }

    /// <summary>Gets the line of text that the register keeps: house, street, hamlet.</summary>
    public Masked<string?> Detail { get; init; }

    /// <summary>Gets the two-letter code of the country (ISO 3166-1), or <see langword="null"/>.</summary>
    public Masked<string?> Country { get; init; }

    // A district, or a code that no province has today, comes from before the two levels.
    internal DateOnly Day => FormerDistrictCode.Reveal() is null && Province.FindCurrent(ProvinceCode.Reveal()) is not null
        ? DateOnly.MaxValue
        : ProvinceTable.Merger.AddDays(-1);

    /// <summary>Returns the province that the code names, by the table of the time that the address was written in.</summary>
    /// <remarks>
    /// An address with a former district, or with a code that no province has today, was written before 1 July 2025 and is read by the
    /// table of 63; any other by today's, though one written before that day without its district would look the same.
    /// </remarks>
    /// <returns>The province, or <see langword="null"/> when there is no code or no table has it.</returns>
    public Province? RevealProvince() => Province.Find(ProvinceCode.Reveal(), Day);

    /// <summary>Returns the line of text and the name of the province. Call it only where the address must leave the program.</summary>
    /// <remarks>
    /// The province is named with its kind ("tỉnh Gia Lai"), unless the line ends in its name already. An address with a former district
    /// was written before 1 July 2025: its line names its own province, and where it does not, the name of that time stands there.
    /// </remarks>
    public string Reveal()
    {
        Province? province = RevealProvince();
        string? detail = Detail.Reveal();
        string? name = province is not null && Names(detail, province) ? null : province?.FullName;
        return string.Join(", ", new[] { detail, name }.Where(part => !string.IsNullOrWhiteSpace(part)));
    }

    // Only where it is the whole last part: a street may bear the name of a province too.
    private static bool Names(string? detail, Province province) =>
        detail?.Split(',', StringSplitOptions.TrimEntries) is [_, .., var last]
        && (last.Equals(province.Name, StringComparison.OrdinalIgnoreCase)
            || last.Equals(province.FullName, StringComparison.OrdinalIgnoreCase));

    /// <summary>Returns a mask, never the address.</summary>
    public override string ToString() => "Address(masked)";
}
