using System.Xml;
using System.Xml.Linq;

namespace EIdentity.Population;

/// <summary>Parses XML that comes from outside: no DTD, no entities, nothing fetched, everything counted.</summary>
/// <remarks>
/// The limits hold while the document is read, before anything of it is kept: the platform's own loader takes time with the
/// square of the depth, of the pieces of a text, and of a namespace's length. Attributes are counted and left out, since no
/// part of an answer stands in one.
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

    /// <summary>Parses one document.</summary>
    /// <returns>The root element, or <see langword="null"/> when the bytes are not a document or break one of the rules.</returns>
    public static XElement? TryParse(Stream body)
    {
        try
        {
            return Read(body);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static XElement? Read(Stream body)
    {
        BoundedNames names = new();
        using XmlReader reader = XmlReader.Create(body, CreateSettings(names));
        Stack<XElement> open = new();
        XElement? root = null;
        int nodes = 0;
        while (Advance(reader, names))
        {
            if (reader.NodeType == XmlNodeType.EndElement)
            {
                root = Close(open);
                continue;
            }

            nodes += 1 + reader.AttributeCount;
            if (reader.Depth > MaxDepth || nodes > MaxNodes || reader.AttributeCount > MaxAttributes)
            {
                throw new XmlException("The document is too deep, or has too many nodes.");
            }

            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    open.Push(new XElement(XName.Get(reader.LocalName, reader.NamespaceURI)));
                    root = reader.IsEmptyElement ? Close(open) : root;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace:
                    // A node of its own: a text appended to a text would be copied with each piece.
                    open.Peek().Add(new XText(reader.Value));
                    break;
                default:
                    break;
            }
        }

        return root;
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

    private static bool Advance(XmlReader reader, BoundedNames names)
    {
        names.BeginNode();
        return reader.Read();
    }

    // An element joins its parent when it is whole: adding to one that stands in a tree goes up to the root each time.
    private static XElement Close(Stack<XElement> open)
    {
        XElement closed = open.Pop();
        if (open.TryPeek(out XElement? parent))
        {
            parent.Add(closed);
        }

        return closed;
    }
}
