using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace EIdentity.Sandbox;

/// <content>Lists the faults of the UserInfo answer (letter J).</content>
public sealed partial class LoginFault
{
    /// <summary>Gets the fault: UserInfo answers with another person.</summary>
    public static LoginFault UserInfoOfAnotherPerson { get; } = Answer(
        LoginStep.UserInfo,
        "userinfo-of-another-person",
        "UserInfo answers with another person.",
        "UserInfo trả về thông tin của người khác.",
        "SEC-201",
        exchange => exchange.WriteAsync(ProviderClaims.Of(exchange.AnotherPerson)));

    /// <summary>Gets the fault: UserInfo does not say whom it is about.</summary>
    public static LoginFault UserInfoSubjectMissing { get; } = Edit(
        LoginStep.UserInfo, "userinfo-subject-missing",
        "UserInfo holds no subject.",
        "UserInfo không có sub.",
        "SEC-201", claims => claims.Remove("sub"));

    /// <summary>Gets the fault: the subject is written in capitals.</summary>
    public static LoginFault UserInfoSubjectOtherCase { get; } = Edit(
        LoginStep.UserInfo, "userinfo-subject-other-case",
        "UserInfo's subject differs in letter case.",
        "sub của UserInfo chỉ khác ở chữ hoa, chữ thường.",
        "SEC-201",
        claims => claims["sub"] = claims["sub"]!.GetValue<string>().ToUpperInvariant());

    /// <summary>Gets the fault: the subject comes twice, another citizen's first.</summary>
    public static LoginFault UserInfoSubjectTwice { get; } = EditText(
        LoginStep.UserInfo,
        "userinfo-subject-twice",
        "UserInfo holds two subjects.",
        "UserInfo có hai sub.",
        "SEC-202",
        (text, exchange) => text.Insert(1, $"\"sub\":\"{exchange.AnotherPerson.Subject}\","));

    /// <summary>Gets the fault: the number is another citizen's.</summary>
    public static LoginFault UserInfoNumberOfAnother { get; } = Edit(
        LoginStep.UserInfo, "userinfo-number-of-another",
        "UserInfo's citizen number contradicts the ID token's.",
        "Số định danh cá nhân trong UserInfo mâu thuẫn với ID token.",
        "SEC-203",
        (claims, exchange) => claims[ProviderClaims.Number] = exchange.AnotherPerson.Citizen.Number?.Reveal());

    /// <summary>Gets the fault: UserInfo fails and says whose data it had.</summary>
    public static LoginFault UserInfoServerError { get; } = Break(
        LoginStep.UserInfo, "userinfo-500",
        "UserInfo answers 500 and names a citizen in the text.",
        "UserInfo trả về 500 và nêu tên một công dân trong nội dung.",
        "SEC-204",
        exchange => exchange.WriteErrorAsync(StatusCodes.Status500InternalServerError, "server_error", exchange.Telltale));

    /// <summary>Gets the fault: UserInfo no longer accepts the access token.</summary>
    public static LoginFault UserInfoUnauthorised { get; } = Answer(
        LoginStep.UserInfo, "userinfo-401",
        "UserInfo answers 401.",
        "UserInfo trả về 401.",
        "SEC-204", exchange =>
        {
            exchange.Response.Headers.WWWAuthenticate = "Bearer error=\"invalid_token\"";
            return exchange.WriteErrorAsync(
                StatusCodes.Status401Unauthorized,
                "invalid_token",
                "The sandbox was told to refuse the token.");
        });

    /// <summary>Gets the fault: UserInfo does not give the access token enough rights.</summary>
    public static LoginFault UserInfoForbidden { get; } = Answer(
        LoginStep.UserInfo, "userinfo-403",
        "UserInfo answers 403.",
        "UserInfo trả về 403.",
        "SEC-204",
        exchange =>
            exchange.WriteErrorAsync(StatusCodes.Status403Forbidden, "insufficient_scope", "The sandbox was told to refuse the scope."));

    /// <summary>Gets the fault: a web page comes in place of the answer.</summary>
    public static LoginFault UserInfoHtml { get; } = Break(
        LoginStep.UserInfo, "userinfo-html",
        "UserInfo answers with a web page.",
        "UserInfo trả về một trang web.",
        "SEC-205", FaultyTransport.Html);

    /// <summary>Gets the fault: the connection breaks off in the middle of the answer.</summary>
    public static LoginFault UserInfoHalfBody { get; } = Break(
        LoginStep.UserInfo, "userinfo-half-body",
        "UserInfo hangs up in the middle of its answer.",
        "UserInfo ngắt kết nối khi đang trả lời dở.",
        "SEC-205", FaultyTransport.HalfBody);

    /// <summary>Gets the fault: the answer is cut in the middle.</summary>
    public static LoginFault UserInfoTruncated { get; } = Break(
        LoginStep.UserInfo, "userinfo-truncated",
        "The UserInfo answer is cut in the middle.",
        "Câu trả lời của UserInfo bị cắt ở giữa.",
        "SEC-205", FaultyTransport.Truncated);

    /// <summary>Gets the fault: no answer comes.</summary>
    public static LoginFault UserInfoSilent { get; } = Break(
        LoginStep.UserInfo, "userinfo-silent",
        "UserInfo takes the call and does not answer.",
        "UserInfo nhận lời gọi nhưng không trả lời.",
        "SEC-205", FaultyTransport.Silence);

