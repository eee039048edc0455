namespace EIdentity.Sandbox;

/// <content>Holds the Vietnamese words.</content>
internal sealed partial class PageTexts
{
    private static readonly PageTexts Vietnamese = new()
    {
        Language = "vi",
        OtherLanguage = "en",
        OtherLanguageName = "English",
        SiteName = "Hệ thống thử nghiệm",
        Notice = "Bản minh họa, không phải dịch vụ thật",
        NoticeDetail = "Đây là hệ thống thử nghiệm. Các nhân vật và số định danh trên trang này đều là giả định. Không nhập thông tin thật.",
        SignInTitle = "Đăng nhập bằng tài khoản định danh điện tử",
        WhoAsks = "Ứng dụng đề nghị bạn đăng nhập:",
        AskedLevel = "Mức độ được yêu cầu:",
        AskedNothing = "không nêu",
        ChoosePerson = "Chọn người đăng nhập",
        AccountOfLevel1 = "tài khoản mức độ 1",
        AccountOfLevel2 = "tài khoản mức độ 2",
        ChooseLevel = "Mức độ của lần đăng nhập này",
        ChooseLevelHint = "Chọn mức độ thấp hơn mức được yêu cầu để kiểm tra ứng dụng có từ chối hay không. "
            + "Tài khoản mức độ 1 không đăng nhập được ở mức độ 2.",
        LevelOfAccount = "theo tài khoản của người được chọn",
        Level1 = "mức độ 1",
        Level2 = "mức độ 2",
        Level1OrHigher = "mức độ 1 trở lên",
        Continue = "Tiếp tục",
        Cancel = "Hủy",
        ChoosePersonFirst = "Bạn chưa chọn người đăng nhập.",
        ChooseLevelFirst = "Bạn chưa chọn mức độ.",
        ChooseDecision = "Bạn chọn Tiếp tục hoặc Hủy.",
        AccountTooLow = "Tài khoản của người này chưa đạt mức độ 2. Hãy chọn mức độ 1 hoặc chọn người khác.",
        ErrorMark = "Lỗi: ",
        ErrorTitle = "Không thể tiếp tục",
        RuleName = "Quy tắc:",
        SignedOutTitle = "Đã đăng xuất",
        SignedOutText = "Bạn có thể đóng trang này.",
        HomeTitle = "Hệ thống thử nghiệm định danh điện tử và cơ sở dữ liệu dân cư",
        HomeText = "Dùng khi phát triển và kiểm thử. Hệ thống kiểm tra chặt như dịch vụ thật và nói rõ vì sao từ chối.",
        Addresses = "Địa chỉ",
        PeopleTitle = "Các nhân vật giả định",
        PeopleHeadings = "Họ tên|Số định danh cá nhân|Số chứng minh cũ|Ngày sinh|Tài khoản|Để kiểm tra điều gì",
        JournalTitle = "Nhật ký các lần gọi",
        JournalHeadings = "Lúc|Địa chỉ|Kết quả|Quy tắc|Lý do",
        JournalEmpty = "Chưa có lần gọi nào.",
        Home = "Trang đầu của hệ thống thử nghiệm",
        BackToApplication = "Quay lại ứng dụng",
    };
}
