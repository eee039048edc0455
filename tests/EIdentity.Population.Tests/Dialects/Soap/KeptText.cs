using System.Text;

namespace EIdentity.Population.Tests;

/// <summary>Keeps all text of a document, wherever it stands.</summary>
internal sealed class KeptText : IXmlReceiver
{
    private readonly StringBuilder _text = new();

    public string Value => _text.ToString();

    public void Begin(string name, string xmlNamespace)
    {
    }

    public void NoteAttribute()
    {
    }

    public void Add(string text) => _text.Append(text);

    public void End()
    {
    }
}
