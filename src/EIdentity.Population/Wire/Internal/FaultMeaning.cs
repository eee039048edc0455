namespace EIdentity.Population;

/// <summary>Reads the meaning of a fault's codes; its text is never repeated, since it may name the person.</summary>
/// <remarks>The register's fault codes are not public; only 004 and 005 are seen in callers.</remarks>
internal static class FaultMeaning
{
    /// <summary>The code under which a service says that it knows no operation of this action (WS-Addressing 1.0, section 6.4.2).</summary>
    public const string ActionNotSupported = "ActionNotSupported";

    private const string NotLicensed = "004";
    private const string OfficerNotPermitted = "005";

    /// <summary>Says whether a code means something here, wherever it stands.</summary>
    public static bool IsKnown(string code) => code is NotLicensed or OfficerNotPermitted || IsOfSoap(code);

    public static PopulationRegisterException Translate(IReadOnlySet<string> codes)
    {
        if (codes.Contains(NotLicensed))
        {
            return new PopulationRegisterException(
                ErrorCodes.RegisterNotLicensed,
                "The register answered with fault 004; check RegisterServiceCode (MaDVC) and "
                    + "the agency's licence (a sandbox licenses SANDBOX-01 unless told otherwise).");
        }

        if (codes.Contains(OfficerNotPermitted))
        {
            return new PopulationRegisterException(
                ErrorCodes.RegisterOfficerNotPermitted,
                "The register answered with fault 005; check the officer's account or AgencyAccount (MaCanBo).");
        }

        string named = Name(codes);
        if (codes.Contains(ActionNotSupported))
        {
            return new PopulationRegisterException(
                ErrorCodes.RegisterQuestionRefused,
                $"The register answered with a fault{named}: it knows no operation by the SOAPAction, which is sent empty, or by the "
                    + "question's element; compare Address and Soap:RequestNamespace with the contract.");
        }

        return codes.Any(IsOfTheQuestion)
            ? new PopulationRegisterException(
                ErrorCodes.RegisterQuestionRefused,
                $"The register answered with a fault{named}: by SOAP 1.1, section 4.4.1, the question does not do as it is; compare "
                    + "Address, Soap:RequestNamespace and RegisterServiceCode with the contract.")
            : new PopulationRegisterException(
                ErrorCodes.RegisterFault,
                $"The register answered with a fault{named}, whose meaning is not known.");
    }

    private static bool IsOfTheQuestion(string code) => code.Split('.')[0] is "Client" or "VersionMismatch" or "MustUnderstand";

    // Only what can be nobody's value: the classes of SOAP itself, and the three digits of a faultcode, as all codes seen have.
    private static string Name(IReadOnlySet<string> codes)
    {
        string[] printable = [.. codes.Where(IsPrintable).Order(StringComparer.Ordinal)];
        return printable.Length == 0 ? " without a code" : $" {string.Join(", ", printable)}";
    }

    private static bool IsPrintable(string code) =>
        IsOfSoap(code) || (code.Length == 3 && code.All(char.IsAsciiDigit));

    private static bool IsOfSoap(string code) =>
        code is "Client" or "Server" or "VersionMismatch" or "MustUnderstand" or ActionNotSupported;
}
