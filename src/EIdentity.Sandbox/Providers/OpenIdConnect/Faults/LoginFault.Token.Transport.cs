using Microsoft.AspNetCore.Http;

namespace EIdentity.Sandbox;

/// <content>
/// Lists the faults of how the token address answers (letter E). The code is spent first, unless the fault says otherwise.
/// </content>
public sealed partial class LoginFault
{
    /// <summary>Gets the fault: the token address fails after it has spent the code.</summary>
    public static LoginFault TokenServerError { get; } = Break(
        LoginStep.Token,
        "token-server-error",
        "The token address answers 500 after spending the code.",
        "Địa chỉ lấy token trả về 500 sau khi mã ủy quyền đã được dùng.",
        "SEC-097 SEC-099",
        FaultyTransport.ServerError);

    /// <summary>Gets the fault: the client is told to wait for an hour.</summary>
    public static LoginFault TokenThrottled { get; } = Break(
        LoginStep.Token,
        "token-throttled",
        "The token address answers 429 with Retry-After of an hour.",
        "Địa chỉ lấy token trả về 429 với Retry-After một giờ.",
        "SEC-097",
        FaultyTransport.ThrottledForAnHour);

    /// <summary>Gets the fault: the client is told to wait until 1970.</summary>
    public static LoginFault TokenThrottledInThePast { get; } = Break(
        LoginStep.Token,
        "token-throttled-past",
        "The token address answers 429 with Retry-After in 1970.",
        "Địa chỉ lấy token trả về 429 với Retry-After là một thời điểm năm 1970.",
        "SEC-097",
        FaultyTransport.ThrottledUntilThePast);

    /// <summary>Gets the fault: the token address is down and has not looked at the code.</summary>
    /// <remarks>A second call with the same code would work. It cannot be aimed at a person.</remarks>
    public static LoginFault TokenUnavailableUnseen { get; } = BeforeTheCode(
        "token-unavailable-unseen",
        "The token address answers 503 before it looks at the code.",
        "Địa chỉ lấy token trả về 503 khi chưa kiểm tra mã ủy quyền.",
        "SEC-098",
        FaultyTransport.Unavailable).As(LoginFaultVerdict.ClientsChoice);

    /// <summary>Gets the fault: the token address is down after it has spent the code.</summary>
    public static LoginFault TokenUnavailable { get; } = Break(
        LoginStep.Token,
        "token-unavailable",
        "The token address answers 503 after spending the code.",
        "Địa chỉ lấy token trả về 503 sau khi mã ủy quyền đã được dùng.",
        "SEC-099",
        FaultyTransport.Unavailable);

    /// <summary>Gets the fault: the token address refuses the code as expired or used.</summary>
    public static LoginFault TokenInvalidGrant { get; } = Answer(
        LoginStep.Token, "token-invalid-grant",
        "The token address answers invalid_grant.",
        "Địa chỉ lấy token trả về invalid_grant.",
        "SEC-081 SEC-100",
        exchange => exchange.WriteErrorAsync(StatusCodes.Status400BadRequest, "invalid_grant", "The sandbox was told to refuse the code."));

    /// <summary>Gets the fault: the token address refuses the code and says whose it was.</summary>
    public static LoginFault TokenInvalidGrantWithPerson { get; } = Answer(
        LoginStep.Token,
        "token-invalid-grant-with-person",
        "The token address answers invalid_grant and names a citizen in the description.",
        "Địa chỉ lấy token trả về invalid_grant và nêu tên một công dân trong phần mô tả lỗi.",
        "SEC-100",
        exchange => exchange.WriteErrorAsync(StatusCodes.Status400BadRequest, "invalid_grant", exchange.Telltale));

    /// <summary>Gets the fault: the token address no longer knows the client.</summary>
    public static LoginFault TokenInvalidClient { get; } = Answer(
        LoginStep.Token, "token-invalid-client",
        "The token address answers invalid_client.",
        "Địa chỉ lấy token trả về invalid_client.",
        "SEC-101",
        exchange =>
            exchange.WriteErrorAsync(StatusCodes.Status401Unauthorized, "invalid_client", "The sandbox was told to refuse the client."));

