using EIdentity.Population;

namespace PublicServicePortal;

/// <summary>Names the procedure that confirms a marital status; its legal basis stands in the settings.</summary>
public static class MaritalStatusProcedure
{
    /// <summary>The national code of the procedure.</summary>
    public const string Code = "1.004873";

    public static string LegalBasisIn(PopulationOptions settings) => settings.Procedures[Code].LegalBasis!;
}
