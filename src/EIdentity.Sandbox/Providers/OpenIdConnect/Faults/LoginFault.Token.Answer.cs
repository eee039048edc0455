using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace EIdentity.Sandbox;

/// <content>Lists the faults of what the token answer says (letter E).</content>
public sealed partial class LoginFault
{
    /// <summary>Gets the fault: an error comes with status 200 and tokens.</summary>
    public static LoginFault TokenErrorAsSuccess { get; } = Edit(
        LoginStep.Token,
        "token-error-as-success",
        "The token address answers 200 with tokens and an error.",
        "Địa chỉ lấy token trả về 200 với các token kèm một lỗi.",
        "SEC-102",
        answer => answer["error"] = "invalid_grant");

    /// <summary>Gets the fault: tokens come with status 400.</summary>
    public static LoginFault TokenSuccessAsError { get; } = Answer(
        LoginStep.Token,
        "token-success-as-error",
        "The token address answers 400 with tokens.",
        "Địa chỉ lấy token trả về 400 với các token.",
        "SEC-102",
        exchange => exchange.WriteAsync(exchange.Honest, StatusCodes.Status400BadRequest));

    /// <summary>Gets the fault: the ID token comes twice.</summary>
    public static LoginFault TokenIdTokenTwice { get; } = EditText(
        LoginStep.Token,
        "token-id-token-twice",
        "The token answer holds two ID tokens.",
        "Câu trả lời cấp token có hai ID token.",
        "SEC-105",
        (text, _) => text.Insert(1, "\"id_token\":\"e30.e30.e30\","));

    /// <summary>Gets the fault: no access token comes.</summary>
    public static LoginFault TokenAccessTokenMissing { get; } = Edit(
        LoginStep.Token,
        "token-access-token-missing",
        "The token answer holds no access_token.",
        "Câu trả lời cấp token không có access_token.",
        "SEC-107",
        answer => answer.Remove("access_token"));

    /// <summary>Gets the fault: the kind of the access token is not said.</summary>
    public static LoginFault TokenTypeMissing { get; } = Edit(
        LoginStep.Token, "token-type-missing",
        "The token answer holds no token_type.",
        "Câu trả lời cấp token không có token_type.",
        "SEC-107", answer => answer.Remove("token_type"));

    /// <summary>Gets the fault: the access token is of a kind that nobody knows.</summary>
    public static LoginFault TokenTypeUnknown { get; } = Edit(
        LoginStep.Token,
        "token-type-unknown",
        "The token answer's token_type is unknown.",
        "token_type trong câu trả lời cấp token là giá trị lạ.",
        "SEC-107",
        answer => answer["token_type"] = "mac");

    /// <summary>Gets the fault: the kind is written in other letters, which is harmless.</summary>
    public static LoginFault TokenTypeOtherCase { get; } = Edit(
        LoginStep.Token, "token-type-other-case",
        "The token answer's token_type is in inverted case.",
        "token_type trong câu trả lời cấp token bị đảo chữ hoa, chữ thường.",
        "SEC-108",
        answer => answer["token_type"] = InvertCase(answer["token_type"]!.GetValue<string>())).As(LoginFaultVerdict.Accepted);

    /// <summary>Gets the fault: the access token is bound to no key although a proof was sent.</summary>
    public static LoginFault TokenTypeDowngraded { get; } = Edit(
        LoginStep.Token,
        "token-type-downgraded",
        "The token answer says Bearer where a DPoP proof was sent.",
        "Câu trả lời cấp token ghi Bearer dù ứng dụng đã gửi bằng chứng DPoP.",
        "SEC-109",
        answer => answer["token_type"] = "Bearer").Needing(LoginFaultNeed.Dpop);

    /// <summary>Gets the fault: the life of the access token is not said, which is harmless.</summary>
    public static LoginFault TokenExpiryMissing { get; } = Edit(
        LoginStep.Token,
        "token-expiry-missing",
        "The token answer holds no expires_in.",
        "Câu trả lời cấp token không có expires_in.",
        "SEC-110",
        answer => answer.Remove("expires_in")).As(LoginFaultVerdict.Accepted);

