namespace EIdentity.Sandbox;

/// <content>Lists the faults of what the browser carries back (letter D).</content>
public sealed partial class LoginFault
{
    /// <summary>Gets the fault: the provider is overloaded and ends the login with <c>server_error</c>.</summary>
    /// <remarks>The overload of August 2025 is the pattern. It cannot be aimed at a person.</remarks>
    public static LoginFault AuthorizeUnavailable { get; } = new(
        LoginStep.Authorization,
        "authorize-unavailable",
        "The provider ends the login with server_error.",
        "Hệ thống định danh kết thúc lần đăng nhập bằng lỗi server_error.",
        "",
        FaultHook.At(
            ProviderSteps.Authorization,
            answer => answer.FailAsync("server_error", "The sandbox was told to be overloaded.")));

    /// <summary>Gets the fault: the promised issuer is missing.</summary>
    public static LoginFault CallbackIssuerMissing { get; } = Return(
        "callback-issuer-missing",
        "The callback names no issuer.",
        "Callback không nêu issuer.",
        "SEC-069 SEC-016", draft => draft.Remove("iss"));

    /// <summary>Gets the fault: the callback says that another issuer sends it.</summary>
    public static LoginFault CallbackIssuerWrong { get; } = Return(
        "callback-issuer-wrong",
        "The callback names another issuer.",
        "Callback nêu một issuer khác.",
        "SEC-070", draft => draft.Set("iss", "https://issuer.invalid"));

    /// <summary>Gets the fault: the issuer comes twice.</summary>
    public static LoginFault CallbackIssuerTwice { get; } = Return(
        "callback-issuer-twice",
        "The callback names two issuers.",
        "Callback nêu hai issuer.",
        "SEC-071", draft => draft.Add("iss", "https://issuer.invalid"));

    /// <summary>Gets the fault: the state is missing.</summary>
    public static LoginFault CallbackStateMissing { get; } = Return(
        "callback-state-missing",
        "The callback has no state.",
        "Callback không có state.",
        "SEC-072", draft => draft.Remove("state"));

    /// <summary>Gets the fault: the state is nobody's.</summary>
    public static LoginFault CallbackStateWrong { get; } = Return(
        "callback-state-wrong",
        "The callback has a state of nobody.",
        "Callback có state không thuộc lần đăng nhập nào.",
        "SEC-073", draft => draft.Set("state", RandomText.Create()));

    /// <summary>Gets the fault: the state comes twice.</summary>
    public static LoginFault CallbackStateTwice { get; } = Return(
        "callback-state-twice",
        "The callback has two states.",
        "Callback có hai state.",
        "SEC-074", draft => draft.Add("state", RandomText.Create()));

    /// <summary>Gets the fault: the code comes twice.</summary>
    public static LoginFault CallbackCodeTwice { get; } = Return(
        "callback-code-twice",
        "The callback has two codes.",
        "Callback có hai mã ủy quyền.",
        "SEC-074", draft => draft.Add("code", RandomText.Create()));

    /// <summary>Gets the fault: the state is 64 KiB long.</summary>
    public static LoginFault CallbackStateHuge { get; } = Return(
        "callback-state-huge",
        "The callback has a state of 64 KiB.",
        "Callback có state dài 64 KiB.",
        "SEC-075", draft => draft.Set("state", new string('A', 64 * 1024)));

    /// <summary>Gets the fault: neither a code nor an error comes.</summary>
    public static LoginFault CallbackCodeMissing { get; } = Return(
        "callback-code-missing",
        "The callback has no code and no error.",
        "Callback không có mã ủy quyền, cũng không có lỗi.",
        "SEC-080", draft => draft.Remove("code"));

    /// <summary>Gets the fault: the code is empty.</summary>
    public static LoginFault CallbackCodeEmpty { get; } = Return(
        "callback-code-empty",
        "The callback has an empty code.",
        "Callback có mã ủy quyền rỗng.",
        "SEC-080", draft => draft.Set("code", string.Empty));

    /// <summary>Gets the fault: the code was never issued.</summary>
    public static LoginFault CallbackCodeUnknown { get; } = Return(
        "callback-code-unknown",
        "The callback has a code that was never issued.",
        "Callback có mã ủy quyền chưa từng được cấp.",
        "SEC-081",
        draft => draft.Set("code", RandomText.Create()));

    /// <summary>Gets the fault: the code is another citizen's.</summary>
    public static LoginFault CallbackCodeOfAnother { get; } = Return(
        "callback-code-of-another",
        "The callback has the code of another citizen's login.",
        "Callback có mã ủy quyền từ lần đăng nhập của người khác.",
        "SEC-082",
        draft => draft.Set("code", draft.IssueForeignCode(ignoresVerifier: false)));

