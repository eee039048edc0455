using System.Xml.Linq;

namespace EIdentity.Population;

/// <summary>Turns a whole answer into its SOAP body, or into the error that it is.</summary>
internal static class SoapReply
{
    private static readonly XNamespace Soap = SoapNames.Envelope;

    /// <summary>Opens the envelope; a fault counts as one whatever the HTTP status (SOAP 1.1, section 6.2, says 500).</summary>
    /// <exception cref="PopulationRegisterException">The answer is anything but a well-formed one with status 200.</exception>
    public static SoapBody Open(RegisterReply reply, PopulationOptions options)
    {
        if (reply.Status is 401 or 429 || reply.IsWebPage)
        {
            throw Refusal(reply);
        }

        XElement? envelope = reply.IsXml ? SafeXml.TryParse(new MemoryStream(reply.Body, writable: false)) : null;
        XElement[] bodies = envelope?.Name == Soap + "Envelope" ? [.. envelope.Elements(Soap + "Body")] : [];
        if (bodies.Length != 1)
        {
            throw Refusal(reply);
        }

        ThrowIfSandbox(envelope!, options);
        if (bodies[0].Element(Soap + "Fault") is { } fault)
        {
            throw SoapFault.Translate(fault);
        }

        return reply.Status == 200 ? new SoapBody(bodies[0], options) : throw Refusal(reply);
    }

    // A marker that says "false" is not the register's either.
    private static void ThrowIfSandbox(XElement envelope, PopulationOptions options)
    {
        XNamespace sandbox = SoapNames.SandboxNamespace;
        if (!options.AllowSandbox && envelope.Descendants(sandbox + SoapNames.SandboxMarker).Any())
        {
            throw new PopulationRegisterException(
                ErrorCodes.RegisterSandboxRefused,
                "The answer is marked as a sandbox's, and AllowSandbox is not set.");
        }
    }

    private static PopulationRegisterException Refusal(RegisterReply reply)
    {
        ErrorCode error = reply switch
        {
            { Status: 401 } => ErrorCodes.RegisterUnauthorised,
            { Status: 429 } => ErrorCodes.RegisterThrottled,
            { IsWebPage: true } => ErrorCodes.RegisterBlockedByGateway,
            { Status: 403 } => ErrorCodes.RegisterUnauthorised,
            { Status: 408 or 504 } => ErrorCodes.RegisterTimeout,
            { Status: >= 500 } => ErrorCodes.RegisterUnavailable,
            _ => ErrorCodes.RegisterAnswerMalformed,
        };
        string detail = reply switch
        {
            { IsWebPage: true } => $"The gateway answered HTTP {reply.Status} with a web page.",
            { Status: 200 } => "The answer is no SOAP envelope that can be read: cut, of another format, too deep, or with a DTD.",
            _ => $"The gateway answered HTTP {reply.Status}.",
        };
        return new PopulationRegisterException(error, detail)
        {
            RetryAfter = reply.RetryAfter,
            Delivery = reply.Status is 408 or >= 500 ? Delivery.Unclear : Delivery.Settled,
        };
    }
}
