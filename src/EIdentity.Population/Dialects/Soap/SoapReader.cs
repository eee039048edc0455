using System.Text;

namespace EIdentity.Population;

/// <summary>Reads an envelope forward: its header and body go on as they come, of a fault only the codes do.</summary>
internal sealed class SoapReader(AnswerBuilder answer, SoapOptions options) : IXmlReceiver
{
    private const int BodyDepth = 1;
    private const int FaultDepth = 2;
    private const int PartDepth = 3;

    private readonly StringBuilder _code = new();
    private int _depth;
    private int _bodies;
    private bool _hasEnvelope;
    private bool _isInBody;
    private bool _isInFault;
    private bool _isInCodes;
    private bool _isLeaf;

    /// <summary>Gets a value indicating whether what was read is an envelope with exactly one body.</summary>
    public bool IsEnvelope => _hasEnvelope && _bodies == 1;

    public void Begin(string name, string xmlNamespace)
    {
        bool isSoap = xmlNamespace == SoapNames.Envelope;
        if (_depth == 0)
        {
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
        if (_isInCodes)
        {
            _code.Append(text);
        }

        answer.Add(text);
    }

    public void End()
    {
        _depth--;
        if (_isInCodes && _isLeaf)
        {
            // A fault code may carry a prefix ("soapenv:004"); in the detail the code may lie at any depth.
            string text = _code.ToString().Trim();
            answer.AddFault(text[(text.LastIndexOf(':') + 1)..]);
        }

        _isLeaf = false;
        _isInCodes &= _depth > PartDepth;
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

        _isInCodes |= _isInFault && _depth == PartDepth && name is "faultcode" or "detail";
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
}
