namespace EIdentity.Population;

/// <summary>Holds one element of an answer: missing and empty are alike, doubled is refused, unknown is ignored.</summary>
/// <remarks>An element that the question does not name is here only where needed ones stand in it, without name and text.</remarks>
internal sealed class AnswerElement(string name, bool hasElements, string text, IReadOnlyList<AnswerElement> children)
{
    /// <summary>Gets the text, without space around it.</summary>
    /// <exception cref="PopulationRegisterException">EID3008: there are elements where the text should be.</exception>
    public string Value => hasElements ? throw Malformed($"{name} holds elements in place of a text") : text.Trim();

    public IReadOnlyList<AnswerElement> Children => children;

    /// <summary>Gets a value indicating whether the question names it, or one in it.</summary>
    public bool IsNeeded => name.Length > 0 || children.Count > 0;

    public static PopulationRegisterException Malformed(string what) =>
        new(ErrorCodes.RegisterAnswerMalformed, $"In the register's answer {what}.");

    public bool IsNamed(string other) => name == other;

    /// <summary>Gets the children of this name.</summary>
    public IEnumerable<AnswerElement> All(string child) => children.Where(element => element.IsNamed(child));

    /// <summary>Finds the one child of this name.</summary>
    /// <exception cref="PopulationRegisterException">EID3008: there are several, and no telling which one holds.</exception>
    public AnswerElement? Find(string child)
    {
        AnswerElement[] found = [.. All(child)];
        return found.Length <= 1 ? found.FirstOrDefault() : throw Malformed($"{child} stands twice");
    }

    /// <summary>Gets the text of the one child of this name; empty when there is none.</summary>
    public string Text(string child) => Find(child)?.Value ?? string.Empty;
}
