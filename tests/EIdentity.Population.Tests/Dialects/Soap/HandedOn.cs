namespace EIdentity.Population.Tests;

/// <summary>Hands each element of a document on by its local name.</summary>
internal sealed class HandedOn(AnswerBuilder answer) : IXmlReceiver
{
    public void Begin(string name, string xmlNamespace) => answer.Begin(name);

    public void NoteAttribute()
    {
    }

    public void Add(string text) => answer.Add(text);

    public void End() => answer.End();
}
