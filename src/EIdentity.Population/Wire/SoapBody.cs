using System.Xml.Linq;

namespace EIdentity.Population;

/// <summary>Holds the body of an answer that passed the rules of the envelope; it never prints what it holds.</summary>
internal sealed class SoapBody(XElement body, PopulationOptions options)
{
    /// <summary>Finds every element of this name, at any depth.</summary>
    public IReadOnlyList<AnswerElement> FindAll(string name) =>
    [
        .. body.Descendants()
            .Where(element => AnswerElement.IsNamed(element, name, options))
            .Select(element => new AnswerElement(element, options)),
    ];

    /// <summary>Finds every element of this name at any depth but below the children of a CongDan, where relatives stand.</summary>
    public IEnumerable<AnswerElement> FindOfPersons(string name) =>
        body.Descendants()
            .Where(element => AnswerElement.IsNamed(element, name, options))
            .Where(element => !element.Ancestors().Skip(1).Any(above => AnswerElement.IsNamed(above, "CongDan", options)))
            .Select(element => new AnswerElement(element, options));

    /// <summary>Finds every element of this name, in the envelope's header as well.</summary>
    public IEnumerable<AnswerElement> FindInEnvelope(string name) =>
        body.AncestorsAndSelf().Last().Descendants()
            .Where(element => AnswerElement.IsNamed(element, name, options))
            .Select(element => new AnswerElement(element, options));
}
