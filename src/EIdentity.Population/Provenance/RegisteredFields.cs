using System.Globalization;

namespace EIdentity.Population;

/// <summary>Lists the fields whose values can be sealed, one for each member of <see cref="CitizenFields"/>.</summary>
public static class RegisteredFields
{
    /// <summary>Gets the full name.</summary>
    public static RegisteredField<PersonName> Name { get; } = new(
        CitizenFields.Name,
        static citizen => citizen.Name,
        static name => [name.Reveal()],
        static parts => PersonName.Parse(Single(parts)));

    /// <summary>Gets the birth date.</summary>
    public static RegisteredField<PartialDate> BirthDate { get; } = new(
        CitizenFields.BirthDate,
        static citizen => citizen.BirthDate,
        static date => [date.Reveal()],
        static parts => PartialDate.TryParse(Single(parts), out PartialDate date) ? date : throw new FormatException("No date."));

    /// <summary>Gets the sex.</summary>
    public static RegisteredField<Sex> Sex { get; } = new(
        CitizenFields.Sex, static citizen => citizen.Sex.Reveal(), WriteCode, ReadCode<Sex>);

    /// <summary>Gets the marital status.</summary>
    public static RegisteredField<MaritalStatus> MaritalStatus { get; } = new(
        CitizenFields.MaritalStatus, static citizen => citizen.MaritalStatus.Reveal(), WriteCode, ReadCode<MaritalStatus>);

    /// <summary>Gets the permanent residence.</summary>
    public static RegisteredField<Address?> PermanentResidence { get; } = new(
        CitizenFields.PermanentResidence, static citizen => citizen.PermanentResidence, WriteAddress, ReadAddress);

    /// <summary>Gets the current residence.</summary>
    public static RegisteredField<Address?> CurrentResidence { get; } = new(
        CitizenFields.CurrentResidence, static citizen => citizen.CurrentResidence, WriteAddress, ReadAddress);

    private static string Single(string?[] parts) => parts is [{ } text] ? text : throw new FormatException("Not one text.");

    // The number, not the name: a member may be renamed in code, but not in what is stored.
    private static string?[] WriteCode<T>(T code)
        where T : struct, Enum => [code.ToString("D")];

    private static T ReadCode<T>(string?[] parts)
        where T : struct, Enum
    {
        int code = int.Parse(Single(parts), NumberStyles.None, CultureInfo.InvariantCulture);
        return Enum.IsDefined(typeof(T), code) ? (T)Enum.ToObject(typeof(T), code) : throw new FormatException("No such code.");
    }

    private static string?[] WriteAddress(Address? address) =>
    [
        address!.ProvinceCode.Reveal(),
        address.FormerDistrictCode.Reveal(),
        address.CommuneCode.Reveal(),
        address.Detail.Reveal(),
        address.Country.Reveal(),
    ];

    private static Address ReadAddress(string?[] parts) => parts is [var province, var district, var commune, var detail, var country]
        ? new Address
        {
            ProvinceCode = province,
            FormerDistrictCode = district,
            CommuneCode = commune,
            Detail = detail,
            Country = country,
        }
        : throw new FormatException("Not five parts.");
}
