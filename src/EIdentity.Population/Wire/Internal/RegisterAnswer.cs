namespace EIdentity.Population;

/// <summary>Holds an answer in no dialect any more; it never prints what it holds.</summary>
internal sealed class RegisterAnswer(AnswerElement root, AnswerElement body)
{
    /// <summary>Gets the codes of the fault that came in place of an answer, or <see langword="null"/> when none did.</summary>
    public IReadOnlySet<string>? FaultCodes { get; init; }

    /// <summary>Gets a value indicating whether a sandbox says that it answered.</summary>
    public bool IsSandbox { get; init; }

    /// <summary>Gets a value indicating whether a record with an empty name says that nobody was found.</summary>
    public bool EmptyNameIsNotFound { get; init; }

    /// <summary>Gets the elements that the question does not need.</summary>
    public required UnknownNames Unknown { get; init; }

    /// <summary>Finds every element of this name, at any depth of the body.</summary>
    public IReadOnlyList<AnswerElement> FindAll(string name) => [.. Descendants(body).Where(element => element.IsNamed(name))];

    /// <summary>Finds every element of this name at any depth but below the children of a CongDan, where relatives stand.</summary>
    public IEnumerable<AnswerElement> FindOfPersons(string name) =>
        OfPersons(body, isInPerson: false).Where(element => element.IsNamed(name));

    /// <summary>Finds every element of this name, outside the body as well.</summary>
    public IEnumerable<AnswerElement> FindInEnvelope(string name) => Descendants(root).Where(element => element.IsNamed(name));

    private static IEnumerable<AnswerElement> Descendants(AnswerElement element) =>
        element.Children.SelectMany(static child => Descendants(child).Prepend(child));

    private static IEnumerable<AnswerElement> OfPersons(AnswerElement element, bool isInPerson) => isInPerson
        ? []
        : element.Children.SelectMany(child => OfPersons(child, element.IsNamed("CongDan")).Prepend(child));
}