    /// <summary>Gets the fault: no answer comes.</summary>
    public static LoginFault TokenSilent { get; } = Break(
        LoginStep.Token, "token-silent",
        "The token address takes the call and does not answer.",
        "Địa chỉ lấy token nhận lời gọi nhưng không trả lời.",
        "SEC-103", FaultyTransport.Silence);

    /// <summary>Gets the fault: the answer comes one octet a second.</summary>
    public static LoginFault TokenDrip { get; } = Break(
        LoginStep.Token, "token-drip",
        "The token address answers one octet a second.",
        "Địa chỉ lấy token trả lời mỗi giây một byte.",
        "SEC-103", FaultyTransport.Drip);

    /// <summary>Gets the fault: the connection breaks off in the middle of the answer.</summary>
    public static LoginFault TokenHalfBody { get; } = Break(
        LoginStep.Token, "token-half-body",
        "The token address hangs up in the middle of its answer.",
        "Địa chỉ lấy token ngắt kết nối khi đang trả lời dở.",
        "SEC-103", FaultyTransport.HalfBody);

    /// <summary>Gets the fault: the answer is cut in the middle.</summary>
    public static LoginFault TokenTruncated { get; } = Break(
        LoginStep.Token, "token-truncated",
        "The token answer is cut in the middle.",
        "Câu trả lời cấp token bị cắt ở giữa.",
        "SEC-103", FaultyTransport.Truncated);

    /// <summary>Gets the fault: the connection breaks off.</summary>
    public static LoginFault TokenReset { get; } = Break(
        LoginStep.Token, "token-reset",
        "The token address hangs up.",
        "Địa chỉ lấy token ngắt kết nối.",
        "SEC-103", FaultyTransport.Reset);

    /// <summary>Gets the fault: the token address answers 200 with a web page.</summary>
    public static LoginFault TokenHtml { get; } = Break(
        LoginStep.Token, "token-html",
        "The token address answers with a web page.",
        "Địa chỉ lấy token trả về một trang web.",
        "SEC-103", FaultyTransport.Html);

    /// <summary>Gets the fault: the answer is empty.</summary>
    public static LoginFault TokenEmpty { get; } = Break(
        LoginStep.Token, "token-empty",
        "The token address answers 200 with nothing.",
        "Địa chỉ lấy token trả về 200 với nội dung rỗng.",
        "SEC-103", FaultyTransport.Empty);

    /// <summary>Gets the fault: the answer says that there is none.</summary>
    public static LoginFault TokenNoContent { get; } = Break(
        LoginStep.Token, "token-204",
        "The token address answers 204.",
        "Địa chỉ lấy token trả về 204.",
        "SEC-103", FaultyTransport.NoContent);

    /// <summary>Gets the fault: the answer is 256 MiB long.</summary>
    public static LoginFault TokenHuge { get; } = Break(
        LoginStep.Token, "token-huge",
        "The token address answers with 256 MiB.",
        "Địa chỉ lấy token trả về 256 MiB.",
        "SEC-104", FaultyTransport.Huge);

    /// <summary>Gets the fault: the answer is 256 MiB long, once unpacked.</summary>
    public static LoginFault TokenGzipBomb { get; } = Break(
        LoginStep.Token, "token-gzip-bomb",
        "The token address answers with 256 MiB behind gzip.",
        "Địa chỉ lấy token trả về dữ liệu gzip giải nén ra 256 MiB.",
        "SEC-104", FaultyTransport.GzipBomb);

    /// <summary>Gets the fault: the answer is 200,000 arrays deep.</summary>
    public static LoginFault TokenNested { get; } = Break(
        LoginStep.Token, "token-nested",
        "The token address answers with 200,000 nested arrays.",
        "Địa chỉ lấy token trả về 200.000 mảng lồng nhau.",
        "SEC-104", FaultyTransport.NestedArrays);

    /// <summary>Gets the fault: the address leads to the attacker's origin, with the form.</summary>
    public static LoginFault TokenTemporaryRedirect { get; } = Answer(
        LoginStep.Token,
        "token-redirect-307",
        "The token address answers 307 to an attacker's origin.",
        "Địa chỉ lấy token trả về 307 chuyển hướng đến máy chủ của kẻ tấn công.",
        "SEC-106",
        FaultyTransport.TemporaryRedirect);