    /// <summary>Gets the fault: the code is another citizen's, and the provider does not check the verifier.</summary>
    public static LoginFault CallbackCodeOfAnotherUnchecked { get; } = Return(
        "callback-code-of-another-unchecked",
        "The callback has the code of another citizen's login, redeemed without a look at the verifier.",
        "Callback có mã ủy quyền từ lần đăng nhập của người khác; mã này được đổi lấy token mà không kiểm tra code_verifier.",
        "SEC-083",
        draft => draft.Set("code", draft.IssueForeignCode(ignoresVerifier: true)));

    /// <summary>Gets the fault: the error holds markup, a line break and a script.</summary>
    public static LoginFault CallbackErrorMarkup { get; } = Return(
        "callback-error-markup",
        "The callback has an error with markup, a line break and a script address.",
        "Callback có lỗi chứa thẻ HTML, ký tự xuống dòng và địa chỉ javascript.",
        "SEC-084", draft =>
        {
            draft.Fail("access_denied\r\nX: y", "<script>alert(1)</script>\r\nforged log line");
            draft.Add("error_uri", "javascript:alert(1)");
        });

    /// <summary>Gets the fault: the error is one that nobody knows.</summary>
    public static LoginFault CallbackErrorUnknown { get; } = Return(
        "callback-error-unknown",
        "The callback has an unknown error.",
        "Callback có mã lỗi lạ.",
        "SEC-085",
        draft => draft.Fail("sandbox_unknown_error", "The sandbox was told to fail."));

    /// <summary>Gets the fault: the error comes without state.</summary>
    public static LoginFault CallbackErrorWithoutState { get; } = Return(
        "callback-error-without-state",
        "The callback has an error and no state.",
        "Callback có lỗi nhưng không có state.",
        "SEC-086", draft =>
        {
            draft.Fail("server_error", "The sandbox was told to fail.");
            draft.Remove("state");
        });

    /// <summary>Gets the fault: an error and a code come together.</summary>
    public static LoginFault CallbackErrorAndCode { get; } = Return(
        "callback-error-and-code",
        "The callback has an error and a code.",
        "Callback vừa có lỗi vừa có mã ủy quyền.",
        "SEC-087", draft => draft.Add("error", "server_error"));

    /// <summary>Gets the fault: the provider says that the citizen said no.</summary>
    public static LoginFault CallbackDenied { get; } = Return(
        "callback-denied",
        "The callback says access_denied.",
        "Callback báo lỗi access_denied.",
        "SEC-088",
        draft => draft.Fail("access_denied", "The citizen stopped the sign-in."));

    /// <summary>Gets the fault: tokens come by the browser.</summary>
    public static LoginFault CallbackTokensPushed { get; } = Return(
        "callback-tokens-pushed",
        "The callback has an access token and an ID token beside the code.",
        "Callback có thêm token truy cập và ID token bên cạnh mã ủy quyền.",
        "SEC-089", draft =>
        {
            draft.Add("access_token", RandomText.Create());
            draft.Add("id_token", "e30.e30.e30");
        }).As(LoginFaultVerdict.ClientsChoice);

    /// <summary>Gets the fault: the answer comes in the fragment.</summary>
    public static LoginFault CallbackFragment { get; } = Return(
        "callback-fragment",
        "The callback comes in the fragment.",
        "Callback đặt các tham số trong phần fragment của địa chỉ.",
        "SEC-090", draft => draft.IsFragment = true);

    /// <summary>Gets the fault: an address to go on to is added, which is harmless.</summary>
    public static LoginFault CallbackReturnUrl { get; } = Return(
        "callback-return-url",
        "The callback has a returnUrl.",
        "Callback có thêm returnUrl.",
        "SEC-091",
        draft => draft.Add("returnUrl", "https://attacker.invalid/")).As(LoginFaultVerdict.Accepted);

    /// <summary>Gets the fault: unknown parameters are added, which is harmless.</summary>
    public static LoginFault CallbackExtra { get; } = Return(
        "callback-extra",
        "The callback has unknown parameters.",
        "Callback có thêm tham số lạ.",
        "SEC-092",
        draft => draft.Add("session_state", RandomText.Create())).As(LoginFaultVerdict.Accepted);

    /// <summary>Gets the fault: the browser posts the answer, as a 307 makes it do.</summary>
    public static LoginFault CallbackPosted { get; } = Return(
        "callback-posted",
        "The callback comes by POST, as a 307 makes a browser do.",
        "Callback được gửi bằng POST, như khi trình duyệt gặp mã 307.",
        "SEC-093",
        draft => draft.IsPost = true).As(LoginFaultVerdict.ClientsChoice);
}
