namespace EIdentity.Sandbox;

/// <summary>Lists what the provider refuses at the token, UserInfo and logout addresses.</summary>
internal static partial class ProviderRules
{
    public static readonly Rule ParametersInQuery = new(
        "parameters-in-query", "invalid_request",
        "parameters of this call belong in the body, never in the address (RFC 6749, section 2.3.1)",
        "tham số phải nằm trong nội dung, không được nằm trên địa chỉ (RFC 6749, mục 2.3.1)");

    public static readonly Rule GrantType = new(
        "grant-type", "unsupported_grant_type",
        "only grant_type authorization_code is offered (RFC 6749, section 4.1.3)",
        "chỉ nhận grant_type là authorization_code (RFC 6749, mục 4.1.3)");

    public static readonly Rule CodeUnknown = new(
        "code-unknown", "invalid_grant",
        "the code is missing, was never issued, or was forgotten long ago",
        "mã ủy quyền thiếu, chưa từng được cấp hoặc đã quá cũ");

    public static readonly Rule CodeClient = new(
        "code-client", "invalid_grant",
        "the code was issued to another client (RFC 6749, section 5.2)",
        "mã ủy quyền được cấp cho ứng dụng khác (RFC 6749, mục 5.2)");

    public static readonly Rule CodeReused = new(
        "code-reused", "invalid_grant",
        "the code was already used; its access token is revoked (RFC 6749, section 4.1.2)",
        "mã ủy quyền đã được dùng; token truy cập đã cấp theo mã đó bị thu hồi (RFC 6749, mục 4.1.2)");

    public static readonly Rule CodeExpired = new(
        "code-expired", "invalid_grant",
        "the code is older than 60 seconds",
        "mã ủy quyền đã quá 60 giây");

    public static readonly Rule CodeRedirectUri = new(
        "code-redirect-uri", "invalid_grant",
        "redirect_uri differs from the one that began this login (RFC 6749, section 4.1.3)",
        "redirect_uri khác với địa chỉ lúc bắt đầu đăng nhập (RFC 6749, mục 4.1.3)");

    public static readonly Rule CodeVerifier = new(
        "code-verifier", "invalid_grant",
        "code_verifier is missing or does not fit the code_challenge of this login (RFC 7636, section 4.6)",
        "code_verifier thiếu hoặc không khớp code_challenge của lần đăng nhập này (RFC 7636, mục 4.6)");

    public static readonly Rule AccessTokenMissing = new(
        "access-token-missing", "invalid_request",
        "the access token must come in the Authorization header (RFC 6750, section 2.1)",
        "token truy cập phải nằm trong tiêu đề Authorization (RFC 6750, mục 2.1)",
        status: 401);

    public static readonly Rule AccessTokenInvalid = new(
        "access-token-invalid", "invalid_token",
        "the access token is unknown, expired or revoked",
        "token truy cập không có, đã hết hạn hoặc đã bị thu hồi",
        status: 401);

    public static readonly Rule PostLogoutRedirectUri = new(
        "post-logout-redirect-uri", "invalid_request",
        "post_logout_redirect_uri must be exactly one of the registered addresses, "
            + "with the client_id it is registered for or an id_token_hint (RP-Initiated Logout 1.0, section 2)",
        "post_logout_redirect_uri phải đúng từng ký tự với địa chỉ đã đăng ký và kèm client_id hoặc id_token_hint "
            + "(RP-Initiated Logout 1.0, mục 2)");

    public static readonly Rule IdTokenHint = new(
        "id-token-hint", "invalid_request",
        "id_token_hint is no ID token that this provider signed for a client it knows (RP-Initiated Logout 1.0, section 2)",
        "id_token_hint không phải ID token do hệ thống này ký cho một ứng dụng đã đăng ký (RP-Initiated Logout 1.0, mục 2)");

    public static readonly Rule IdTokenHintClient = new(
        "id-token-hint-client", "invalid_request",
        "id_token_hint was issued to another client than client_id names (RP-Initiated Logout 1.0, section 2)",
        "id_token_hint được cấp cho ứng dụng khác với client_id (RP-Initiated Logout 1.0, mục 2)");
}