    /// <summary>Gets the fault: the address leads to the attacker's origin.</summary>
    public static LoginFault TokenRedirect { get; } = Answer(
        LoginStep.Token, "token-redirect-302",
        "The token address answers 302 to an attacker's origin.",
        "Địa chỉ lấy token trả về 302 chuyển hướng đến máy chủ của kẻ tấn công.",
        "SEC-106", FaultyTransport.Found);

    /// <summary>Gets the fault: the answer sets a cookie, which is harmless.</summary>
    public static LoginFault TokenSetsCookie { get; } = Answer(
        LoginStep.Token, "token-sets-cookie",
        "The token address sets a cookie.",
        "Địa chỉ lấy token đặt một cookie.",
        "SEC-115", exchange =>
        {
            exchange.Response.Headers.SetCookie = "sandbox=another-citizens; Path=/";
            return exchange.WriteAsync(exchange.Honest);
        }).As(LoginFaultVerdict.Accepted);

    /// <summary>Gets the fault: the right answer says that it is plain text.</summary>
    public static LoginFault TokenPlainText { get; } = Answer(
        LoginStep.Token, "token-plain-text",
        "The token answer comes as text/plain.",
        "Câu trả lời cấp token có kiểu nội dung text/plain.",
        "SEC-116", FaultyTransport.PlainText).As(
            LoginFaultVerdict.ClientsChoice);

    /// <summary>Gets the fault: the answer is written in latin-1 and says so.</summary>
    public static LoginFault TokenLatin1 { get; } = Answer(
        LoginStep.Token, "token-latin-1",
        "The token answer comes in ISO 8859-1.",
        "Câu trả lời cấp token dùng bảng mã ISO 8859-1.",
        "SEC-116", FaultyTransport.Latin1).As(
            LoginFaultVerdict.ClientsChoice);

    /// <summary>Gets the fault: the answer begins with a byte order mark.</summary>
    public static LoginFault TokenByteOrderMark { get; } = Answer(
        LoginStep.Token, "token-bom",
        "The token answer begins with a byte order mark.",
        "Câu trả lời cấp token bắt đầu bằng dấu thứ tự byte (BOM).",
        "SEC-116", FaultyTransport.ByteOrderMark).As(
            LoginFaultVerdict.ClientsChoice);

    /// <summary>Gets the fault: a member that nobody reads is not UTF-8.</summary>
    public static LoginFault TokenInvalidUtf8 { get; } = Answer(
        LoginStep.Token,
        "token-invalid-utf-8",
        "The token answer holds bad UTF-8 in a member that nobody reads.",
        "Câu trả lời cấp token có UTF-8 không hợp lệ ở một thành phần không ai đọc.",
        "SEC-116",
        FaultyTransport.InvalidUtf8).As(LoginFaultVerdict.ClientsChoice);

    /// <summary>Gets the fault: a nonce is demanded once, which a client recovers from.</summary>
    /// <remarks>It cannot be aimed at a person.</remarks>
    public static LoginFault TokenNonceDemanded { get; } = BeforeTheCode(
        "token-nonce-demanded",
        "The token address demands a DPoP nonce once.",
        "Địa chỉ lấy token yêu cầu DPoP nonce một lần.",
        "SEC-117", exchange =>
        {
            exchange.Provider.Proofs.OfferNonce(exchange.Context, ProviderRules.DpopNonce);
            return exchange.WriteErrorAsync(StatusCodes.Status400BadRequest, "use_dpop_nonce", "The sandbox was told to demand a nonce.");
        }).As(LoginFaultVerdict.Accepted).Needing(LoginFaultNeed.Dpop);

    /// <summary>Gets the fault: a fresh nonce is demanded for every proof, whatever came.</summary>
    /// <remarks>It lasts until it is cleared and cannot be aimed at a person.</remarks>
    public static LoginFault TokenNonceForEver { get; } = BeforeTheCode(
        "token-nonce-for-ever",
        "The token address demands another DPoP nonce for ever.",
        "Địa chỉ lấy token liên tục yêu cầu DPoP nonce mới, không bao giờ dừng.",
        "SEC-118", exchange =>
        {
            exchange.Provider.Proofs.OfferNonce(exchange.Context, ProviderRules.DpopNonce);
            return exchange.WriteErrorAsync(
                StatusCodes.Status400BadRequest,
                "use_dpop_nonce",
                "The sandbox was told to demand another nonce.");
        }).Lasting().Needing(LoginFaultNeed.Dpop);
}
