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
    public IReadOnlyList<AnswerElement> FindAll(string name) => Find(body, name, entersPersons: true);

    /// <summary>Finds every element of this name at any depth but below the children of a CongDan, where relatives stand.</summary>
    public IReadOnlyList<AnswerElement> FindOfPersons(string name) => Find(body, name, entersPersons: false);

    /// <summary>Finds every element of this name, outside the body as well.</summary>
    public IReadOnlyList<AnswerElement> FindInEnvelope(string name) => Find(root, name, entersPersons: true);

    private static List<AnswerElement> Find(AnswerElement element, string name, bool entersPersons)
    {
        List<AnswerElement> found = [];
        Find(element, name, entersPersons, found);
        return found;
    }

    // Loops, because each answer is searched for a handful of names, and as deep as it may be.
    private static void Find(AnswerElement element, string name, bool entersPersons, List<AnswerElement> found)
    {
        bool enters = entersPersons || !element.IsNamed("CongDan");
        for (int i = 0; i < element.Children.Count; i++)
        {
            AnswerElement child = element.Children[i];
            if (child.IsNamed(name))
            {
                found.Add(child);
            }

            if (enters)
            {
                Find(child, name, entersPersons, found);
            }
        }
    }
}
