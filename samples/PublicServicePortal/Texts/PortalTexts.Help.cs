namespace PublicServicePortal;

public sealed partial class PortalTexts
{
    public string NotFoundTitle => In("Không tìm thấy trang này", "This page was not found");

    public string NotFoundText => In(
        "Có thể bạn đã gõ nhầm địa chỉ, hoặc hồ sơ không thuộc tài khoản đang đăng nhập.",
        "The address may be mistyped, or the dossier belongs to another account.");

    public string TooFastTitle => In("Có quá nhiều yêu cầu trong thời gian ngắn", "Too many requests in a short time");

    public string TooFastText => In(
        "Bạn vui lòng đợi một phút rồi tải lại trang. Bản nháp đã lưu vẫn còn.",
        "Please wait a minute and load the page again. Drafts that you saved are still there.");

    public string OtherAccountTitle => In("Nội dung chưa được gửi đi", "What you entered was not sent");

    public string OtherAccountText => In(
        "Trang vừa rồi được mở khi đang đăng nhập bằng tài khoản khác, hoặc đã mở quá lâu. Vì an toàn, hệ thống không nhận nội dung "
            + "từ trang đó. Bạn vui lòng mở lại hồ sơ của mình và nhập lại.",
        "The page was opened under another account, or too long ago. To be safe, nothing was taken from it. "
            + "Open your dossier again and enter it anew.");

    public string SignedInAs(string name) => In(
        $"Tài khoản đang đăng nhập: {name}. Nếu không phải tài khoản của bạn, hãy đăng xuất rồi đăng nhập lại.",
        $"Signed in at the moment: {name}. If that is not your account, sign out, then sign in again.");

    public string ErrorTitle => In("Chưa thực hiện được yêu cầu", "The request could not be carried out");

    public string ErrorText(string? helpDesk, string? supportCode) => In(
        $"Bạn vui lòng thử lại sau ít phút. Nếu vẫn gặp lỗi, hãy {(helpDesk is null ? "liên hệ cơ quan thực hiện" : $"gọi {helpDesk}")}"
            + (supportCode is null ? "." : $" và đọc mã hỗ trợ: {supportCode}."),
        $"Please try again in a few minutes. If it still fails, {(helpDesk is null ? "contact the agency" : $"call {helpDesk}")}"
            + (supportCode is null ? "." : $" and read out the support code: {supportCode}."));

    public string NoPassword => In(
        "Tuyệt đối không cung cấp mật khẩu hay mã OTP cho bất kỳ ai.",
        "Never give anybody your password or an OTP code.");

    public string TryAgain => In("Thử lại", "Try again");

    public string CauseTitle => In("Nguyên nhân (chỉ hiện ở môi trường Development)", "Cause (shown in Development only)");
}
