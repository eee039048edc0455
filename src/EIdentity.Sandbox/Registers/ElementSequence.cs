using System.Xml.Linq;

namespace EIdentity.Sandbox;

/// <summary>Walks through child elements in the order in which a schema's sequence lists them.</summary>
internal sealed class ElementSequence(XElement parent, XNamespace ns)
{
    private readonly Queue<XElement> _children = new(parent.Elements());

    public bool IsAtEnd => _children.Count == 0;

    /// <summary>Takes the text of the next element when it has the name, is not empty and holds text alone.</summary>
    public string? Next(string name) =>
        _children.TryPeek(out XElement? next) && next.Name == ns + name && !next.HasElements && next.Value.Length > 0
            ? _children.Dequeue().Value
            : null;

    public XElement? NextElement(string name) =>
        _children.TryPeek(out XElement? next) && next.Name == ns + name ? _children.Dequeue() : null;
}
