using System.Text.Json.Nodes;

namespace EIdentity.Sandbox;

/// <content>Lists the faults of what the ID token says of issuer, client, login and citizen (letter F).</content>
public sealed partial class LoginFault
{
    /// <summary>Gets the fault: the issuer differs by a slash at the end.</summary>
    public static LoginFault IssuerWrong { get; } = Token(
        "issuer-wrong",
        "The ID token's issuer has one slash more.",
        "Issuer của ID token thừa một dấu gạch chéo.",
        "SEC-123", draft => draft.Claims["iss"] += "/");

    /// <summary>Gets the fault: the issuer is another provider.</summary>
    public static LoginFault IssuerOther { get; } = Token(
        "issuer-other",
        "The ID token's issuer is another provider.",
        "Issuer của ID token là hệ thống định danh khác.",
        "SEC-123", draft => draft.Claims["iss"] = "https://issuer.invalid");

    /// <summary>Gets the fault: the token does not say who issued it.</summary>
    public static LoginFault IssuerMissing { get; } = Token(
        "issuer-missing",
        "The ID token holds no issuer.",
        "ID token không có issuer.",
        "SEC-123", draft => draft.Claims.Remove("iss"));

    /// <summary>Gets the fault: the token is meant for another client.</summary>
    public static LoginFault AudienceWrong { get; } = Token(
        "audience-wrong",
        "The ID token is meant for another client.",
        "ID token dành cho ứng dụng khác.",
        "SEC-124", draft => draft.Claims["aud"] = "another-client");

    /// <summary>Gets the fault: the token does not say whom it is meant for.</summary>
    public static LoginFault AudienceMissing { get; } = Token(
        "audience-missing",
        "The ID token holds no audience.",
        "ID token không có aud.",
        "SEC-124", draft => draft.Claims.Remove("aud"));

    /// <summary>Gets the fault: the client is written in other letters.</summary>
    public static LoginFault AudienceOtherCase { get; } = Token(
        "audience-other-case",
        "The ID token's audience differs in letter case.",
        "aud của ID token chỉ khác ở chữ hoa, chữ thường.",
        "SEC-124",
        draft => draft.Claims["aud"] = draft.Client.Id.ToUpperInvariant());

    /// <summary>Gets the fault: the client stands alone in an array, which is harmless.</summary>
    public static LoginFault AudienceArray { get; } = Token(
        "audience-array",
        "The ID token's audience is an array of this client alone.",
        "aud của ID token là mảng chỉ có ứng dụng này.",
        "SEC-125",
        draft => draft.Claims["aud"] = new JsonArray(draft.Client.Id)).As(LoginFaultVerdict.Accepted);

    /// <summary>Gets the fault: the token is meant for a stranger as well.</summary>
    public static LoginFault AudienceShared { get; } = Token(
        "audience-shared",
        "The ID token's audience holds a stranger, and no azp.",
        "aud của ID token có thêm ứng dụng lạ và không có azp.",
        "SEC-126",
        draft => draft.Claims["aud"] = new JsonArray(draft.Client.Id, "another-client"));

    /// <summary>Gets the fault: the token is meant for a stranger as well, and was issued to this client.</summary>
    public static LoginFault AudienceSharedAuthorized { get; } = Token(
        "audience-shared-authorized",
        "The ID token's audience holds a stranger, and azp this client.",
        "aud của ID token có thêm ứng dụng lạ, còn azp là ứng dụng này.",
        "SEC-127", draft =>
        {
            draft.Claims["aud"] = new JsonArray(draft.Client.Id, "another-client");
            draft.Claims["azp"] = draft.Client.Id;
        }).As(LoginFaultVerdict.ClientsChoice);

    /// <summary>Gets the fault: the token was issued to another client.</summary>
    public static LoginFault AuthorizedPartyOther { get; } = Token(
        "authorized-party-other",
        "The ID token's azp is another client.",
        "azp của ID token là ứng dụng khác.",
        "SEC-128", draft => draft.Claims["azp"] = "another-client");

    /// <summary>Gets the fault: the nonce is another login's.</summary>
    public static LoginFault NonceWrong { get; } = Token(
        "nonce-wrong",
        "The ID token holds another login's nonce.",
        "ID token có nonce của lần đăng nhập khác.",
        "SEC-137", draft => draft.Claims["nonce"] = RandomText.Create());

    /// <summary>Gets the fault: the nonce is missing.</summary>
    public static LoginFault NonceMissing { get; } = Token(
        "nonce-missing",
        "The ID token holds no nonce.",
        "ID token không có nonce.",
        "SEC-137", draft => draft.Claims.Remove("nonce"));

    /// <summary>Gets the fault: the nonce is empty.</summary>
    public static LoginFault NonceEmpty { get; } = Token(
        "nonce-empty",
        "The ID token's nonce is empty.",
        "nonce của ID token rỗng.",
        "SEC-137", draft => draft.Claims["nonce"] = string.Empty);

    /// <summary>Gets the fault: the nonce is in an array.</summary>
    public static LoginFault NonceArray { get; } = Token(
        "nonce-array",
        "The ID token's nonce is an array.",
        "nonce của ID token là một mảng.",
        "SEC-137",
        draft => draft.Claims["nonce"] = new JsonArray(draft.Claims["nonce"]!.DeepClone()));

    /// <summary>Gets the fault: the nonce is that of the login before.</summary>
    public static LoginFault NonceOfEarlierLogin { get; } = Token(
        "nonce-of-earlier-login",
        "The ID token holds the nonce of the login before.",
        "ID token có nonce của lần đăng nhập trước.",
        "SEC-138",
        draft => draft.Claims["nonce"] = draft.Provider.LastNonce ?? RandomText.Create()).Needing(LoginFaultNeed.EarlierLogin);

