using Microsoft.AspNetCore.Http;

namespace EIdentity.Sandbox;

/// <content>Lists the faults of the address for pushed requests (letter C), which nobody can be aimed at.</content>
public sealed partial class LoginFault
{
    /// <summary>Gets the fault: the pushed request fails: 500.</summary>
    public static LoginFault PushedServerError { get; } = Break(
        LoginStep.PushedRequest, "pushed-500",
        "The PAR address answers 500.",
        "Địa chỉ PAR trả về 500.",
        "SEC-054", FaultyTransport.ServerError).Needing(
            LoginFaultNeed.PushedRequests);

    /// <summary>Gets the fault: the client is told to wait for an hour.</summary>
    public static LoginFault PushedThrottled { get; } = Break(
        LoginStep.PushedRequest,
        "pushed-throttled",
        "The PAR address answers 429 with Retry-After of an hour.",
        "Địa chỉ PAR trả về 429 với Retry-After một giờ.",
        "SEC-054",
        FaultyTransport.ThrottledForAnHour).Needing(LoginFaultNeed.PushedRequests);

    /// <summary>Gets the fault: no answer comes.</summary>
    public static LoginFault PushedSilent { get; } = Break(
        LoginStep.PushedRequest,
        "pushed-silent",
        "The PAR address takes the call and does not answer.",
        "Địa chỉ PAR nhận lời gọi nhưng không trả lời.",
        "SEC-054",
        FaultyTransport.Silence).Needing(LoginFaultNeed.PushedRequests);

    /// <summary>Gets the fault: a web page comes in place of the answer.</summary>
    public static LoginFault PushedHtml { get; } = Break(
        LoginStep.PushedRequest, "pushed-html",
        "The PAR address answers with a web page.",
        "Địa chỉ PAR trả về một trang web.",
        "SEC-054", FaultyTransport.Html).Needing(
            LoginFaultNeed.PushedRequests);

    /// <summary>Gets the fault: an error comes with status 200.</summary>
    public static LoginFault PushedErrorAsSuccess { get; } = Answer(
        LoginStep.PushedRequest, "pushed-error-as-success",
        "The PAR address answers 200 with an error.",
        "Địa chỉ PAR trả về 200 kèm một lỗi.",
        "SEC-054",
        exchange => exchange.WriteErrorAsync(StatusCodes.Status200OK, "invalid_request", "The sandbox was told to refuse.")).Needing(
            LoginFaultNeed.PushedRequests);

    /// <summary>Gets the fault: the answer holds no request_uri.</summary>
    public static LoginFault PushedAddressMissing { get; } = Edit(
        LoginStep.PushedRequest,
        "pushed-address-missing",
        "The PAR answer holds no request_uri.",
        "Câu trả lời PAR không có request_uri.",
        "SEC-055",
        answer => answer.Remove("request_uri")).Needing(LoginFaultNeed.PushedRequests);

    /// <summary>Gets the fault: the request_uri holds markup and a line break.</summary>
    public static LoginFault PushedAddressMarkup { get; } = Edit(
        LoginStep.PushedRequest, "pushed-address-markup",
        "The PAR answer's request_uri holds markup and a line break.",
        "request_uri trong câu trả lời PAR có thẻ HTML và ký tự xuống dòng.",
        "SEC-056",
        answer => answer["request_uri"] += "\"><script>alert(1)</script>\r\nSet-Cookie: a=b").Needing(LoginFaultNeed.PushedRequests);

    /// <summary>Gets the fault: the address leads to the attacker's origin, with the form.</summary>
    public static LoginFault PushedRedirect { get; } = Answer(
        LoginStep.PushedRequest,
        "pushed-redirect",
        "The PAR address answers 307 to an attacker's origin.",
        "Địa chỉ PAR trả về 307 chuyển hướng đến máy chủ của kẻ tấn công.",
        "SEC-057",
        FaultyTransport.TemporaryRedirect).Needing(LoginFaultNeed.PushedRequests);

    /// <summary>Gets the fault: the error says who the citizen is.</summary>
    public static LoginFault PushedErrorWithPerson { get; } = Answer(
        LoginStep.PushedRequest, "pushed-error-with-person",
        "The PAR address refuses and names a citizen in the description.",
        "Địa chỉ PAR từ chối và nêu tên một công dân trong phần mô tả lỗi.",
        "SEC-058",
        exchange => exchange.WriteErrorAsync(StatusCodes.Status400BadRequest, "invalid_request", exchange.Telltale)).Needing(
            LoginFaultNeed.PushedRequests);

    /// <summary>Gets the fault: the request_uri has expired when it comes.</summary>
    public static LoginFault PushedExpired { get; } = Edit(
        LoginStep.PushedRequest, "pushed-expired",
        "The PAR answer says expires_in 0.",
        "Câu trả lời PAR ghi expires_in là 0.",
        "SEC-059", answer => answer["expires_in"] = 0).As(
            LoginFaultVerdict.ClientsChoice).Needing(LoginFaultNeed.PushedRequests);
}
