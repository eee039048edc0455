namespace EIdentity.Sandbox;

/// <content>Lists what the provider refuses of DPoP proofs and of the tokens bound by them (RFC 9449).</content>
internal static partial class ProviderRules
{
    public static readonly Rule DpopMissing = new(
        "dpop-missing", "invalid_dpop_proof",
        "the DPoP header is missing, although tokens are bound to a key of the client (RFC 9449, section 5)",
        "thiếu tiêu đề DPoP, dù token truy cập gắn với khóa của ứng dụng (RFC 9449, mục 5)");

    public static readonly Rule DpopDoubled = new(
        "dpop-doubled", "invalid_dpop_proof",
        "there is more than one DPoP header (RFC 9449, section 4.3)",
        "có nhiều hơn một tiêu đề DPoP (RFC 9449, mục 4.3)");

    public static readonly Rule DpopForm = new(
        "dpop-form", "invalid_dpop_proof",
        "the DPoP proof is not a signed JWT of three parts without doubled members (RFC 9449, section 4.3)",
        "bằng chứng DPoP không phải JWT có chữ ký gồm ba phần, không thành phần nào lặp lại (RFC 9449, mục 4.3)");

    public static readonly Rule DpopType = new(
        "dpop-type", "invalid_dpop_proof",
        "typ of the DPoP proof must be dpop+jwt (RFC 9449, section 4.2)",
        "typ của bằng chứng DPoP phải là dpop+jwt (RFC 9449, mục 4.2)");

    public static readonly Rule DpopAlgorithm = new(
        "dpop-algorithm", "invalid_dpop_proof",
        "the DPoP proof is signed with an algorithm that dpop_signing_alg_values_supported does not list",
        "bằng chứng DPoP được ký bằng thuật toán không nằm trong dpop_signing_alg_values_supported");

    public static readonly Rule DpopKey = new(
        "dpop-key", "invalid_dpop_proof",
        "jwk of the DPoP proof is missing, unfit for the algorithm, or holds private parts (RFC 9449, section 4.2)",
        "jwk của bằng chứng DPoP thiếu, không hợp với thuật toán hoặc chứa phần bí mật (RFC 9449, mục 4.2)");

    public static readonly Rule DpopSignature = new(
        "dpop-signature", "invalid_dpop_proof",
        "the signature of the DPoP proof does not fit its own jwk (RFC 9449, section 4.3)",
        "chữ ký của bằng chứng DPoP không khớp với jwk của chính nó (RFC 9449, mục 4.3)");

    public static readonly Rule DpopMethod = new(
        "dpop-method", "invalid_dpop_proof",
        "htm of the DPoP proof is not the method of this call (RFC 9449, section 4.3)",
        "htm của bằng chứng DPoP không phải phương thức của lời gọi này (RFC 9449, mục 4.3)");

    public static readonly Rule DpopAddress = new(
        "dpop-address", "invalid_dpop_proof",
        "htu of the DPoP proof is not the address of this call without query and fragment (RFC 9449, section 4.3)",
        "htu của bằng chứng DPoP không phải địa chỉ của lời gọi này, không kèm query và fragment (RFC 9449, mục 4.3)");

    public static readonly Rule DpopTime = new(
        "dpop-time", "invalid_dpop_proof",
        "iat of the DPoP proof is missing or more than 60 seconds from the clock (RFC 9449, section 11.1)",
        "iat của bằng chứng DPoP thiếu hoặc lệch quá 60 giây so với đồng hồ (RFC 9449, mục 11.1)");

    public static readonly Rule DpopTokenHash = new(
        "dpop-token-hash", "invalid_dpop_proof",
        "ath of the DPoP proof is not the SHA-256 of the access token (RFC 9449, section 4.3)",
        "ath của bằng chứng DPoP không phải SHA-256 của token truy cập (RFC 9449, mục 4.3)");

    public static readonly Rule DpopNonce = new(
        "dpop-nonce", "use_dpop_nonce",
        "the DPoP proof holds no living nonce of the provider; the DPoP-Nonce header gives a fresh one (RFC 9449, section 8)",
        "bằng chứng DPoP không có nonce còn hiệu lực của hệ thống; tiêu đề DPoP-Nonce cho nonce mới (RFC 9449, mục 8)");

    public static readonly Rule DpopIdentifier = new(
        "dpop-identifier", "invalid_dpop_proof",
        "jti of the DPoP proof is missing or longer than 256 characters (RFC 9449, section 4.2)",
        "jti của bằng chứng DPoP thiếu hoặc dài quá 256 ký tự (RFC 9449, mục 4.2)");

    public static readonly Rule DpopReused = new(
        "dpop-reused", "invalid_dpop_proof",
        "a DPoP proof with this jti was already used (RFC 9449, section 11.1)",
        "bằng chứng DPoP có jti này đã được dùng (RFC 9449, mục 11.1)");

    public static readonly Rule DpopThumbprint = new(
        "dpop-thumbprint", "invalid_dpop_proof",
        "dpop_jkt names another key than the DPoP proof of the pushed request (RFC 9449, section 10.1)",
        "dpop_jkt chỉ khóa khác với bằng chứng DPoP của yêu cầu gửi trước (RFC 9449, mục 10.1)");

    public static readonly Rule CodeKey = new(
        "code-key", "invalid_grant",
        "the code is bound to another key than the DPoP proof shows (RFC 9449, section 10)",
        "mã ủy quyền gắn với khóa khác với khóa trong bằng chứng DPoP (RFC 9449, mục 10)");

    public static readonly Rule DpopScheme = new(
        "dpop-scheme", "invalid_token",
        "a token that is bound to a key was sent as a bearer token (RFC 9449, section 7.2)",
        "token truy cập gắn với khóa lại được gửi như token Bearer (RFC 9449, mục 7.2)",
        status: 401);

    public static readonly Rule DpopTokenNotBound = new(
        "dpop-token-not-bound", "invalid_token",
        "a bearer token was sent with the DPoP scheme (RFC 9449, section 7.1)",
        "token truy cập Bearer lại được gửi theo kiểu DPoP (RFC 9449, mục 7.1)",
        status: 401);

    public static readonly Rule DpopTokenKey = new(
        "dpop-token-key", "invalid_token",
        "the access token is bound to another key than the DPoP proof shows (RFC 9449, section 7.1)",
        "token truy cập gắn với khóa khác với khóa trong bằng chứng DPoP (RFC 9449, mục 7.1)",
        status: 401);
}
