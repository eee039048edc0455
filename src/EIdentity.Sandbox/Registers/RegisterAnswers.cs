using System.Globalization;
using System.Xml.Linq;

namespace EIdentity.Sandbox;

/// <summary>Builds the SOAP answers of the register, each marked as a sandbox's.</summary>
internal static class RegisterAnswers
{
    private static readonly XNamespace Soap = "http://schemas.xmlsoap.org/soap/envelope/";
    private static readonly XNamespace Answer = "http://www.mic.gov.vn/dancu/1.0";
    private static readonly XNamespace Marker = SandboxMark.XmlNamespace;

    public static XDocument Found(DateTimeOffset now, params IEnumerable<SandboxPerson> people)
    {
        XElement[] records = [.. people.Select(person => PersonRecord.Of(person, Answer))];
        return Envelope(new XElement(
            Answer + "CongdanCollection",
            new XAttribute(XNamespace.Xmlns + "ns1", Answer.NamespaceName),
            new XAttribute("SoCongDan", records.Length),
            new XAttribute("ThoiDiemDuLieu", now.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture)),
            records));
    }

    public static XDocument Verified(bool exists) => Envelope(new XElement(
        Answer + "KetQuaXacThuc",
        new XAttribute(XNamespace.Xmlns + "ns1", Answer.NamespaceName),
        new XElement(Answer + "TonTai", exists)));

    /// <summary>Builds a fault (SOAP 1.1, section 4.4).</summary>
    /// <param name="side"><c>Client</c> or <c>Server</c>.</param>
    /// <param name="text">What is wrong.</param>
    /// <param name="code">The register's own code, or <see langword="null"/>; the element's name is the sandbox's choice.</param>
    public static XDocument Fault(string side, string text, string? code) => Envelope(new XElement(
        Soap + "Fault",
        new XElement("faultcode", "soapenv:" + side),
        new XElement("faultstring", text),
        code is null ? null : new XElement("detail", new XElement("errorCode", code))));

    public static string Write(XDocument answer) => answer.ToString(SaveOptions.DisableFormatting);

    private static XDocument Envelope(XElement content) => new(new XElement(
        Soap + "Envelope",
        new XAttribute(XNamespace.Xmlns + "soapenv", Soap.NamespaceName),
        new XElement(Soap + "Header", new XElement(Marker + SandboxMark.Name, new XAttribute("xmlns", Marker.NamespaceName), "true")),
        new XElement(Soap + "Body", content)));
}
