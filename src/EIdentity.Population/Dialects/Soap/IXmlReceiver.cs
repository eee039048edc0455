namespace EIdentity.Population;

/// <summary>Takes a document piece by piece, as it is read.</summary>
internal interface IXmlReceiver
{
    void Begin(string name, string xmlNamespace);

    /// <summary>Takes note that the element that just began has an attribute of its own with a value.</summary>
    void NoteAttribute();

    /// <summary>Takes a text, which may come in pieces.</summary>
    void Add(string text);

    void End();
}
