namespace EIdentity.Population;

/// <summary>Reads sets of fields.</summary>
internal static class CitizenFieldsExtensions
{
    private const CitizenFields Known = CitizenFields.Name | CitizenFields.BirthDate | CitizenFields.Sex
        | CitizenFields.MaritalStatus | CitizenFields.PermanentResidence | CitizenFields.CurrentResidence;

    /// <summary>Says whether the set holds at least one field and none that is not defined.</summary>
    public static bool IsQuestion(this CitizenFields fields) => fields != CitizenFields.None && (fields & ~Known) == 0;

    /// <summary>Says whether the set holds a field.</summary>
    public static bool Holds(this CitizenFields fields, CitizenFields field) => (fields & field) != 0;
}
