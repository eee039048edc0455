namespace EIdentity.Sandbox;

/// <summary>Lists what the register and its gateway refuse.</summary>
/// <remarks>
/// Public evidence shows the codes 004 and 005 alone; no table of SOAP faults is public. The other rules therefore answer
/// with a fault without a code, and their wording is the sandbox's own.
/// </remarks>
internal static class RegisterRules
{
    public const string NoCode = "";

    public static readonly Rule ConsumerCredentials = new(
        "consumer-credentials", "invalid_client",
        "the consumer key or the consumer secret is missing or wrong",
        "mã hoặc khóa của đơn vị tại trục tích hợp thiếu hoặc sai",
        status: 401);

    public static readonly Rule GrantType = new(
        "register-grant-type", "unsupported_grant_type",
        "only grant_type client_credentials is offered",
        "chỉ nhận grant_type là client_credentials");

    public static readonly Rule ServiceToken = new(
        "service-token", "invalid_token",
        "the service token is missing, unknown, expired or revoked",
        "token dịch vụ thiếu, không có, đã hết hạn hoặc bị thu hồi",
        status: 401);

    public static readonly Rule AddressListed = new(
        "address-listed", "access_denied",
        "the caller's address is not on the gateway's list",
        "địa chỉ của bên gọi không có trong danh sách của trục tích hợp",
        status: 403);

    public static readonly Rule ApiKey = new(
        "api-key", "invalid_key",
        "the header ApiKey is missing, or its key is unknown or withdrawn",
        "thiếu tiêu đề ApiKey, hoặc khóa không có hay đã bị thu hồi",
        status: 401);

    public static readonly Rule TimestampInMilliseconds = new(
        "timestamp-milliseconds", "invalid_digest",
        "the header Timestamp is missing or is not a time in milliseconds since 1970 (13 digits)",
        "thiếu tiêu đề Timestamp hoặc không phải số mili giây từ năm 1970 (13 chữ số)",
        status: 401);

    public static readonly Rule TimestampInSeconds = new(
        "timestamp-seconds", "invalid_digest",
        "the header Timestamp is missing or is not a time in seconds since 1970 (10 digits)",
        "thiếu tiêu đề Timestamp hoặc không phải số giây từ năm 1970 (10 chữ số)",
        status: 401);

    public static readonly Rule TimestampWindow = new(
        "timestamp-window", "invalid_digest",
        "the time in Timestamp lies more than 5 minutes from the gateway's clock",
        "thời điểm trong Timestamp lệch quá 5 phút so với đồng hồ của trục tích hợp",
        status: 401);

    public static readonly Rule DigestForm = new(
        "digest-form", "invalid_digest",
        "Authorization is not Basic with a user name and the 64 digits of a SHA-256 hash",
        "Authorization không phải Basic gồm tên người dùng và 64 chữ số của mã băm SHA-256",
        status: 401);

    public static readonly Rule DigestUser = new(
        "digest-user", "invalid_digest",
        "the user name is unknown",
        "tên người dùng không có",
        status: 401);

    public static readonly Rule Digest = new(
        "digest", "invalid_digest",
        "the digest is not the lower-case hash of the registered address, the user name, the timestamp and the secret key",
        "mã băm không phải mã chữ thường của địa chỉ đã đăng ký, tên người dùng, dấu thời gian và khóa bí mật",
        status: 401);

    public static readonly Rule ForwardQuery = new(
        "forward-query", "Client.BadRequest",
        "the query does not hold providerurl and dstcode, each once, and nothing else",
        "truy vấn không có đúng providerurl và dstcode, mỗi tham số một lần");

    public static readonly Rule MemberKnown = new(
        "member-known", "Server.ClientProxy.UnknownMember",
        "no member has the code in dstcode",
        "không có thành viên nào mang mã trong dstcode",
        status: 500);

    public static readonly Rule CallerKnown = new(
        "caller-known", "Server.ClientProxy.UnknownMember",
        "the member in X-Road-Client is not the caller's own",
        "thành viên trong X-Road-Client không phải của bên gọi",
        status: 500);

