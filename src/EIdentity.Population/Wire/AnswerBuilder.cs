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

    /// <summary>Of how many elements the unknown ones in them are named; an answer about one person has a dozen groups.</summary>
    private const int MostPlaces = 64;

    private readonly IReadOnlySet<string> _names;
    private readonly Stack<OpenElement> _open = new();
    private readonly Stack<OpenElement> _spare = new();
    private readonly UnknownNames _unknown = new();
    private AnswerElement? _root;
    private AnswerElement? _body;
    private HashSet<string>? _faultCodes;
    private bool _isSandbox;
    private int _places;
    private int _elements;
    private long _characters;

    internal AnswerBuilder(IReadOnlySet<string> names) => _names = names;

    /// <summary>
    /// Gets or sets a value indicating whether a record with an empty name says that nobody was found, whatever else it holds.
    /// </summary>
    /// <value>
    /// The default value is <see langword="false"/>: it is not understood (EID3008). Set it where the contract of the gateway says so.
    /// </value>
    public bool EmptyNameIsNotFound { get; set; }

    /// <summary>Begins an element.</summary>
    /// <param name="name">The register's name of it, or <see langword="null"/> for one that is not the register's.</param>
    /// <exception cref="FormatException">The answer is too deep, too long, or has two outer elements.</exception>
    public void Begin(string? name) => Begin(name, isBody: false, foreignNamespace: null);

    /// <summary>Begins an element that has a name of the register's in a namespace that is not.</summary>
    /// <remarks>It is not read. Where it holds something and the register's own would be read, the answer is refused (EID3008).</remarks>
    /// <param name="name">Its name.</param>
    /// <param name="xmlNamespace">Its namespace, or whatever tells it from the register's.</param>
    /// <exception cref="FormatException">The answer is too deep, too long, or has two outer elements.</exception>
    public void BeginForeign(string name, string xmlNamespace)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(xmlNamespace);
        Begin(_names.Contains(name) ? name : null, isBody: false, xmlNamespace);
    }

    /// <summary>Begins the element that holds the answer itself, beside a header; without it the outer one does.</summary>
    /// <exception cref="FormatException">The answer is too deep, too long, or has two bodies.</exception>
    public void BeginBody() => Begin(null, isBody: true, foreignNamespace: null);

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

    /// <summary>Says that the element that is open holds something besides text and elements, as an attribute.</summary>
    /// <remarks>It is not read; but an element that holds something is not taken for an empty one.</remarks>
    /// <exception cref="InvalidOperationException">No element is open.</exception>
    public void NoteContent() => _open.Peek().HoldsMore = true;

    /// <summary>Ends the element that is open.</summary>
    /// <exception cref="InvalidOperationException">No element is open.</exception>
    public void End()
    {
        OpenElement closed = _open.Pop();
        AnswerElement? element = closed.IsNeeded || _open.Count == 0 ? closed.Close() : null;
        if (closed.IsBody)
        {
            _body = element;
        }

        if (_open.TryPeek(out OpenElement? parent))
        {
            parent.Add(element, closed);
        }
        else
        {
            _root = element;
        }

        _spare.Push(closed);
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
        AnswerElement document = new(string.Empty, string.Empty, [_root]) { HasElements = true };
        return new RegisterAnswer(document, _body ?? document)
        {
            FaultCodes = _faultCodes,
            IsSandbox = _isSandbox,
            EmptyNameIsNotFound = EmptyNameIsNotFound,
            Unknown = _unknown,
        };
    }

    private void Begin(string? name, bool isBody, string? foreignNamespace)
    {
        Count(name?.Length ?? 0);
        _elements++;
        bool isSecondBody = isBody && (_body is not null || _open.Any(static open => open.IsBody));
        string? broken = _open.Count > MaxDepth ? $"is nested deeper than {MaxDepth} levels"
            : _elements > MaxElements ? $"has more than {MaxElements} elements"
            : _root is not null && _open.Count == 0 ? "has two outer elements"
            : isSecondBody ? "has two bodies"
            : null;
        if (broken is not null)
        {
            throw new AnswerLimitException(broken);
        }

        // Whatever stands in it: a marker that says "false" is not the register's either.
        _isSandbox |= name == SandboxMark.Name;
        bool isForeign = foreignNamespace is not null && name is not null;
        bool isKnown = !isForeign && name is not null && _names.Contains(name);
        if (!isKnown)
        {
            NoteStranger(name, isForeign ? foreignNamespace : null);
        }

        OpenElement opened = _spare.TryPop(out OpenElement? spare) ? spare : new OpenElement();
        opened.Open(isKnown ? name! : string.Empty, isBody, isForeign);
        _open.Push(opened);
    }

    private void NoteStranger(string? name, string? foreignNamespace)
    {
        Note(_unknown, name, foreignNamespace);
        if (_open.TryPeek(out OpenElement? parent) && parent.IsNamed)
        {
            parent.HasStrangers = true;

            // They are told apart by place in the first places alone: a hostile answer has tens of thousands.
            if (parent.Strangers is null && _places < MostPlaces)
            {
                _places++;
                parent.Strangers = new UnknownNames();
            }

            Note(parent.Strangers, name, foreignNamespace);
        }
    }

    private static void Note(UnknownNames? names, string? name, string? foreignNamespace)
    {
        if (name is not null && foreignNamespace is not null)
        {
            names?.AddForeign(name, foreignNamespace);
        }
        else
        {
            names?.Add(name);
        }
    }

    private void Count(int characters)
    {
        _characters += characters;
        if (_characters > MaxCharacters)
        {
            throw new AnswerLimitException($"has more than {MaxCharacters} characters");
        }
    }

    /// <summary>Gathers what stands in an element until it ends, and then serves the next one.</summary>
    private sealed class OpenElement
    {
        private string _name = string.Empty;
        private List<AnswerElement>? _children;
        private bool _hasElements;
        private bool _hasText;
        private bool _hasForeign;
        private bool _holdsBelow;
        private string _text = string.Empty;
        private StringBuilder? _pieces;

        public bool IsBody { get; private set; }

        public bool IsForeign { get; private set; }

        public bool IsNamed => _name.Length > 0;

        /// <summary>Gets a value indicating whether the question names it or one in it, or it is the answer itself.</summary>
        public bool IsNeeded => IsNamed || IsBody || _children is not null;

        public bool HoldsNothing => !_hasText && !_holdsBelow && !HoldsMore;

        public bool HoldsMore { get; set; }

        public bool HasStrangers { get; set; }

        public UnknownNames? Strangers { get; set; }

        public void Open(string name, bool isBody, bool isForeign)
        {
            (_name, IsBody, IsForeign) = (name, isBody, isForeign);
            (_children, _text, _pieces, Strangers) = (null, string.Empty, null, null);
            _hasElements = _hasText = _hasForeign = _holdsBelow = HoldsMore = HasStrangers = false;
        }

        // Of what the question does not name nothing is kept, and of a group no text; but that there was one is noted.
        public void Add(string text)
        {
            _hasText = _hasText || !string.IsNullOrWhiteSpace(text);
            if (!IsNamed || _hasElements)
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

        public void Add(AnswerElement? child, OpenElement closed)
        {
            _hasElements = true;
            _holdsBelow |= !closed.HoldsNothing;
            _hasForeign |= closed.IsForeign && !closed.HoldsNothing;
            if (child is not null)
            {
                (_children ??= []).Add(child);
            }
        }

        public AnswerElement Close() => new(_name, _pieces?.ToString() ?? _text, _children ?? (IReadOnlyList<AnswerElement>)[])
        {
            HasElements = _hasElements,
            HasText = _hasText,
            HoldsNothing = HoldsNothing,
            HasForeign = _hasForeign,
            HasStrangers = HasStrangers,
            Strangers = Strangers,
        };
    }
}
