namespace EIdentity.Sandbox;

/// <content>Lists what the provider refuses of pushed requests (RFC 9126) and signed request objects (RFC 9101).</content>
internal static partial class ProviderRules
{
    public static readonly Rule PushingNotOffered = new(
        "pushed-authorization-not-offered", "invalid_request",
        "pushed authorization requests are not offered; the metadata name no address for them",
        "không hỗ trợ gửi trước yêu cầu đăng nhập; siêu dữ liệu không có địa chỉ cho việc này",
        status: 404);

    public static readonly Rule PushedAuthorizationRequired = new(
        "pushed-authorization-required", "invalid_request",
        "this login was not pushed, although require_pushed_authorization_requests is true (RFC 9126, section 5)",
        "yêu cầu đăng nhập chưa được gửi trước, dù require_pushed_authorization_requests là true (RFC 9126, mục 5)");

    public static readonly Rule PushedRequestUri = new(
        "pushed-request-uri", "invalid_request",
        "a pushed request must not hold request_uri itself (RFC 9126, section 2.1)",
        "yêu cầu gửi trước không được chứa request_uri (RFC 9126, mục 2.1)");

    public static readonly Rule PushedOnly = new(
        "pushed-only", "invalid_request",
        "beside request_uri only client_id may travel through the browser (FAPI 2.0, section 5.3.3.2)",
        "ngoài request_uri chỉ client_id được đi qua trình duyệt (FAPI 2.0, mục 5.3.3.2)");

    public static readonly Rule RequestUri = new(
        "request-uri", "request_uri_not_supported",
        "request_uri is not offered",
        "không nhận tham số request_uri");

    public static readonly Rule RequestUriByReference = new(
        "request-uri-by-reference", "request_uri_not_supported",
        "request objects are not fetched from an address of the client (request_uri_parameter_supported is false); "
            + "push the request (RFC 9126) or send the object in request (RFC 9101, section 5.1)",
        "hệ thống không tải yêu cầu từ địa chỉ của ứng dụng (request_uri_parameter_supported là false); "
            + "hãy gửi trước yêu cầu (RFC 9126) hoặc gửi trong tham số request (RFC 9101, mục 5.1)");

    public static readonly Rule RequestUriUnknown = new(
        "request-uri-unknown", "invalid_request_uri",
        "request_uri was never given to this client, or was forgotten long ago (RFC 9126, section 2.2)",
        "request_uri chưa từng được cấp cho ứng dụng này hoặc đã quá cũ (RFC 9126, mục 2.2)");

    public static readonly Rule RequestUriUsed = new(
        "request-uri-used", "invalid_request_uri",
        "request_uri was already used; it is good for one login (RFC 9126, section 4)",
        "request_uri đã được dùng; mỗi request_uri chỉ dùng cho một lần đăng nhập (RFC 9126, mục 4)");

    public static readonly Rule RequestUriExpired = new(
        "request-uri-expired", "invalid_request_uri",
        "request_uri is older than 60 seconds (RFC 9126, section 2.2)",
        "request_uri đã quá 60 giây (RFC 9126, mục 2.2)");

    public static readonly Rule SignedRequestRequired = new(
        "signed-request-required", "invalid_request",
        "this login holds no signed request object, although require_signed_request_object is true (RFC 9101, section 10.5)",
        "yêu cầu đăng nhập không có tham số request đã ký, dù require_signed_request_object là true (RFC 9101, mục 10.5)");

    public static readonly Rule RequestObjectForm = new(
        "request-object-form", "invalid_request_object",
        "request is not a signed JWT of three parts without doubled members (RFC 9101, section 4)",
        "request không phải JWT có chữ ký gồm ba phần, không thành phần nào lặp lại (RFC 9101, mục 4)");

    public static readonly Rule RequestObjectAlgorithm = new(
        "request-object-algorithm", "invalid_request_object",
        "the request object is signed with an algorithm that this client is not registered for",
        "tham số request được ký bằng thuật toán mà ứng dụng này chưa đăng ký");

    public static readonly Rule RequestObjectKey = new(
        "request-object-key", "invalid_request_object",
        "no registered public key of the client fits the kid and the algorithm of the request object",
        "không có khóa công khai đã đăng ký nào của ứng dụng khớp với kid và thuật toán của tham số request");

    public static readonly Rule RequestObjectSignature = new(
        "request-object-signature", "invalid_request_object",
        "the signature of the request object does not fit the registered public key (RFC 9101, section 6.2)",
        "chữ ký của tham số request không khớp với khóa công khai đã đăng ký (RFC 9101, mục 6.2)");

    public static readonly Rule RequestObjectType = new(
        "request-object-type", "invalid_request_object",
        "typ of the request object must be oauth-authz-req+jwt (RFC 9101, section 10.8)",
        "typ của tham số request phải là oauth-authz-req+jwt (RFC 9101, mục 10.8)");

    public static readonly Rule RequestObjectIssuer = new(
        "request-object-issuer", "invalid_request_object",
        "iss and client_id of the request object must both be the client id (RFC 9101, section 5)",
        "iss và client_id của tham số request đều phải là mã của ứng dụng (RFC 9101, mục 5)");

    public static readonly Rule RequestObjectAudience = new(
        "request-object-audience", "invalid_request_object",
        "aud of the request object must name the issuer (RFC 9101, section 4)",
        "aud của tham số request phải có issuer (RFC 9101, mục 4)");

    public static readonly Rule RequestObjectNested = new(
        "request-object-nested", "invalid_request_object",
        "a request object must hold neither request nor request_uri (RFC 9101, section 4)",
        "tham số request không được chứa request hay request_uri (RFC 9101, mục 4)");

    public static readonly Rule RequestObjectNotYet = new(
        "request-object-not-before", "invalid_request_object",
        "nbf of the request object is missing, ahead of the clock, or over 60 minutes old (FAPI 2.0 Message Signing, section 5.3)",
        "nbf của tham số request thiếu, ở tương lai hoặc đã quá 60 phút (FAPI 2.0 Message Signing, mục 5.3)");

    public static readonly Rule RequestObjectExpiry = new(
        "request-object-expiry", "invalid_request_object",
        "exp of the request object is missing, in the past, or more than 60 minutes after nbf (FAPI 2.0 Message Signing, section 5.3)",
        "exp của tham số request thiếu, đã qua hoặc sau nbf hơn 60 phút (FAPI 2.0 Message Signing, mục 5.3)");
}
