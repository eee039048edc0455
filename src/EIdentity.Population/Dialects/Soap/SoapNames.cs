namespace EIdentity.Population;

/// <summary>Holds the names of the SOAP 1.1 envelope.</summary>
internal static class SoapNames
{
    public const string Envelope = "http://schemas.xmlsoap.org/soap/envelope/";
}
