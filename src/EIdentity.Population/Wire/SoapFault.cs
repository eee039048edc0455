using System.Xml.Linq;

namespace EIdentity.Population;

/// <summary>Reads the meaning of a SOAP fault; its text is never repeated, since it may name the person.</summary>
/// <remarks>The register's fault codes are not public; only 004 and 005 are seen in callers.</remarks>
internal static class SoapFault
{
    public static PopulationRegisterException Translate(XElement fault)
    {
        HashSet<string> codes = [.. fault.Elements().Where(part => part.Name.LocalName is "faultcode" or "detail").SelectMany(Texts)];
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

    // A fault code may carry a prefix ("soapenv:004"); in the detail the code may lie at any depth.
    private static IEnumerable<string> Texts(XElement element) => element
        .DescendantsAndSelf().Where(
            part => !part.HasElements).Select(part => part.Value.Trim()).Select(text => text[(text.LastIndexOf(':') + 1)..]);
}
