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

    /// <summary>Returns the line of text and the name of the province. Call it only where the address must leave the program.</summary>
    /// <remarks>
    /// The province is named with its kind ("tỉnh Gia Lai"), unless the line ends in its name already.
    /// An address with a former district was written before 1 July 2025: its code may
    /// name another province today, and its line names its own.
    /// </remarks>
    public string Reveal()
    {
        Province? province = FormerDistrictCode.Reveal() is null ? Province.FindCurrent(ProvinceCode.Reveal()) : null;
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
