namespace EIdentity.Sandbox;

/// <content>Lists the faults of the answer that brings the discovery document (letter A).</content>
public sealed partial class LoginFault
{
    /// <summary>Gets the fault: the document cannot be read: 500.</summary>
    public static LoginFault DiscoveryServerError { get; } = Break(
        LoginStep.Discovery, "discovery-500",
        "The discovery address answers 500.",
        "Địa chỉ discovery trả về 500.",
        "SEC-019", FaultyTransport.ServerError);

    /// <summary>Gets the fault: the document is not there: 404.</summary>
    public static LoginFault DiscoveryNotFound { get; } = Answer(
        LoginStep.Discovery, "discovery-404",
        "The discovery address answers 404.",
        "Địa chỉ discovery trả về 404.",
        "SEC-019", FaultyTransport.NotFound);

    /// <summary>Gets the fault: a web page comes in place of the document.</summary>
    public static LoginFault DiscoveryHtml { get; } = Break(
        LoginStep.Discovery, "discovery-html",
        "The discovery address answers with a web page.",
        "Địa chỉ discovery trả về một trang web.",
        "SEC-019", FaultyTransport.Html);

    /// <summary>Gets the fault: the document is wrapped in an array.</summary>
    public static LoginFault DiscoveryArray { get; } = Break(
        LoginStep.Discovery, "discovery-array",
        "The discovery address answers with a JSON array.",
        "Địa chỉ discovery trả về một mảng JSON.",
        "SEC-019", FaultyTransport.JsonArray);

    /// <summary>Gets the fault: the document is cut in the middle.</summary>
    public static LoginFault DiscoveryTruncated { get; } = Break(
        LoginStep.Discovery, "discovery-truncated",
        "The discovery document is cut in the middle.",
        "Tài liệu discovery bị cắt ở giữa.",
        "SEC-019", FaultyTransport.Truncated);

    /// <summary>Gets the fault: the connection breaks off.</summary>
    public static LoginFault DiscoveryReset { get; } = Break(
        LoginStep.Discovery, "discovery-reset",
        "The discovery address hangs up.",
        "Địa chỉ discovery ngắt kết nối.",
        "SEC-019", FaultyTransport.Reset);

    /// <summary>Gets the fault: no answer comes.</summary>
    public static LoginFault DiscoverySilent { get; } = Break(
        LoginStep.Discovery,
        "discovery-silent",
        "The discovery address takes the call and does not answer.",
        "Địa chỉ discovery nhận lời gọi nhưng không trả lời.",
        "SEC-020",
        FaultyTransport.Silence);

    /// <summary>Gets the fault: the document comes one octet a second.</summary>
    public static LoginFault DiscoveryDrip { get; } = Break(
        LoginStep.Discovery, "discovery-drip",
        "The discovery address answers one octet a second.",
        "Địa chỉ discovery trả lời mỗi giây một byte.",
        "SEC-020", FaultyTransport.Drip);

    /// <summary>Gets the fault: the document is 256 MiB long.</summary>
    public static LoginFault DiscoveryHuge { get; } = Break(
        LoginStep.Discovery, "discovery-huge",
        "The discovery address answers with 256 MiB.",
        "Địa chỉ discovery trả về 256 MiB.",
        "SEC-021", FaultyTransport.Huge);

    /// <summary>Gets the fault: the document is 256 MiB long, once unpacked.</summary>
    public static LoginFault DiscoveryGzipBomb { get; } = Break(
        LoginStep.Discovery,
        "discovery-gzip-bomb",
        "The discovery address answers with 256 MiB behind gzip.",
        "Địa chỉ discovery trả về dữ liệu gzip giải nén ra 256 MiB.",
        "SEC-021",
        FaultyTransport.GzipBomb);

    /// <summary>Gets the fault: the document is 200,000 arrays deep.</summary>
    public static LoginFault DiscoveryNested { get; } = Break(
        LoginStep.Discovery,
        "discovery-nested",
        "The discovery address answers with 200,000 nested arrays.",
        "Địa chỉ discovery trả về 200.000 mảng lồng nhau.",
        "SEC-022",
        FaultyTransport.NestedArrays);

    /// <summary>Gets the fault: the address leads to the attacker's origin.</summary>
    public static LoginFault DiscoveryRedirect { get; } = Answer(
        LoginStep.Discovery,
        "discovery-redirect",
        "The discovery address answers 302 to an attacker's origin.",
        "Địa chỉ discovery trả về 302 chuyển hướng đến máy chủ của kẻ tấn công.",
        "SEC-023",
        FaultyTransport.Found);

    /// <summary>Gets the fault: the right document says that it is plain text.</summary>
    public static LoginFault DiscoveryPlainText { get; } = Answer(
        LoginStep.Discovery,
        "discovery-plain-text",
        "The discovery document comes as text/plain.",
        "Tài liệu discovery có kiểu nội dung text/plain.",
        "SEC-024",
        FaultyTransport.PlainText).As(LoginFaultVerdict.ClientsChoice);
}
