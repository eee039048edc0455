namespace EIdentity.Sandbox;

/// <summary>Names the steps of a login at which faults strike.</summary>
internal static class ProviderSteps
{
    public static readonly FaultStep<ProviderExchange> Discovery =
        new("discovery document", "tài liệu cấu hình (discovery)", knowsPerson: false);

    public static readonly FaultStep<ProviderExchange> KeySet =
        new("key set", "bộ khóa công khai", knowsPerson: false);

    public static readonly FaultStep<ProviderExchange> PushedRequest =
        new("pushed request", "gửi trước yêu cầu đăng nhập", knowsPerson: false);

    public static readonly FaultStep<AuthorizationAnswer> Authorization =
        new("arrival of the browser", "trình duyệt đến hệ thống định danh", knowsPerson: false);

    public static readonly FaultStep<CallbackDraft> Callback =
        new("callback", "trình duyệt quay về ứng dụng", knowsPerson: true);

    /// <summary>Gets the call for tokens before its code is looked at, so that a second call with it could still work.</summary>
    public static readonly FaultStep<ProviderExchange> TokenCall =
        new("call for tokens", "lời gọi lấy token", knowsPerson: false);

    public static readonly FaultStep<IdTokenDraft> IdToken =
        new("ID token", "ID token", knowsPerson: true);

    public static readonly FaultStep<ProviderExchange> Token =
        new("token answer", "câu trả lời cấp token", knowsPerson: true);

    public static readonly FaultStep<ProviderExchange> UserInfo =
        new("UserInfo", "UserInfo", knowsPerson: true);

    public static readonly FaultStep<UserInfoExchange> SignedUserInfo =
        new("signed UserInfo", "UserInfo có chữ ký", knowsPerson: true);
}
