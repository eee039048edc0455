using System.Text;
using System.Text.Json.Nodes;

namespace EIdentity.Sandbox;

/// <content>Lists the faults of the form of the ID token (letter H).</content>
public sealed partial class LoginFault
{
    /// <summary>Gets the fault: the token is in the JSON form of JWS.</summary>
    public static LoginFault FormJson { get; } = Token(
        "form-json",
        "The ID token is a flattened JWS in JSON.",
        "ID token là JWS dạng JSON rút gọn (flattened).",
        "SEC-179", draft => draft.Finish = token => WriteAsJson(token.Split('.')));

    /// <summary>Gets the fault: the token is no token.</summary>
    public static LoginFault FormGarbage { get; } = Token(
        "form-garbage",
        "The ID token is garbage.",
        "ID token là chuỗi vô nghĩa.",
        "SEC-179", draft => draft.Finish = _ => "garbage");

    /// <summary>Gets the fault: the token consists of dots.</summary>
    public static LoginFault FormDots { get; } = Token(
        "form-dots",
        "The ID token is two dots.",
        "ID token chỉ là hai dấu chấm.",
        "SEC-179", draft => draft.Finish = _ => "..");

    /// <summary>Gets the fault: the parts are padded.</summary>
    public static LoginFault FormPadded { get; } = Token(
        "form-padded",
        "The ID token's signature is padded.",
        "Chữ ký của ID token có thêm ký tự đệm của base64.",
        "SEC-180", draft => draft.Finish = token => token + "==");

    /// <summary>Gets the fault: the claims are in the standard alphabet of base64, and signed so.</summary>
    public static LoginFault FormStandardAlphabet { get; } = Token(
        "form-standard-alphabet",
        "The ID token's claims are in standard base64.",
        "Phần claim của ID token viết bằng base64 thường thay cho base64url.",
        "SEC-180", draft =>
        {
            // Whatever its place, this text encodes to a slash.
            draft.Claims["note"] = "??????";
            draft.Encode = bytes => Convert.ToBase64String(bytes).TrimEnd('=');
        });

    /// <summary>Gets the fault: a line break follows the token.</summary>
    public static LoginFault FormLineBreak { get; } = Token(
        "form-line-break",
        "A line break follows the ID token.",
        "Sau ID token có ký tự xuống dòng.",
        "SEC-180",
        draft => draft.Finish = token => token + "\n").As(LoginFaultVerdict.ClientsChoice);

    /// <summary>Gets the fault: a claim is 8 MiB long.</summary>
    public static LoginFault FormHuge { get; } = Token(
        "form-huge",
        "The ID token holds a claim of 8 MiB.",
        "ID token có một claim dài 8 MiB.",
        "SEC-181", draft => draft.Claims["note"] = new string('n', 8 * 1024 * 1024));

    /// <summary>Gets the fault: a claim is 100,000 arrays deep.</summary>
    public static LoginFault FormNested { get; } = Token(
        "form-nested",
        "The ID token holds 100,000 nested arrays.",
        "ID token có 100.000 mảng lồng nhau.",
        "SEC-181",
        draft => draft.EditClaimsText(text => text.Insert(1, $"\"note\":{new string('[', 100_000)}{new string(']', 100_000)},")));

    /// <summary>Gets the fault: the token holds 200,000 claims.</summary>
    public static LoginFault FormCrowded { get; } = Token(
        "form-crowded",
        "The ID token holds 200,000 claims.",
        "ID token có 200.000 claim.",
        "SEC-181",
        draft =>
            draft.EditClaimsText(text => text.Insert(1, string.Concat(Enumerable.Range(0, 200_000).Select(index => $"\"n{index}\":0,")))));

    /// <summary>Gets the fault: the claims are an empty array.</summary>
    public static LoginFault FormArray { get; } = Token(
        "form-array",
        "The ID token's claims are an empty array.",
        "Phần claim của ID token là một mảng rỗng.",
        "SEC-182", draft => draft.EditClaimsText(_ => "[]"));

    /// <summary>Gets the fault: the claims are not JSON.</summary>
    public static LoginFault FormText { get; } = Token(
        "form-text",
        "The ID token's claims are not JSON.",
        "Phần claim của ID token không phải JSON.",
        "SEC-182", draft => draft.EditClaimsText(text => "claims: " + text));

    /// <summary>Gets the fault: the claims are not UTF-8.</summary>
    public static LoginFault FormInvalidUtf8 { get; } = Token(
        "form-invalid-utf-8",
        "The ID token's claims hold bad UTF-8.",
        "Phần claim của ID token có UTF-8 không hợp lệ.",
        "SEC-182",
        draft => draft.WriteClaims = text => Encoding.Latin1.GetBytes(text.Insert(1, "\"note\":\"\u00FF\",")));

    private static string WriteAsJson(string[] parts) =>
        new JsonObject { ["payload"] = parts[1], ["protected"] = parts[0], ["signature"] = parts[2] }.ToJsonString();
}
