using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace EIdentity.Sandbox;

/// <summary>Writes HTML in which every text and attribute value is encoded; there is no way to write raw markup.</summary>
internal sealed class HtmlWriter
{
    // Vietnamese stays readable in the source; markup characters are always encoded.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _html = new("<!DOCTYPE html>");
    private readonly Stack<string> _open = new();

    /// <summary>Opens an element; an attribute whose value is <see langword="null"/> is left out.</summary>
    public HtmlWriter Open(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        WriteTag(name, attributes);
        _open.Push(name);
        return this;
    }

    /// <summary>Writes an element that has no content, such as an input.</summary>
    public HtmlWriter Void(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        WriteTag(name, attributes);
        return this;
    }

    public HtmlWriter Text(string? text)
    {
        _html.Append(Encoder.Encode(text ?? string.Empty));
        return this;
    }

    public HtmlWriter Close()
    {
        _html.Append("</").Append(_open.Pop()).Append('>');
        return this;
    }

    /// <summary>Writes an element that holds text alone.</summary>
    public HtmlWriter Element(string name, string? text, params ReadOnlySpan<(string Name, string? Value)> attributes) =>
        Open(name, attributes).Text(text).Close();

    public override string ToString()
    {
        while (_open.Count > 0)
        {
            Close();
        }

        return _html.ToString();
    }

    private void WriteTag(string name, ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        _html.Append('<').Append(name);
        foreach ((string attribute, string? value) in attributes)
        {
            if (value is not null)
            {
                _html.Append(' ').Append(attribute).Append("=\"").Append(Encoder.Encode(value)).Append('"');
            }
        }

        _html.Append('>');
    }
}
