using System.Text.Json.Nodes;

namespace EIdentity.Sandbox;

/// <content>Lists the faults of the level of assurance (letter G).</content>
public sealed partial class LoginFault
{
    /// <summary>Gets the fault: the level that comes back is level 1, whatever was asked and chosen.</summary>
    public static LoginFault AcrLower { get; } = Token(
        "acr-lower",
        "The ID token says level 1.",
        "ID token nêu mức độ 1.",
        "SEC-149", draft => draft.Claims["acr"] = SandboxAcrValues.Level1);

    /// <summary>Gets the fault: no level comes back.</summary>
    /// <remarks>Together with <see cref="UserInfoClaimsLevel"/> the level stands in UserInfo alone.</remarks>
    public static LoginFault AcrMissing { get; } = Token(
        "acr-missing",
        "The ID token says no level.",
        "ID token không nêu mức độ.",
        "SEC-150 SEC-154", draft => draft.Claims.Remove("acr"));

    /// <summary>Gets the fault: the level is null.</summary>
    public static LoginFault AcrNull { get; } = Token(
        "acr-null",
        "The ID token's level is null.",
        "Mức độ trong ID token là null.",
        "SEC-150", draft => draft.Claims["acr"] = null);

    /// <summary>Gets the fault: the level is in an array.</summary>
    public static LoginFault AcrArray { get; } = Token(
        "acr-array",
        "The ID token's level is an array.",
        "Mức độ trong ID token là một mảng.",
        "SEC-150", draft => draft.Claims["acr"] = new JsonArray(SandboxAcrValues.Level2));

    /// <summary>Gets the fault: two levels stand in one text.</summary>
    public static LoginFault AcrTwoValues { get; } = Token(
        "acr-two-values",
        "The ID token's level is two values with a space.",
        "Mức độ trong ID token gồm hai giá trị cách nhau bằng dấu cách.",
        "SEC-151",
        draft => draft.Claims["acr"] = $"{SandboxAcrValues.Level1} {SandboxAcrValues.Level2}");

    /// <summary>Gets the fault: the level has a letter more.</summary>
    public static LoginFault AcrLonger { get; } = Token(
        "acr-longer",
        "The ID token's level has one letter more.",
        "Mức độ trong ID token thừa một chữ cái.",
        "SEC-151", draft => draft.Claims["acr"] = SandboxAcrValues.Level2 + "x");

    /// <summary>Gets the fault: the level is written in capitals.</summary>
    public static LoginFault AcrOtherCase { get; } = Token(
        "acr-other-case",
        "The ID token's level differs in letter case.",
        "Mức độ trong ID token chỉ khác ở chữ hoa, chữ thường.",
        "SEC-151",
        draft => draft.Claims["acr"] = SandboxAcrValues.Level2.ToUpperInvariant());

    /// <summary>Gets the fault: the level has a letter that looks right and is not.</summary>
    public static LoginFault AcrCyrillic { get; } = Token(
        "acr-cyrillic",
        "The ID token's level has a Cyrillic letter.",
        "Mức độ trong ID token có một chữ cái Kirin (Cyrillic).",
        "SEC-151",
        draft => draft.Claims["acr"] = SandboxAcrValues.Level2.Replace('e', '\u0435'));

    /// <summary>Gets the fault: a level comes back that nobody knows, which is not a higher one.</summary>
    public static LoginFault AcrUnknown { get; } = Token(
        "acr-unknown",
        "The ID token says a level that is in no table.",
        "ID token nêu mức độ không có trong bảng nào.",
        "SEC-152",
        draft => draft.Claims["acr"] = "urn:eidentity:sandbox:level-9");

    /// <summary>Gets the fault: the level comes twice, low and then high.</summary>
    public static LoginFault AcrTwice { get; } = Token(
        "acr-twice",
        "The ID token says two levels.",
        "ID token nêu hai mức độ.",
        "SEC-153",
        draft => draft.EditClaimsText(text => text.Insert(1, $"\"acr\":\"{SandboxAcrValues.Level1}\",")));

    /// <summary>Gets the fault: the level stands where the methods of signing in belong.</summary>
    public static LoginFault AmrInPlaceOfAcr { get; } = Token(
        "amr-in-place-of-acr",
        "The ID token says the level in amr alone.",
        "ID token chỉ nêu mức độ trong amr.",
        "SEC-157", draft =>
        {
            draft.Claims["amr"] = new JsonArray(draft.Claims["acr"]!.DeepClone());
            draft.Claims.Remove("acr");
        });
}
