namespace PublicServicePortal;

public sealed partial class PortalTexts
{
    public string HelpTitle => In("Khi đăng nhập gặp khó khăn", "When signing in is difficult");

    public string RaiseLevelTitle => In("Nâng tài khoản lên mức độ 2", "Raise your account to level 2");

    public string RaiseLevelText => In(
        "Bạn mang thẻ căn cước còn hạn đến Công an xã, phường hoặc nơi làm thủ tục cấp thẻ căn cước, không phụ thuộc nơi cư trú. Cán "
            + "bộ thu nhận ảnh khuôn mặt và vân tay. Sau khi có thông báo, bạn kích hoạt tài khoản trên ứng dụng VNeID trong vòng 7 ngày.",
        "Take your valid identity card to the police of any commune or ward, or to a place that issues identity cards. "
            + "An officer records your face and fingerprints. Once you are notified, activate the account in the VNeID app within 7 days.");

    public string NewPhoneTitle => In("Đổi điện thoại", "A new phone");

    public string NewPhoneText => In(
        "Mỗi tài khoản dùng trên một thiết bị. Trên điện thoại mới, bạn xác nhận bằng điện thoại cũ hoặc quét chip của thẻ căn cước.",
        "An account works on one device. On the new phone, confirm with the old one or read the chip of your identity card.");

    public string StaySafeTitle => In("Giữ an toàn", "Stay safe");

    public string StaySafeText => In(
        "Không đưa mật khẩu, mật mã (passcode) hoặc mã OTP cho bất kỳ ai, kể cả người hỗ trợ.",
        "Give nobody your password, passcode or OTP code, not even a helper.");

    public string NotFoundTitle => In("Không tìm thấy trang này.", "This page was not found.");

    public string NotFoundText => In(
        "Địa chỉ có thể đã gõ nhầm, hoặc hồ sơ không thuộc tài khoản đang đăng nhập.",
        "The address may be mistyped, or the dossier belongs to another account.");

    public string TooFastTitle => In("Có quá nhiều yêu cầu trong thời gian ngắn", "Too many requests in a short time");

    public string TooFastText => In(
        "Bạn vui lòng đợi một phút rồi tải lại trang. Bản nháp đã lưu vẫn còn.",
        "Please wait a minute and load the page again. Drafts that you saved are still there.");

    public string ErrorTitle => In("Chưa thực hiện được yêu cầu.", "The request could not be carried out.");

    public string ErrorText => In(
        "Bạn vui lòng thử lại sau ít phút. Không cần cung cấp mật khẩu hay mã OTP cho bất kỳ ai.",
        "Please try again in a few minutes. You never need to give anybody your password or an OTP code.");
}
