using System.Xml.Linq;

namespace EIdentity.Population;

/// <summary>Reads one element of the answer: missing and empty are alike, doubled is refused, unknown is ignored.</summary>
internal sealed class AnswerElement(XElement element, PopulationOptions options)
{
    /// <summary>Gets the text, without space around it.</summary>
    /// <exception cref="PopulationRegisterException">EID3008: there are elements where the text should be.</exception>
    public string Value =>
        element.HasElements ? throw Malformed($"{element.Name.LocalName} holds elements in place of a text") : element.Value.Trim();

    public static PopulationRegisterException Malformed(string what) =>
        new(ErrorCodes.RegisterAnswerMalformed, $"In the register's answer {what}.");

    /// <summary>Says whether an element is the one of that name, in a namespace of the register's or in none.</summary>
    public static bool IsNamed(XElement element, string name, PopulationOptions options) =>
        element.Name.LocalName == name
        && (element.Name.NamespaceName == options.AnswerNamespace
            || element.Name.NamespaceName == options.RequestNamespace
            || element.Name.NamespaceName.Length == 0);

    public bool IsNamed(string name) => IsNamed(element, name, options);

    /// <summary>Gets the children of this name; each look-up passes all children, so those of other names cost next to nothing.</summary>
    public IEnumerable<AnswerElement> All(string name) =>
        element.Elements().Where(child => IsNamed(child, name, options)).Select(child => new AnswerElement(child, options));

    /// <summary>Finds the one child of this name.</summary>
    /// <exception cref="PopulationRegisterException">EID3008: there are several, and no telling which one holds.</exception>
    public AnswerElement? Find(string name)
    {
        AnswerElement[] found = [.. All(name)];
        return found.Length <= 1 ? found.FirstOrDefault() : throw Malformed($"{name} stands twice");
    }

    /// <summary>Gets the text of the one child of this name; empty when there is none.</summary>
    public string Text(string name) => Find(name)?.Value ?? string.Empty;
}