    public static readonly Rule ProviderKnown = new(
        "provider-known", "Server.ServerProxy.UnknownService",
        "the member has no server at providerurl",
        "thành viên không có máy chủ nào ở providerurl",
        status: 500);

    public static readonly Rule ContentType = new(
        "content-type", NoCode,
        "the content type must be text/xml or application/xml in UTF-8",
        "kiểu nội dung phải là text/xml hoặc application/xml, mã UTF-8",
        status: 415);

    public static readonly Rule SoapAction = new(
        "soap-action", NoCode,
        "the header SOAPAction is missing (SOAP 1.1, section 6.1.1)",
        "thiếu tiêu đề SOAPAction (SOAP 1.1, mục 6.1.1)");

    public static readonly Rule NotSoap = new(
        "not-soap", NoCode,
        "the body is not one bounded SOAP 1.1 envelope with one call and without a DTD",
        "nội dung không phải một phong bì SOAP 1.1 có một lời gọi và không có DTD");

    public static readonly Rule RequestNamespace = new(
        "request-namespace", NoCode,
        "the call is not in the namespace http://dancuquocgia.bca",
        "lời gọi không thuộc không gian tên http://dancuquocgia.bca");

    public static readonly Rule ServiceUnknown = new(
        "service-unknown", NoCode,
        "the service is not one of TraCuuThongTinCongDan and XacThucThongTinCongDan",
        "dịch vụ không phải TraCuuThongTinCongDan hoặc XacThucThongTinCongDan");

    public static readonly Rule ElementOrder = new(
        "element-order", NoCode,
        "an element is missing, empty, unknown or out of the order MaYeuCau, "
            + "MaDVC, MaTichHop, MaCanBo, SoDinhDanh or SoCMND, HoVaTen, NgayThangNamSinh",
        "có phần tử thiếu, rỗng, lạ hoặc sai thứ tự MaYeuCau, MaDVC, "
            + "MaTichHop, MaCanBo, SoDinhDanh hoặc SoCMND, HoVaTen, NgayThangNamSinh");

    public static readonly Rule NumberForm = new(
        "number-form", NoCode,
        "SoDinhDanh takes 12 digits and SoCMND takes 9",
        "SoDinhDanh gồm 12 chữ số, SoCMND gồm 9 chữ số");

    public static readonly Rule BirthDateForm = new(
        "birth-date-form", NoCode,
        "NgayThangNamSinh holds either NgayThangNam as yyyyMMdd or Nam as yyyy",
        "NgayThangNamSinh phải có NgayThangNam dạng yyyyMMdd hoặc Nam dạng yyyy");

    public static readonly Rule IntegrationCode = new(
        "integration-code", NoCode,
        "MaTichHop is 037 for TraCuuThongTinCongDan and 003 for XacThucThongTinCongDan",
        "MaTichHop là 037 với TraCuuThongTinCongDan và 003 với XacThucThongTinCongDan");

    public static readonly Rule NotLicensed = new(
        "service-code-licensed", "004",
        "the procedure of this MaDVC is not licensed to use the population database",
        "thủ tục có MaDVC này chưa được cấp phép khai thác cơ sở dữ liệu dân cư");

    public static readonly Rule OfficerNotPermitted = new(
        "officer-permitted", "005",
        "the account in MaCanBo has no permission",
        "tài khoản trong MaCanBo không có quyền");

    public static readonly Rule RequestNotFresh = new(
        "request-number-fresh", NoCode,
        "MaYeuCau was already used within the last day",
        "MaYeuCau đã được dùng trong vòng một ngày");

    public static readonly Rule NameUpperCase = new(
        "name-upper-case", NoCode,
        "HoVaTen is not in upper case and composed form (NFC), so nobody is found",
        "HoVaTen không viết hoa hoặc không ở dạng dựng sẵn (NFC) nên không tìm thấy ai");
}
