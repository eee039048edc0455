namespace EIdentity.Sandbox;

/// <content>Lists the faults of what a gateway knows of its callers; adding one is one entry here and one in <see cref="All"/>.</content>
public sealed partial class RegisterFault
{
    private static readonly TimeSpan Ahead = TimeSpan.FromMinutes(10);

    /// <summary>Gets the fault: the address of the caller is not on the gateway's list (403).</summary>
    public static RegisterFault AddressNotListed { get; } = new(
        "register-address-not-listed",
        "The caller's address is not on the gateway's list, which answers 403.",
        "Địa chỉ của bên gọi không có trong danh sách; trục tích hợp trả về 403.",
        "SEC-255",
        RegisterSteps.Caller,
        check => check.ListsAddress = false);

    /// <summary>Gets the fault: the gateway holds another secret key than the agency, so that no signed digest fits (401).</summary>
    public static RegisterFault DigestRefused { get; } = new(
        "register-digest-refused",
        "The gateway holds another secret key, so that no digest fits, and answers 401.",
        "Trục tích hợp giữ khóa bí mật khác nên mã băm không khớp; trục trả về 401.",
        "SEC-254",
        RegisterSteps.Digest,
        check => check.SecretKey = RandomText.Create());

    /// <summary>Gets the fault: the gateway's clock is ten minutes ahead, so that no timestamp fits (401).</summary>
    public static RegisterFault ClockAhead { get; } = new(
        "register-clock-ahead",
        "The gateway's clock is ten minutes ahead, so that no timestamp fits, and it answers 401.",
        "Đồng hồ của trục tích hợp nhanh mười phút nên dấu thời gian không khớp; trục trả về 401.",
        "SEC-254",
        RegisterSteps.Digest,
        check => check.Now += Ahead);

    /// <summary>Gets the fault: the gateway has withdrawn the API key (401).</summary>
    public static RegisterFault ApiKeyRefused { get; } = new(
        "register-api-key-refused",
        "The gateway has withdrawn the API key and answers 401.",
        "Trục tích hợp đã thu hồi khóa API và trả về 401.",
        "SEC-254",
        RegisterSteps.ApiKey,
        check => check.ApiKey = RandomText.Create());

    /// <summary>Gets the fault: the security server does not know the member that the call is to be forwarded to.</summary>
    public static RegisterFault MemberUnknown { get; } = new(
        "register-member-unknown",
        "The security server does not know the member that the call is forwarded to.",
        "Máy chủ an ninh không biết thành viên nhận yêu cầu chuyển tiếp.",
        "SEC-255",
        RegisterSteps.Member,
        check => check.KnowsMember = false);
}
