using System.Xml.Linq;
using Microsoft.AspNetCore.Http;

namespace EIdentity.Sandbox;

/// <content>Lists the faults of the answer's content; adding one is one entry here and one in <see cref="All"/>.</content>
public sealed partial class RegisterFault
{
    private const int OversizePadding = 3 * 1024 * 1024;

    /// <summary>Gets the fault: the answer brings a document type definition with an entity.</summary>
    public static RegisterFault DocumentTypeDefinition { get; } = new(
        "register-dtd",
        "The answer holds a document type definition with an entity.",
        "Câu trả lời có DTD chứa một entity.",
        "SEC-249",
        exchange =>
            exchange.WriteAsync(WithEntity(exchange.HonestAnswer())));

    /// <summary>Gets the fault: the answer is about another person than the one asked for.</summary>
    public static RegisterFault AnotherPerson { get; } = new(
        "register-another-person",
        "The answer is about another person.",
        "Câu trả lời nói về người khác.",
        "SEC-242",
        RegisterSteps.Record,
        exchange => exchange.WriteAsync(RegisterAnswers.Found(exchange.Now, exchange.AnotherPerson)));

    /// <summary>Gets the fault: the answer holds two persons where one was asked for.</summary>
    public static RegisterFault TwoPersons { get; } = new(
        "register-two-persons",
        "The answer holds two persons.",
        "Câu trả lời có thông tin của hai người.",
        "SEC-243",
        RegisterSteps.Record,
        exchange => exchange.WriteAsync(
            RegisterAnswers.Found(exchange.Now, exchange.Person ?? exchange.AnotherPerson, exchange.AnotherPerson)));

    /// <summary>Gets the fault: the answer is cut in the middle.</summary>
    public static RegisterFault TruncatedXml { get; } = new(
        "register-truncated",
        "The answer is cut in the middle.",
        "Câu trả lời bị cắt ở giữa.",
        "SEC-247", exchange =>
    {
        string answer = RegisterAnswers.Write(exchange.HonestAnswer());
        return exchange.WriteAsync(answer[..(answer.Length / 2)]);
    });

    /// <summary>Gets the fault: the register reports a fault of its own, without a known code.</summary>
    public static RegisterFault SoapFault { get; } = new(
        "register-soap-fault",
        "The register answers with a SOAP Fault of its own.",
        "Cơ sở dữ liệu dân cư trả về một SOAP Fault của chính nó.",
        "SEC-258",
        exchange =>
            exchange.WriteAsync(
                RegisterAnswers.Fault("Server", "The sandbox was told to fail.", code: null),
                StatusCodes.Status500InternalServerError));

    /// <summary>Gets the fault: the answer is right but larger than 2 MiB.</summary>
    public static RegisterFault OversizeBody { get; } = new(
        "register-oversize",
        "The answer is larger than 2 MiB.",
        "Câu trả lời lớn hơn 2 MiB.",
        "SEC-248", exchange =>
    {
        XDocument answer = exchange.HonestAnswer();
        answer.Root!.AddFirst(new XComment(new string(' ', OversizePadding)));
        return exchange.WriteAsync(answer);
    });

    private static string WithEntity(XDocument answer)
    {
        const string Definition = "<!DOCTYPE Envelope [<!ENTITY sandbox \"entity\">]>";
        string text = RegisterAnswers.Write(answer);
        int end = text.IndexOf("</soapenv:Body>", StringComparison.Ordinal);
        return Definition + text.Insert(end, "<note>&sandbox;</note>");
    }
}
