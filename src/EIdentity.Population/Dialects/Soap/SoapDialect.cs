using System.Text;
using System.Xml;
using EIdentity.Client;

namespace EIdentity.Population;

/// <summary>Speaks SOAP 1.1, as the register itself does.</summary>
internal sealed class SoapDialect(SoapOptions options) : RegisterDialect
{
    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) };

    public override string AnswerName => "SOAP envelope";

    public override RegisterMessage Write(RegisterQuestion question, QuestionForm form)
    {
        using MemoryStream envelope = new();
        using (XmlWriter writer = XmlWriter.Create(envelope, Settings))
        {
            writer.WriteStartElement("soapenv", "Envelope", SoapNames.Envelope);
            writer.WriteAttributeString("xmlns", "dan", null, options.RequestNamespace);
            writer.WriteStartElement("Header", SoapNames.Envelope);
            writer.WriteEndElement();
            writer.WriteStartElement("Body", SoapNames.Envelope);
            writer.WriteStartElement(form.Service, options.RequestNamespace);
            foreach (QuestionElement element in form.GetElements())
            {
                Write(writer, element);
            }
        }

        return new RegisterMessage("text/xml; charset=utf-8", envelope.ToArray())
        {
            Headers = { ["SOAPAction"] = "\"\"", ["Accept"] = "text/xml, application/xml" },
        };
    }

    public override bool TryRead(RegisterReply reply, AnswerBuilder answer)
    {
        answer.EmptyNameIsNotFound = options.EmptyNameIsNotFound;
        SoapReader reader = new(answer, options);
        return IsXml(reply.MediaType) && TryRead(reply, reader) && reader.IsEnvelope;
    }

    internal override void Check(SettingsProblems problems, string prefix)
    {
        problems.RequirePlainText(
            options.RequestNamespace,
            prefix + nameof(options.RequestNamespace),
            $"the XML namespace of questions, usually {PopulationDefaults.RequestNamespace}");
        problems.RequirePlainText(
            options.AnswerNamespace,
            prefix + nameof(options.AnswerNamespace),
            $"the XML namespace of answers, usually {PopulationDefaults.AnswerNamespace}");
    }

    private static bool IsXml(string? mediaType) => mediaType is not null
        && (mediaType.EndsWith("/xml", StringComparison.OrdinalIgnoreCase)
            || mediaType.EndsWith("+xml", StringComparison.OrdinalIgnoreCase));

    private static bool TryRead(RegisterReply reply, SoapReader reader)
    {
        Encoding encoding = XmlEncoding.Find(reply.RevealBody().Span, reply.Charset);
        try
        {
            using MemoryStream body = new(reply.RevealBody().ToArray());
            using StreamReader text = new(body, encoding, detectEncodingFromByteOrderMarks: false);
            return SafeXml.TryRead(text, reader);
        }
        catch (DecoderFallbackException)
        {
            throw XmlEncoding.NotKept(encoding);
        }
    }

    private void Write(XmlWriter writer, QuestionElement element)
    {
        writer.WriteStartElement(element.Name, options.RequestNamespace);
        writer.WriteString(element.Value.Reveal());
        foreach (QuestionElement child in element.GetChildren())
        {
            Write(writer, child);
        }

        writer.WriteEndElement();
    }
}
