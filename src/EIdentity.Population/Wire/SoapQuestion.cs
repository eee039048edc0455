using System.Text;
using System.Xml;

namespace EIdentity.Population;

/// <summary>Writes a question as a SOAP envelope, in the order that the register's schema demands.</summary>
internal static class SoapQuestion
{
    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) };

    public static byte[] Write(
        RegisterOperation operation,
        string requestId,
        PersonIdentity identity,
        ProcedureOptions procedure,
        Actor actor,
        PopulationOptions options)
    {
        using MemoryStream envelope = new();
        using (XmlWriter writer = XmlWriter.Create(envelope, Settings))
        {
            writer.WriteStartElement("soapenv", "Envelope", SoapNames.Envelope);
            writer.WriteAttributeString("xmlns", "dan", null, options.RequestNamespace);
            writer.WriteStartElement("Header", SoapNames.Envelope);
            writer.WriteEndElement();
            writer.WriteStartElement("Body", SoapNames.Envelope);
            writer.WriteStartElement(operation.Element, options.RequestNamespace);
            Write(writer, options, "MaYeuCau", requestId);
            Write(writer, options, "MaDVC", procedure.RegisterServiceCode);
            Write(writer, options, "MaTichHop", operation.FindIntegrationCode(options));
            Write(writer, options, "MaCanBo", actor.Match(officer => officer, () => options.AgencyAccount, _ => options.AgencyAccount));
            WriteNumber(writer, options, identity);
            Write(writer, options, "HoVaTen", WireName.Write(identity.Name, options.NameForm));
            writer.WriteStartElement("NgayThangNamSinh", options.RequestNamespace);
            Write(writer, options, identity.BirthDate.IsFull ? "NgayThangNam" : "Nam", WireDate.Write(identity.BirthDate));
            writer.WriteEndElement();
        }

        return envelope.ToArray();
    }

    private static void WriteNumber(XmlWriter writer, PopulationOptions options, PersonIdentity identity)
    {
        if (identity.Number is { } number)
        {
            Write(writer, options, "SoDinhDanh", number.Reveal());
        }
        else
        {
            Write(writer, options, "SoCMND", identity.LegacyNumber?.Reveal());
        }
    }

    private static void Write(XmlWriter writer, PopulationOptions options, string name, string? value) =>
        writer.WriteElementString(name, options.RequestNamespace, value);
}
