using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace EIdentity.Population;

/// <summary>Takes an answer from a dialect, piece by piece as it is read, and keeps of it what the question needs.</summary>
/// <remarks>
/// Depth (32), elements (100,000) and characters (1,048,576) are counted before anything is kept: who exceeds them gets a
/// <see cref="FormatException"/>, which a dialect lets through. An answer is one outer element.
/// </remarks>
[Experimental(PopulationDefaults.SeamDiagnostic)]
public sealed class AnswerBuilder
{
    /// <summary>How many ancestors an element may have; the register's answers have seven.</summary>
    internal const int MaxDepth = 32;

    /// <summary>How many elements there may be in all.</summary>
    internal const int MaxElements = 100_000;

    /// <summary>How many characters all names and texts may have together.</summary>
    internal const int MaxCharacters = 1024 * 1024;

    private readonly IReadOnlySet<string> _names;
    private readonly Stack<OpenElement> _open = new();
    private readonly UnknownNames _unknown = new();
    private AnswerElement? _root;
    private AnswerElement? _body;
    private HashSet<string>? _faultCodes;
    private bool _isSandbox;
    private int _elements;
    private long _characters;

    internal AnswerBuilder(IReadOnlySet<string> names) => _names = names;

    /// <summary>Begins an element.</summary>
    /// <param name="name">The register's name of it, or <see langword="null"/> for one that is not the register's.</param>
    /// <exception cref="FormatException">The answer is too deep, too long, or has two outer elements.</exception>
    public void Begin(string? name) => Begin(name, isBody: false);

    /// <summary>Begins the element that holds the answer itself, beside a header; without it the outer one does.</summary>
    /// <exception cref="FormatException">The answer is too deep, too long, or has two bodies.</exception>
    public void BeginBody() => Begin(null, isBody: true);

    /// <summary>Adds text to the element that is open; it may come in pieces.</summary>
    /// <param name="text">The text, without escapes.</param>
    /// <exception cref="FormatException">There are too many characters.</exception>
    /// <exception cref="InvalidOperationException">No element is open.</exception>
    public void Add(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Count(text.Length);
        _open.Peek().Add(text);
    }

    /// <summary>Ends the element that is open.</summary>
    /// <exception cref="InvalidOperationException">No element is open.</exception>
    public void End()
    {
        OpenElement closed = _open.Pop();
        AnswerElement element = closed.Close();
        if (closed.IsBody)
        {
            _body = element;
        }

        if (_open.TryPeek(out OpenElement? parent))
        {
            parent.Add(element, closed.IsBody);
        }
        else
        {
            _root = element;
        }
    }

    /// <summary>Says that the register reports a fault in place of an answer.</summary>
    /// <param name="code">One of its codes; empty when it has none. Its text is not wanted: it may name the person.</param>
    public void AddFault(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        Count(code.Length);
        (_faultCodes ??= []).Add(code);
    }

    /// <summary>Gives the answer, or null when it is not whole.</summary>
    internal RegisterAnswer? Build()
    {
        if (_root is null || _open.Count > 0)
        {
            return null;
        }

        // The outer element may be one that the question names.
        AnswerElement document = new(string.Empty, hasElements: true, string.Empty, [_root]);
        return new RegisterAnswer(document, _body ?? document) { FaultCodes = _faultCodes, IsSandbox = _isSandbox, Unknown = _unknown };
    }

    private void Begin(string? name, bool isBody)
    {
        Count(name?.Length ?? 0);
        _elements++;
        bool isSecond = (_root is not null && _open.Count == 0) || (isBody && (_body is not null || _open.Any(static open => open.IsBody)));
        if (_open.Count > MaxDepth || _elements > MaxElements || isSecond)
        {
            throw new FormatException("The answer is too deep, has too many elements, or two where there may be one.");
        }

        // Whatever stands in it: a marker that says "false" is not the register's either.
        _isSandbox |= name == SandboxMark.Name;
        bool isKnown = name is not null && _names.Contains(name);
        if (!isKnown)
        {
            _unknown.Add(name);
        }

        _open.Push(new OpenElement(isKnown ? name! : string.Empty, isBody));
    }

    private void Count(int characters)
    {
        _characters += characters;
        if (_characters > MaxCharacters)
        {
            throw new FormatException("The answer has too many characters.");
        }
    }

    private sealed class OpenElement(string name, bool isBody)
    {
        private List<AnswerElement>? _children;
        private bool _hasElements;
        private string _text = string.Empty;
        private StringBuilder? _pieces;

        public bool IsBody => isBody;

        // Of what the question does not name nothing is kept, and of a group no text.
        public void Add(string text)
        {
            if (name.Length == 0 || _hasElements)
            {
                return;
            }

            if (_text.Length == 0)
            {
                _text = text;
            }
            else
            {
                (_pieces ??= new StringBuilder(_text)).Append(text);
            }
        }

        public void Add(AnswerElement child, bool isBodyOfIt)
        {
            _hasElements = true;
            if (child.IsNeeded || isBodyOfIt)
            {
                (_children ??= []).Add(child);
            }
        }

        public AnswerElement Close() => new(name, _hasElements, _pieces?.ToString() ?? _text, _children ?? []);
    }
}
