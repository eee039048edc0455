using System.Text;

namespace EIdentity.Population;

/// <summary>Reads an envelope forward: its header and body go on as they come, of a fault only the codes do.</summary>
internal sealed class SoapReader(AnswerBuilder answer, SoapOptions options) : IXmlReceiver
{
    private const int BodyDepth = 1;
    private const int FaultDepth = 2;
    private const int PartDepth = 3;

    // More of a fault's text is not looked at: codes are short, and what a service says of an action stands at the beginning.
    private const int LongestRead = 1_024;

    private readonly StringBuilder _code = new();
    private (string Name, string Namespace) _root;
    private int _depth;
    private int _bodies;
    private bool _hasEnvelope;
    private bool _isInBody;
    private bool _isInFault;
    private bool _isInCodes;
    private bool _isInDetail;
    private bool _isAtDetailsBeginning;
    private bool _isInText;
    private bool _hasFault12;
    private bool _isLeaf;

    /// <summary>Gets a value indicating whether the outer element has ended.</summary>
    public bool IsOver => _root.Name is not null && _depth == 0;

    /// <summary>Refuses what is no envelope with a body.</summary>
    /// <exception cref="PopulationRegisterException">EID3008; or EID3018: it is a fault of SOAP 1.2.</exception>
    public void ThrowUnlessEnvelope()
    {
        if (_root == ("Envelope", SoapNames.Envelope12))
        {
            throw new PopulationRegisterException(
                _hasFault12 ? ErrorCodes.RegisterQuestionRefused : ErrorCodes.RegisterAnswerMalformed,
                $"The answer is {(_hasFault12 ? "a fault" : "an envelope")} of SOAP 1.2, not of 1.1, in which the register is asked; "
                    + "check that Address is that of its SOAP 1.1.");
        }

        if (!_hasEnvelope)
        {
            UnknownNames root = new();
            root.Add(_root.Name);
            throw new PopulationRegisterException(
                ErrorCodes.RegisterAnswerMalformed,
                $"The answer is XML, and its outer element is not the Envelope of SOAP 1.1; {root}.");
        }

        if (_bodies == 0)
        {
            throw new PopulationRegisterException(ErrorCodes.RegisterAnswerMalformed, "The answer is a SOAP envelope without a Body.");
        }
    }

    public void Begin(string name, string xmlNamespace)
    {
        bool isSoap = xmlNamespace == SoapNames.Envelope;
        if (_depth == 0)
        {
            _root = (name, xmlNamespace);
            _hasEnvelope = isSoap && name == "Envelope";
        }

        if (_hasEnvelope && _depth == BodyDepth && isSoap && name == "Body")
        {
            _bodies++;
            _isInBody = true;
            answer.BeginBody();
        }
        else
        {
            BeginOther(name, xmlNamespace, isSoap);
        }

        _depth++;
    }

    public void NoteAttribute() => answer.NoteContent();

    public void Add(string text)
    {
        if ((_isInCodes || _isInText) && _code.Length < LongestRead)
        {
            _code.Append(text.AsSpan(0, Math.Min(text.Length, LongestRead)));
        }

        answer.Add(text);
    }

    public void End()
    {
        _depth--;
        if (_isInCodes && _isLeaf)
        {
            // A fault code may carry a prefix ("soapenv:004"). In the detail it may lie at any depth; what is unknown counts as one at the
            // detail's beginning alone, since what else stands there may be somebody's value.
            string text = _code.ToString().Trim();
            string code = text[(text.LastIndexOf(':') + 1)..];
            if (!_isInDetail || FaultMeaning.IsKnown(code) || (_isAtDetailsBeginning && _depth == PartDepth + 1))
            {
                answer.AddFault(code);
            }

            _isAtDetailsBeginning &= !_isInDetail;
        }

        if (_isInText && _isLeaf && SaysThatTheActionIsUnknown(_code.ToString()))
        {
            answer.AddFault(FaultMeaning.ActionNotSupported);
        }

        _isLeaf = false;
        _isInCodes &= _depth > PartDepth;
        _isInDetail &= _depth > PartDepth;
        _isInText &= _depth > PartDepth;
        _isInFault &= _depth > FaultDepth;
        _isInBody &= _depth > BodyDepth;
        answer.End();
    }

    private void BeginOther(string name, string xmlNamespace, bool isSoap)
    {
        if (_isInBody && _depth == FaultDepth && isSoap && name == "Fault")
        {
            _isInFault = true;
            answer.AddFault(string.Empty);
        }

        _hasFault12 |= name == "Fault" && xmlNamespace == SoapNames.Envelope12;
        if (_isInFault && _depth == PartDepth && name == "detail")
        {
            _isInDetail = _isAtDetailsBeginning = true;
        }

        _isInCodes |= _isInDetail || (_isInFault && _depth == PartDepth && name == "faultcode");
        _isInText |= _isInFault && _depth == PartDepth && name == "faultstring";
        _isLeaf = true;
        _code.Clear();
        bool isTheRegisters = !_isInFault
            && (xmlNamespace.Length == 0 || xmlNamespace == options.AnswerNamespace || xmlNamespace == options.RequestNamespace);
        bool isMarker = xmlNamespace == SandboxMark.XmlNamespace && name == SandboxMark.Name;
        if (isTheRegisters || isMarker || isSoap || _isInFault)
        {
            answer.Begin(isTheRegisters || isMarker ? name : null);
        }
        else
        {
            answer.BeginForeign(name, xmlNamespace);
        }
    }

    // ASP.NET and CXF name the header; Axis2 says that for this endpoint reference no operation was found. WCF has a code for it.
    private static bool SaysThatTheActionIsUnknown(string text) =>
        text.Contains("SOAPAction", StringComparison.OrdinalIgnoreCase)
        || text.Contains("(EPR) for the Operation not found", StringComparison.OrdinalIgnoreCase);
}
