namespace EIdentity.Population;

/// <summary>Holds the names of the SOAP 1.1 envelope, and that of the version that is not spoken.</summary>
internal static class SoapNames
{
    public const string Envelope = "http://schemas.xmlsoap.org/soap/envelope/";

    public const string Envelope12 = "http://www.w3.org/2003/05/soap-envelope";
}
