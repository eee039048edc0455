using System.Xml;
using System.Xml.Linq;

namespace EIdentity.Population;

/// <summary>Parses XML that comes from outside: no DTD, no entities, nothing fetched, bounded depth.</summary>
internal static class SafeXml
{
    private const int MaxDepth = 32;

    // OWASP, XML External Entity Prevention: without a DTD there is neither an entity to expand nor a file to fetch.
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersFromEntities = 1,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
    };

    /// <summary>Parses one document.</summary>
    /// <returns>The root element, or <see langword="null"/> when the bytes are not a document or break one of the rules.</returns>
    public static XElement? TryParse(byte[] body)
    {
        try
        {
            using XmlReader reader = XmlReader.Create(new MemoryStream(body), Settings);
            XElement root = XElement.Load(reader);
            return IsShallow(root) ? root : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    // Counting stops at the limit, and at the first element beyond it.
    private static bool IsShallow(XElement root) =>
        !root.Descendants().Any(element => element.Ancestors().Take(MaxDepth + 1).Count() > MaxDepth);
}
