using System.Text;

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

    private static readonly string[] Kinds = ["thành phố ", "tỉnh ", "TP.", "TP "];

    // A district, or a code that no province has today, comes from before the two levels.
    internal bool IsFormer => FormerDistrictCode.Reveal() is not null
        || (ProvinceCode.Reveal() is { } code && Province.FindCurrent(code) is null);

    /// <summary>Returns the province that the code names, by the table of the time that the address was written in.</summary>
    /// <remarks>
    /// An address with a former district, or with a code that no province has today, was written before 1 July 2025 and is read by the
    /// table of 63; any other by today's, though one written before that day without its district would look the same.
    /// </remarks>
    /// <returns>The province, or <see langword="null"/> when there is no code or no table has it.</returns>
    public Province? RevealProvince() => Province.Find(ProvinceCode.Reveal(), IsFormer ? ProvinceTable.LastDayBefore : DateOnly.MaxValue);

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
        && Bare(last) == Bare(province.Name);

    // Where a tone stands (Hoà, Hòa) and in what form Unicode is written is a matter of keyboards; no two provinces differ in tones alone.
    private static string Bare(string name)
    {
        string text = name.Normalize(NormalizationForm.FormC);
        string? kind = Array.Find(Kinds, kind => text.StartsWith(kind, StringComparison.OrdinalIgnoreCase));
        return string.Concat(text[(kind?.Length ?? 0)..].Trim().ToUpperInvariant().Normalize(NormalizationForm.FormD).Where(NotTone));
    }

    private static bool NotTone(char c) => c is not ('\u0300' or '\u0301' or '\u0303' or '\u0309' or '\u0323');

    /// <summary>Returns a mask, never the address.</summary>
    public override string ToString() => "Address(masked)";
}
