using System.Diagnostics.CodeAnalysis;
using System.Xml;

namespace EIdentity.Population;

/// <summary>Reads XML that comes from outside, forward: no DTD, no entities, nothing fetched, everything counted.</summary>
/// <remarks>
/// The limits hold while the document is read, before anything of it is handed on: the platform's own loader takes time with the
/// square of the depth, of the pieces of a text, and of a namespace's length. Attributes are counted and left out, since no
/// part of an answer stands in one; that there is one is said, so that its element is not called empty.
/// </remarks>
internal static class SafeXml
{
    /// <summary>How many ancestors an element may have; the register's answers have seven.</summary>
    private const int MaxDepth = 32;

    /// <summary>How many elements, attributes, texts, comments and instructions there may be in all.</summary>
    /// <remarks>A megabyte of full records has 70,000.</remarks>
    private const int MaxNodes = 100_000;

    /// <summary>How many attributes an element may have, its namespaces included.</summary>
    private const int MaxAttributes = 64;

    private const long MaxCharacters = 1024 * 1024;

    /// <summary>Reads one document.</summary>
    /// <param name="body">The text, in whatever encoding it came; what a declaration says of one is passed over.</param>
    /// <param name="receiver">Takes the document.</param>
    /// <param name="flaw">Where the text breaks a rule of XML, or which limit of ours; its own text repeats what was read.</param>
    /// <returns>Whether the text is a document that keeps every rule; if not, the receiver may have had a part of it.</returns>
    public static bool TryRead(TextReader body, IXmlReceiver receiver, [NotNullWhen(false)] out XmlException? flaw)
    {
        try
        {
            Read(body, receiver);
            flaw = null;
            return true;
        }
        catch (XmlException broken)
        {
            flaw = broken;
            return false;
        }
    }

    private static void Read(TextReader body, IXmlReceiver receiver)
    {
        BoundedNames names = new();
        using XmlReader reader = XmlReader.Create(body, CreateSettings(names));
        int nodes = 0;
        while (Advance(reader, names))
        {
            if (reader.NodeType == XmlNodeType.EndElement)
            {
                receiver.End();
                continue;
            }

            nodes += 1 + reader.AttributeCount;
            string? broken = reader.Depth > MaxDepth ? $"is nested deeper than {MaxDepth} levels"
                : nodes > MaxNodes ? $"has more than {MaxNodes} elements, texts and attributes"
                : reader.AttributeCount > MaxAttributes ? $"has an element with more than {MaxAttributes} attributes"
                : null;
            if (broken is not null)
            {
                throw new AnswerLimitException(broken);
            }

            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    receiver.Begin(reader.LocalName, reader.NamespaceURI);
                    if (HasOwnAttribute(reader))
                    {
                        receiver.NoteAttribute();
                    }

                    if (reader.IsEmptyElement)
                    {
                        receiver.End();
                    }

                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace:
                    receiver.Add(reader.Value);
                    break;
                default:
                    break;
            }
        }
    }

    // OWASP, XML External Entity Prevention: without a DTD there is neither an entity to expand nor a file to fetch.
    private static XmlReaderSettings CreateSettings(BoundedNames names) => new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersFromEntities = 1,
        MaxCharactersInDocument = MaxCharacters,
        IgnoreWhitespace = true,
        NameTable = names,
    };

    // An attribute in a namespace (xsi:nil, xml:lang, the namespaces themselves) says something about the element and nothing in it.
    private static bool HasOwnAttribute(XmlReader reader)
    {
        bool isFound = false;
        while (!isFound && reader.MoveToNextAttribute())
        {
            isFound = reader.NamespaceURI.Length == 0 && !string.IsNullOrWhiteSpace(reader.Value);
        }

        reader.MoveToElement();
        return isFound;
    }

    private static bool Advance(XmlReader reader, BoundedNames names)
    {
        names.BeginNode();
        return reader.Read();
    }
}