    /// <summary>Gets the fault: the answer comes one octet a second.</summary>
    public static LoginFault UserInfoDrip { get; } = Break(
        LoginStep.UserInfo, "userinfo-drip",
        "UserInfo answers one octet a second.",
        "UserInfo trả lời mỗi giây một byte.",
        "SEC-205", FaultyTransport.Drip);

    /// <summary>Gets the fault: the answer is 256 MiB long, once unpacked.</summary>
    public static LoginFault UserInfoGzipBomb { get; } = Break(
        LoginStep.UserInfo, "userinfo-gzip-bomb",
        "UserInfo answers with 256 MiB behind gzip.",
        "UserInfo trả về dữ liệu gzip giải nén ra 256 MiB.",
        "SEC-205", FaultyTransport.GzipBomb);

    /// <summary>Gets the fault: the answer is 256 MiB long.</summary>
    public static LoginFault UserInfoHuge { get; } = Break(
        LoginStep.UserInfo, "userinfo-huge",
        "UserInfo answers with 256 MiB.",
        "UserInfo trả về 256 MiB.",
        "SEC-205", FaultyTransport.Huge);

    /// <summary>Gets the fault: the answer is wrapped in an array.</summary>
    public static LoginFault UserInfoArray { get; } = Break(
        LoginStep.UserInfo, "userinfo-array",
        "UserInfo answers with a JSON array.",
        "UserInfo trả về một mảng JSON.",
        "SEC-205", FaultyTransport.JsonArray);

    /// <summary>Gets the fault: the address leads to the attacker's origin.</summary>
    public static LoginFault UserInfoRedirect { get; } = Answer(
        LoginStep.UserInfo, "userinfo-redirect",
        "UserInfo answers 302 to an attacker's origin.",
        "UserInfo trả về 302 chuyển hướng đến máy chủ của kẻ tấn công.",
        "SEC-206", FaultyTransport.Found);

    /// <summary>Gets the fault: claims are said to lie at the attacker's origin, which is harmless.</summary>
    public static LoginFault UserInfoDistributedClaims { get; } = Edit(
        LoginStep.UserInfo, "userinfo-distributed-claims",
        "UserInfo points to claims at an attacker's origin.",
        "UserInfo trỏ đến các claim ở máy chủ của kẻ tấn công.",
        "SEC-208", claims =>
        {
            claims["_claim_names"] = new JsonObject { ["address"] = "source" };
            claims["_claim_sources"] = new JsonObject { ["source"] = new JsonObject { ["endpoint"] = AttackerOrigin + "/claims" } };
        }).As(LoginFaultVerdict.Accepted);

    /// <summary>Gets the fault: a nonce is demanded in other letters, which a client recovers from.</summary>
    public static LoginFault UserInfoNonceOtherCase { get; } = Answer(
        LoginStep.UserInfo,
        "userinfo-nonce-other-case",
        "UserInfo demands a DPoP nonce with the scheme in other letters.",
        "UserInfo yêu cầu DPoP nonce, tên scheme chỉ khác ở chữ hoa, chữ thường.",
        "SEC-209 SEC-117",
        exchange =>
        {
            exchange.Provider.Proofs.OfferNonce(exchange.Context, ProviderRules.DpopNonce);
            exchange.Response.Headers.WWWAuthenticate = "dPoP error=\"use_dpop_nonce\"";
            return exchange.WriteErrorAsync(StatusCodes.Status401Unauthorized, "use_dpop_nonce", "The sandbox was told to demand a nonce.");
        }).As(LoginFaultVerdict.Accepted).Needing(LoginFaultNeed.Dpop);

    /// <summary>Gets the fault: UserInfo says level 2, another issuer and another client, which is to be ignored.</summary>
    public static LoginFault UserInfoClaimsLevel { get; } = Edit(
        LoginStep.UserInfo,
        "userinfo-claims-level",
        "UserInfo says level 2, another issuer and another audience.",
        "UserInfo nêu mức độ 2, issuer khác và aud khác.",
        "SEC-154 SEC-155",
        claims =>
        {
            claims["acr"] = SandboxAcrValues.Level2;
            claims["iss"] = "https://issuer.invalid";
            claims["aud"] = "another-client";
        }).As(LoginFaultVerdict.Accepted);

    /// <summary>Gets the fault: the name holds markup, which is a text like any other.</summary>
    public static LoginFault UserInfoNameWithMarkup { get; } = Edit(
        LoginStep.UserInfo,
        "userinfo-name-with-markup",
        "UserInfo's name holds markup.",
        "Họ tên trong UserInfo có thẻ HTML.",
        "SEC-146",
        claims => claims["name"] = "<b onmouseover=alert(1)>LAN</b>").As(LoginFaultVerdict.Accepted);

    /// <summary>Gets the fault: the birth date is none.</summary>
    public static LoginFault UserInfoBirthDateImpossible { get; } = Edit(
        LoginStep.UserInfo,
        "userinfo-birth-date-impossible",
        "UserInfo's birth date is 30 February.",
        "Ngày sinh trong UserInfo là ngày 30 tháng 2.",
        "SEC-147",
        claims => claims["birthdate"] = "1990-02-30").As(LoginFaultVerdict.ClientsChoice);
}
