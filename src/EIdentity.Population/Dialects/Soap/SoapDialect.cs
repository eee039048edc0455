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
        if (SoapFlaw.FindBefore(reply) is { } flaw)
        {
            throw Malformed(flaw);
        }

        SoapReader reader = new(answer, options);
        Read(reply, reader);
        reader.ThrowUnlessEnvelope();
        return true;
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

    private static void Read(RegisterReply reply, SoapReader reader)
    {
        Encoding encoding = XmlEncoding.Find(reply.RevealBody().Span, reply.Charset);
        try
        {
            using MemoryStream body = new(reply.RevealBody().ToArray());
            using StreamReader text = new(body, encoding, detectEncodingFromByteOrderMarks: false);
            if (!SafeXml.TryRead(text, reader, out XmlException? flaw))
            {
                throw Malformed(SoapFlaw.Describe(encoding.GetString(reply.RevealBody().Span), flaw, reader.IsOver));
            }
        }
        catch (DecoderFallbackException)
        {
            throw XmlEncoding.NotKept(encoding);
        }
    }

    private static PopulationRegisterException Malformed(string what) =>
        new(ErrorCodes.RegisterAnswerMalformed, $"The answer {what}.");

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