    /// <summary>Gets the fault: the access token lives for a negative time.</summary>
    public static LoginFault TokenExpiryNegative { get; } = Edit(
        LoginStep.Token,
        "token-expiry-negative",
        "The token answer's expires_in is -1.",
        "expires_in trong câu trả lời cấp token là -1.",
        "SEC-111",
        answer => answer["expires_in"] = -1).As(LoginFaultVerdict.ClientsChoice);

    /// <summary>Gets the fault: the life of the access token is a text.</summary>
    public static LoginFault TokenExpiryText { get; } = Edit(
        LoginStep.Token,
        "token-expiry-text",
        "The token answer's expires_in is a string.",
        "expires_in trong câu trả lời cấp token là một chuỗi.",
        "SEC-111",
        answer => answer["expires_in"] = "300").As(LoginFaultVerdict.ClientsChoice);

    /// <summary>Gets the fault: the access token lives longer than the sun.</summary>
    public static LoginFault TokenExpiryHuge { get; } = Edit(
        LoginStep.Token,
        "token-expiry-huge",
        "The token answer's expires_in is 1e18.",
        "expires_in trong câu trả lời cấp token là 1e18.",
        "SEC-111",
        answer => answer["expires_in"] = JsonNode.Parse("1e18")).As(LoginFaultVerdict.ClientsChoice);

    /// <summary>Gets the fault: less is granted than was asked, and openid is not in it.</summary>
    public static LoginFault TokenScopeSmaller { get; } = Edit(
        LoginStep.Token, "token-scope-smaller",
        "The token answer's scope lacks openid.",
        "scope trong câu trả lời cấp token thiếu openid.",
        "SEC-112", answer => answer["scope"] = "sandbox");

    /// <summary>Gets the fault: the access token holds a line break and a header.</summary>
    public static LoginFault TokenAccessTokenLineBreak { get; } = Edit(
        LoginStep.Token,
        "token-access-token-line-break",
        "The token answer's access_token holds a line break.",
        "access_token trong câu trả lời cấp token có ký tự xuống dòng.",
        "SEC-113",
        answer => answer["access_token"] += "\r\nX-Injected: 1");

    /// <summary>Gets the fault: the access token is 1 MiB long.</summary>
    public static LoginFault TokenAccessTokenHuge { get; } = Edit(
        LoginStep.Token,
        "token-access-token-huge",
        "The token answer's access_token is 1 MiB long.",
        "access_token trong câu trả lời cấp token dài 1 MiB.",
        "SEC-114",
        answer => answer["access_token"] = new string('A', 1024 * 1024)).As(LoginFaultVerdict.ClientsChoice);

    /// <summary>Gets the fault: no ID token comes.</summary>
    public static LoginFault TokenIdTokenMissing { get; } = Edit(
        LoginStep.Token, "token-id-token-missing",
        "The token answer holds no ID token.",
        "Câu trả lời cấp token không có ID token.",
        "SEC-179", answer => answer.Remove("id_token"));

    /// <summary>Gets the fault: the ID token is empty.</summary>
    public static LoginFault TokenIdTokenEmpty { get; } = Edit(
        LoginStep.Token,
        "token-id-token-empty",
        "The token answer's ID token is empty.",
        "ID token trong câu trả lời cấp token rỗng.",
        "SEC-179",
        answer => answer["id_token"] = string.Empty);

    /// <summary>Gets the fault: the ID token is an object.</summary>
    public static LoginFault TokenIdTokenObject { get; } = Edit(
        LoginStep.Token, "token-id-token-object",
        "The token answer's ID token is a JSON object.",
        "ID token trong câu trả lời cấp token là một đối tượng JSON.",
        "SEC-179",
        answer => answer["id_token"] = new JsonObject { ["token"] = answer["id_token"]!.GetValue<string>() });

    private static string InvertCase(string text) =>
        string.Concat(text.Select(letter => char.IsUpper(letter) ? char.ToLowerInvariant(letter) : char.ToUpperInvariant(letter)));
}
