namespace EIdentity.Population;

/// <summary>Reads the meaning of a fault's codes; its text is never repeated, since it may name the person.</summary>
/// <remarks>The register's fault codes are not public; only 004 and 005 are seen in callers.</remarks>
internal static class FaultMeaning
{
    public static PopulationRegisterException Translate(IReadOnlySet<string> codes)
    {
        if (codes.Contains("004"))
        {
            return new PopulationRegisterException(
                ErrorCodes.RegisterNotLicensed,
                "The register answered with fault 004; check RegisterServiceCode (MaDVC) and "
                    + "the agency's licence (a sandbox licenses SANDBOX-01 unless told otherwise).");
        }

        return codes.Contains("005")
            ? new PopulationRegisterException(
                ErrorCodes.RegisterOfficerNotPermitted,
                "The register answered with fault 005; check the officer's account or AgencyAccount (MaCanBo).")
            : new PopulationRegisterException(ErrorCodes.RegisterFault, "The register answered with a fault whose meaning is not known.");
    }
}
