namespace EIdentity.Sandbox;

/// <content>Lists what the provider refuses when a client says who it is.</content>
internal static partial class ProviderRules
{
    public static readonly Rule ClientAuthentication = new(
        "client-authentication", "invalid_client",
        "the client id or the client secret is missing or wrong (RFC 6749, section 5.2)",
        "mã ứng dụng hoặc mã bí mật thiếu hoặc sai (RFC 6749, mục 5.2)",
        status: 401);

    public static readonly Rule OneClientAuthentication = new(
        "one-client-authentication", "invalid_request",
        "the client used two ways of authentication at once (RFC 6749, section 2.3)",
        "ứng dụng dùng hai cách xác thực cùng lúc (RFC 6749, mục 2.3)");

    public static readonly Rule ClientAuthenticationMethod = new(
        "client-authentication-method", "invalid_client",
        "this client is registered for another way of authentication",
        "ứng dụng này đã đăng ký cách xác thực khác",
        status: 401);

    public static readonly Rule ClientMismatch = new(
        "client-mismatch", "invalid_request",
        "client_id is not the client that proved who it is (RFC 6749, section 3.2.1; RFC 9126, section 2.1)",
        "client_id không phải ứng dụng đã xác thực (RFC 6749, mục 3.2.1; RFC 9126, mục 2.1)");

    public static readonly Rule SealingKey = new(
        "sealing-key", "invalid_client",
        "ID tokens are to be sealed, but no registered public key of the client with use enc fits the algorithm (RFC 7516)",
        "ID token phải được mã hóa, nhưng ứng dụng chưa đăng ký khóa công khai có use là enc hợp với thuật toán (RFC 7516)");

    public static readonly Rule AssertionType = new(
        "assertion-type", "invalid_client",
        "client_assertion_type must be urn:ietf:params:oauth:client-assertion-type:jwt-bearer (RFC 7523, section 2.2)",
        "client_assertion_type phải là urn:ietf:params:oauth:client-assertion-type:jwt-bearer (RFC 7523, mục 2.2)",
        status: 401);

    public static readonly Rule AssertionForm = new(
        "assertion-form", "invalid_client",
        "client_assertion is missing or is not a signed JWT of three parts without doubled members (RFC 7523, section 3)",
        "client_assertion thiếu hoặc không phải JWT có chữ ký gồm ba phần, không thành phần nào lặp lại (RFC 7523, mục 3)",
        status: 401);

    public static readonly Rule AssertionAlgorithm = new(
        "assertion-algorithm", "invalid_client",
        "the client assertion is signed with an algorithm that this client is not registered for",
        "client_assertion được ký bằng thuật toán mà ứng dụng này chưa đăng ký",
        status: 401);

    public static readonly Rule AssertionKey = new(
        "assertion-key", "invalid_client",
        "no registered public key of the client fits the kid and the algorithm of the client assertion",
        "không có khóa công khai đã đăng ký nào của ứng dụng khớp với kid và thuật toán của client_assertion",
        status: 401);

    public static readonly Rule AssertionSignature = new(
        "assertion-signature", "invalid_client",
        "the signature of the client assertion does not fit the registered public key (RFC 7523, section 3)",
        "chữ ký của client_assertion không khớp với khóa công khai đã đăng ký (RFC 7523, mục 3)",
        status: 401);

    public static readonly Rule AssertionIssuer = new(
        "assertion-issuer", "invalid_client",
        "iss and sub of the client assertion, and client_id where it is sent, must all be the client id (RFC 7523, section 3)",
        "iss và sub của client_assertion, cùng client_id nếu có gửi, đều phải là mã của ứng dụng (RFC 7523, mục 3)",
        status: 401);

    public static readonly Rule AssertionAudience = new(
        "assertion-audience", "invalid_client",
        "aud of the client assertion must name this provider alone: the issuer or the token address (RFC 7523, section 3), and the "
            + "issuer as one string where the client is registered for FAPI 2.0 (section 5.3.3.1)",
        "aud của client_assertion phải chỉ nêu hệ thống này: issuer hoặc địa chỉ lấy token (RFC 7523, mục 3), và phải là issuer dưới dạng "
            + "một chuỗi nếu ứng dụng đăng ký theo FAPI 2.0 (mục 5.3.3.1)",
        status: 401);

    public static readonly Rule AssertionExpiry = new(
        "assertion-expiry", "invalid_client",
        "exp of the client assertion is missing, in the past, or more than 5 minutes ahead (RFC 7523, section 3)",
        "exp của client_assertion thiếu, đã qua hoặc xa hơn 5 phút (RFC 7523, mục 3)",
        status: 401);

    public static readonly Rule AssertionNotYet = new(
        "assertion-not-yet-valid", "invalid_client",
        "iat or nbf of the client assertion is no time or lies ahead of the clock (RFC 7523, section 3)",
        "iat hoặc nbf của client_assertion không phải thời điểm hoặc ở tương lai (RFC 7523, mục 3)",
        status: 401);

    public static readonly Rule AssertionIdentifier = new(
        "assertion-identifier", "invalid_client",
        "jti of the client assertion is missing or longer than 256 characters, so a replay could not be seen (RFC 7523, section 3)",
        "jti của client_assertion thiếu hoặc dài quá 256 ký tự nên không phát hiện được việc dùng lại (RFC 7523, mục 3)",
        status: 401);

    public static readonly Rule AssertionReused = new(
        "assertion-reused", "invalid_client",
        "a client assertion with this jti was already used (RFC 7523, section 3)",
        "client_assertion có jti này đã được dùng (RFC 7523, mục 3)",
        status: 401);
}
