namespace EIdentity.Sandbox;

/// <content>Lists what the provider refuses before and during sign-in.</content>
internal static partial class ProviderRules
{
    public static readonly Rule ClientUnknown = new(
        "client-unknown", "invalid_client",
        "client_id is missing or not registered",
        "client_id thiếu hoặc chưa được đăng ký");

    public static readonly Rule RedirectUri = new(
        "redirect-uri", "invalid_request",
        "redirect_uri must be exactly one of the registered addresses (RFC 9700, section 2.1)",
        "redirect_uri phải đúng từng ký tự với địa chỉ đã đăng ký (RFC 9700, mục 2.1)");

    public static readonly Rule SignInUnknown = new(
        "sign-in-unknown", "invalid_request",
        "this sign-in is over or was never begun; begin again at the service",
        "lần đăng nhập này đã kết thúc hoặc chưa bắt đầu; hãy bắt đầu lại từ dịch vụ");

    public static readonly Rule ResponseType = new(
        "response-type", "unsupported_response_type",
        "only response_type code is offered (RFC 9700, section 2.1.2)",
        "chỉ nhận response_type là code (RFC 9700, mục 2.1.2)");

    public static readonly Rule ResponseMode = new(
        "response-mode", "invalid_request",
        "only response_mode query is offered",
        "chỉ nhận response_mode là query");

    public static readonly Rule ScopeOpenId = new(
        "scope-openid", "invalid_scope",
        "scope must hold openid (OpenID Connect Core 1.0, section 3.1.2.1)",
        "scope phải có openid (OpenID Connect Core 1.0, mục 3.1.2.1)");

    public static readonly Rule StateMissing = new(
        "state-missing", "invalid_request",
        "state is missing, so the login is not bound to a browser (RFC 9700, section 4.7)",
        "thiếu state nên lần đăng nhập không gắn với trình duyệt (RFC 9700, mục 4.7)");

    public static readonly Rule NonceMissing = new(
        "nonce-missing", "invalid_request",
        "nonce is missing, so the ID token is not bound to this login (RFC 9700, section 4.5.3)",
        "thiếu nonce nên ID token không gắn với lần đăng nhập (RFC 9700, mục 4.5.3)");

    public static readonly Rule PkceMissing = new(
        "pkce-missing", "invalid_request",
        "code_challenge is missing or is not 43 characters of base64url (RFC 9700, section 2.1.1)",
        "code_challenge thiếu hoặc không phải 43 ký tự base64url (RFC 9700, mục 2.1.1)");

    public static readonly Rule PkceMethod = new(
        "pkce-method", "invalid_request",
        "code_challenge_method must be S256 (RFC 9700, section 2.1.1)",
        "code_challenge_method phải là S256 (RFC 9700, mục 2.1.1)");

    public static readonly Rule PromptNone = new(
        "prompt-none", "login_required",
        "nobody is signed in at the provider, so prompt none cannot succeed",
        "chưa có ai đăng nhập tại hệ thống định danh nên prompt=none không thể thành công");
}
