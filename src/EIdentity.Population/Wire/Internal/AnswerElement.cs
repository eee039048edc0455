namespace EIdentity.Population;

/// <summary>Holds one element of an answer: missing and empty are alike, doubled is refused, unknown is ignored.</summary>
/// <remarks>
/// An element that the question does not name is here only where needed ones stand in it, without name and text. What holds
/// something and is not understood is no empty element: whoever reads a group says what it may hold (<see cref="Group"/>).
/// </remarks>
internal sealed class AnswerElement
{
    private readonly string _name;
    private readonly string _text;
    private readonly IReadOnlyList<AnswerElement> _children;
    private AnswerElement? _parent;

    public AnswerElement(string name, string text, IReadOnlyList<AnswerElement> children)
    {
        (_name, _text, _children) = (name, text, children);
        for (int i = 0; i < children.Count; i++)
        {
            children[i]._parent = this;
        }
    }

    /// <summary>Gets a value indicating whether elements stand in it, needed or not.</summary>
    public bool HasElements { get; init; }

    /// <summary>Gets a value indicating whether a text of its own stands in it, between elements as well.</summary>
    public bool HasText { get; init; }

    /// <summary>Gets a value indicating whether nothing but white space stands in it at any depth, known or not.</summary>
    public bool HoldsNothing { get; init; }

    /// <summary>Gets a value indicating whether an element in it has a name of the question and is not the register's.</summary>
    public bool HasForeign { get; init; }

    /// <summary>Gets a value indicating whether elements stand in it that the question does not need.</summary>
    public bool HasStrangers { get; init; }

    /// <summary>Gets their names, if this element is one of the first that have any.</summary>
    public UnknownNames? Strangers { get; init; }

    /// <summary>Gets the text, without space around it.</summary>
    /// <exception cref="PopulationRegisterException">EID3008: there is something else where the text should be.</exception>
    public string Value => this switch
    {
        { HasElements: true } => throw NotUnderstood("holds elements in place of a text"),
        { HasText: false, HoldsNothing: false } => throw NotUnderstood("holds something that is no text"),
        _ => _text.Trim(),
    };

    public IReadOnlyList<AnswerElement> Children => _children;

    public static PopulationRegisterException Malformed(string what) =>
        new(ErrorCodes.RegisterAnswerMalformed, $"In the register's answer {what}.");

    /// <summary>Says where this element stands, and what stands in it that nobody understands.</summary>
    public PopulationRegisterException NotUnderstood(string what) =>
        Malformed($"{Path()} {what}{(Strangers is null ? string.Empty : $"; {Strangers}")}");

    public bool IsNamed(string other) => _name == other;

    public bool IsIn(AnswerElement other) => _parent == other;

    /// <summary>Gets this element as a group: it holds what was named here, or nothing at all.</summary>
    /// <param name="names">What may stand in it; none where anything may.</param>
    /// <exception cref="PopulationRegisterException">EID3008: it holds something, and none of it is understood.</exception>
    public AnswerElement Group(params string[] names)
    {
        if (HasText)
        {
            throw NotUnderstood($"holds a text in place of {(names.Length == 0 ? "elements" : string.Join(", ", names))}");
        }

        if (HasForeign)
        {
            throw NotUnderstood("holds elements of another namespace");
        }

        return HoldsNothing || names.Length == 0 || HoldsOneOf(names)
            ? this
            : throw NotUnderstood($"holds none of {string.Join(", ", names)}, but something else");
    }

    /// <summary>Gets the children of this name.</summary>
    public IEnumerable<AnswerElement> All(string child) => _children.Where(element => element.IsNamed(child));

    /// <summary>Finds the one child of this name.</summary>
    /// <exception cref="PopulationRegisterException">EID3008: there are several, and no telling which one holds.</exception>
    public AnswerElement? Find(string child)
    {
        AnswerElement? found = null;
        for (int i = 0; i < _children.Count; i++)
        {
            if (_children[i].IsNamed(child))
            {
                found = found is null ? _children[i] : throw Malformed($"{child} stands twice");
            }
        }

        return found;
    }

    /// <summary>Gets the text of the one child of this name; empty when there is none.</summary>
    public string Text(string child) => Find(child)?.Value ?? string.Empty;

    private bool HoldsOneOf(string[] names)
    {
        for (int i = 0; i < _children.Count; i++)
        {
            if (!_children[i].HoldsNothing && Array.IndexOf(names, _children[i]._name) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private string Path()
    {
        Stack<string> names = new();
        for (AnswerElement? element = this; element is not null; element = element._parent)
        {
            if (element._name.Length > 0)
            {
                names.Push(element._name);
            }
        }

        return string.Join('/', names);
    }
}