    /// <summary>Gets the fault: the token does not say whom it is about.</summary>
    public static LoginFault SubjectMissing { get; } = Token(
        "subject-missing",
        "The ID token holds no subject.",
        "ID token không có sub.",
        "SEC-139", draft => draft.Claims.Remove("sub"));

    /// <summary>Gets the fault: the subject is empty.</summary>
    public static LoginFault SubjectEmpty { get; } = Token(
        "subject-empty",
        "The ID token's subject is empty.",
        "sub của ID token rỗng.",
        "SEC-139", draft => draft.Claims["sub"] = string.Empty);

    /// <summary>Gets the fault: the subject is a number.</summary>
    public static LoginFault SubjectNumber { get; } = Token(
        "subject-number",
        "The ID token's subject is a number.",
        "sub của ID token là một số.",
        "SEC-139", draft => draft.Claims["sub"] = 1234);

    /// <summary>Gets the fault: the subject is 4,096 characters long.</summary>
    public static LoginFault SubjectHuge { get; } = Token(
        "subject-huge",
        "The ID token's subject is 4,096 characters long.",
        "sub của ID token dài 4.096 ký tự.",
        "SEC-139",
        draft => draft.Claims["sub"] = new string('a', 4096));

    /// <summary>Gets the fault: the subject holds control characters.</summary>
    public static LoginFault SubjectControlCharacters { get; } = Token(
        "subject-control-characters",
        "The ID token's subject holds a line break and a NUL.",
        "sub của ID token có ký tự xuống dòng và ký tự NUL.",
        "SEC-139",
        draft => draft.Claims["sub"] += "\r\n\0");

    /// <summary>Gets the fault: the subject comes twice.</summary>
    public static LoginFault SubjectTwice { get; } = Token(
        "subject-twice",
        "The ID token holds two subjects.",
        "ID token có hai sub.",
        "SEC-140",
        draft => draft.EditClaimsText(text => text.Insert(1, $"\"sub\":\"{draft.Provider.Ground.AnotherThan(draft.Person).Subject}\",")));

    /// <summary>Gets the fault: the token belongs to another access token.</summary>
    public static LoginFault AccessTokenHashWrong { get; } = Token(
        "at-hash-wrong",
        "The ID token's at_hash is another access token's.",
        "at_hash của ID token thuộc về token truy cập khác.",
        "SEC-142",
        draft => draft.Claims["at_hash"] = RandomText.Create()[..22]);

    /// <summary>Gets the fault: the token names no access token, which is harmless.</summary>
    public static LoginFault AccessTokenHashMissing { get; } = Token(
        "at-hash-missing",
        "The ID token holds no at_hash.",
        "ID token không có at_hash.",
        "SEC-143",
        draft => draft.Claims.Remove("at_hash")).As(LoginFaultVerdict.Accepted);

    /// <summary>Gets the fault: the token is another citizen's, of another login.</summary>
    public static LoginFault IdTokenOfAnother { get; } = Token(
        "id-token-of-another",
        "The ID token is the genuine one of another citizen.",
        "ID token là thật nhưng của người khác.",
        "SEC-144", draft =>
        {
            SandboxPerson other = draft.Provider.Ground.AnotherThan(draft.Person);
            draft.Claims["sub"] = other.Subject;
            draft.Claims[ProviderClaims.Number] = other.Citizen.Number?.Reveal();
            draft.Claims["nonce"] = RandomText.Create();
        });

    /// <summary>Gets the fault: claims have the names of an application's roles, which is harmless.</summary>
    public static LoginFault ClaimsNamedLikeRoles { get; } = Token(
        "claims-named-like-roles",
        "The ID token holds claims named like .NET roles and names.",
        "ID token có các claim trùng tên với claim vai trò và tên người dùng của .NET.",
        "SEC-145", draft =>
        {
            draft.Claims["role"] = "administrator";
            draft.Claims["http://schemas.microsoft.com/ws/2008/06/identity/claims/role"] = "administrator";
            draft.Claims["http://schemas.xmlsoap.org/ws/2005/05/identity/claims/name"] = "administrator";
        }).As(LoginFaultVerdict.Accepted);

    /// <summary>Gets the fault: the token's own id is a number.</summary>
    public static LoginFault TokenIdNumber { get; } = Token(
        "token-id-number",
        "The ID token's jti is a number.",
        "jti của ID token là một số.",
        "", draft => draft.Claims["jti"] = 7);

    /// <summary>Gets the fault: the citizen's number has 11 digits.</summary>
    public static LoginFault NumberTooShort { get; } = Token(
        "number-too-short",
        "The ID token's citizen number has 11 digits.",
        "Số định danh cá nhân trong ID token chỉ có 11 chữ số.",
        "SEC-147",
        draft => draft.Claims[ProviderClaims.Number] = "00019000001").As(LoginFaultVerdict.ClientsChoice);

    /// <summary>Gets the fault: the citizen's number is a JSON number, which loses its zeros.</summary>
    public static LoginFault NumberAsNumber { get; } = Token(
        "number-as-number",
        "The ID token's citizen number is a JSON number.",
        "Số định danh cá nhân trong ID token là số JSON, không phải chuỗi.",
        "SEC-147",
        draft => draft.Claims[ProviderClaims.Number] = 190000017).As(LoginFaultVerdict.ClientsChoice);
}
