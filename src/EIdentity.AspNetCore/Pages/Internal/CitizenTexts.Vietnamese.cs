namespace EIdentity.AspNetCore;

/// <content>Holds the Vietnamese texts.</content>
internal sealed partial class CitizenTexts
{
    public static CitizenTexts Vietnamese { get; } = new()
    {
        LevelTooLowTitle = "Tài khoản của bạn chưa đạt mức độ 2",
        LevelTooLowText = "Thủ tục này yêu cầu tài khoản định danh điện tử mức độ 2. Bạn vui lòng mang thẻ căn cước hoặc thẻ căn cước "
            + "công dân còn giá trị sử dụng đến Công an xã, phường, đặc khu hoặc nơi làm thủ tục cấp thẻ căn cước để đăng ký, "
            + "sau đó kích hoạt trên ứng dụng VNeID.",
        LevelTooLowOthers = "Người nước ngoài mang hộ chiếu hoặc giấy tờ đi lại quốc tế đến cơ quan quản lý xuất nhập cảnh. "
            + "Tổ chức đăng ký theo mẫu TK02, do người đại diện theo pháp luật thực hiện bằng tài khoản mức độ 2 của mình.",
        NeedHelp = helpDesk => $"Nếu cần hỗ trợ, hãy gọi {helpDesk}.",
        LevelUnknownTitle = "Chưa xác định được mức độ tài khoản của bạn",
        LevelUnknownText = "Đây là lỗi kết nối giữa các hệ thống, không phải lỗi của bạn.",
        CancelledTitle = "Bạn chưa đăng nhập",
        CancelledText = "Bạn đã hủy đăng nhập. Hệ thống chưa nhận được thông tin nào của bạn.",
        StoppedTitle = "Bạn đã hủy việc xác thực",
        StoppedText = "Bạn vẫn đang đăng nhập. Chưa có thông tin nào được gửi đi.",
        ExpiredTitle = "Lần đăng nhập này không còn hiệu lực",
        ExpiredText = "Lần đăng nhập đã quá thời gian cho phép hoặc đã được dùng rồi. Bạn hãy đăng nhập lại.",
        SignedInTitle = "Bạn đã đăng nhập",
        SignedInText = "Lần đăng nhập này đã hoàn tất. Bạn có thể tiếp tục sử dụng dịch vụ.",
        UnfinishedTitle = "Chưa hoàn tất bước xác thực",
        UnfinishedText = "Bạn vẫn đang đăng nhập, nhưng bước xác thực vừa rồi đã quá thời gian cho phép. Bạn có thể thử lại.",
        Continue = "Tiếp tục",
        Back = "Quay lại",
        SessionEndedTitle = "Phiên đăng nhập đã hết hạn",
        SessionEndedKept = time => "Để bảo vệ thông tin của bạn, hệ thống đã tự đăng xuất. "
            + $"Nội dung đang điền được giữ đến {time}; bạn đăng nhập lại để tiếp tục.",
        SessionEndedLost = "Để bảo vệ thông tin của bạn, hệ thống đã tự đăng xuất. "
            + "Nội dung vừa nhập chưa được tiếp nhận và không giữ lại được; bạn đăng nhập lại rồi nhập lại.",
        SessionEndedEmpty = "Để bảo vệ thông tin của bạn, hệ thống đã tự đăng xuất. "
            + "Yêu cầu vừa rồi chưa được thực hiện; bạn đăng nhập lại rồi thực hiện lại.",
        KeptFormTitle = "Kiểm tra trước khi nộp",
        KeptFormText = "Bạn đã xác thực xong. Nội dung bạn vừa nhập vẫn được giữ nguyên và chưa được nộp. "
            + "Hãy kiểm tra lại, rồi bấm nút bên dưới để nộp.",
        KeptAfterSessionTitle = "Nội dung bạn đã nhập vẫn còn",
        KeptAfterSessionText = "Yêu cầu trước đó chưa được thực hiện vì phiên đăng nhập đã hết hạn. Bạn kiểm tra lại rồi bấm Tiếp tục.",
        KeptFormFiles = "Tệp đính kèm không được giữ lại. Nếu cần nộp tệp, bạn hãy quay lại biểu mẫu và chọn tệp lần nữa.",
        KeptFormEmpty = "(không điền)",
        KeptFormSend = "Nộp",
        KeptFormGoneTitle = "Nội dung đã nhập không còn được giữ",
        KeptFormGoneText = "Nội dung chỉ được giữ 15 phút và chỉ hiển thị một lần. Bạn đã đăng nhập; "
            + "hãy quay lại biểu mẫu và nhập lại. Chưa có gì được nộp từ trang này.",
        OtherPersonTitle = "Phiên đăng nhập đã kết thúc",
        OtherPersonText = "Tài khoản vừa xác thực khác với tài khoản đang đăng nhập. Để bảo vệ thông tin, hệ thống đã tự "
            + "đăng xuất và chưa gửi đi nội dung nào. Bạn hãy đăng nhập lại bằng tài khoản của mình.",
        OtherBrowserTitle = "Bạn đang dùng một trình duyệt khác",
        OtherBrowserText = "Bạn đã bắt đầu đăng nhập trên trình duyệt khác. Vì an toàn, lần đăng nhập đó đã kết thúc. "
            + "Bạn có thể đăng nhập lại tại đây. Nếu không phải bạn vừa đăng nhập, hãy đóng trang này.",
        TooManyTitle = "Hệ thống đang có nhiều lượt đăng nhập",
        TooManyText = "Có quá nhiều lượt đăng nhập từ mạng bạn đang dùng. Bạn vui lòng đợi một phút rồi thử lại. "
            + "Chưa có thông tin nào được gửi đi.",
        ErrorTitle = "Chưa thực hiện được yêu cầu",
        ErrorText = (helpDesk, reference) => "Bạn vui lòng thử lại sau ít phút. Nếu vẫn gặp lỗi, hãy "
            + (helpDesk is null ? "liên hệ cơ quan cung cấp dịch vụ" : $"gọi {helpDesk}")
            + (reference is null ? "." : $" và đọc mã hỗ trợ: {reference}."),
        NoPassword = "Tuyệt đối không cung cấp mật khẩu hay mã OTP cho bất kỳ ai.",
        Reference = reference => $"Mã hỗ trợ: {reference}",
        SignInAgain = "Đăng nhập lại",
        SignInHere = "Đăng nhập lại tại đây",
        SignInElsewhere = "Đăng nhập bằng tài khoản khác",
        TryAgain = "Thử lại",
        SeeGuide = "Xem hướng dẫn",
        HavingDifficulty = "Tôi gặp khó khăn khi đăng nhập",
        FrontPage = "Về trang chủ",
        SandboxNotice = "Bản minh họa, không phải dịch vụ thật",
        LogoutTitle = "Đăng xuất?",
        LogoutText = "Phiên đăng nhập của bạn trên dịch vụ này sẽ kết thúc.",
        Logout = "Đăng xuất",
        CauseTitle = "Nguyên nhân (chỉ hiện ở môi trường Development)",
        LogoutFormTitle = "Đang đăng xuất",
        LogoutFormText = "Bạn đã đăng xuất khỏi dịch vụ này. Nếu trang không tự chuyển, hãy bấm nút bên dưới để đăng xuất khỏi cả hệ thống "
            + "định danh.",
        NoSessionText = "Không có phiên đăng nhập nào trên dịch vụ này cần kết thúc.",
        SignIn = "Đăng nhập",
        HelpTitle = "Đăng nhập bằng tài khoản định danh điện tử",
        HelpSections =
        [
            (
                "Nâng tài khoản lên mức độ 2",
                "Bạn mang thẻ căn cước hoặc thẻ căn cước công dân còn giá trị sử dụng đến Công an xã, phường, đặc khu hoặc nơi làm "
                    + "thủ tục cấp thẻ căn cước, không phụ thuộc nơi cư trú. Cán bộ thu nhận ảnh khuôn mặt và vân tay, rồi thông báo "
                    + "kết quả trong 3 ngày làm việc. Nếu chưa có thẻ, bạn làm thủ tục cấp thẻ cùng lúc; kết quả có trong 7 ngày."),
            (
                "Người nước ngoài và tổ chức",
                "Người nước ngoài mang hộ chiếu hoặc giấy tờ đi lại quốc tế đến cơ quan quản lý xuất nhập cảnh. "
                    + "Tổ chức đăng ký theo mẫu TK02, do người đại diện theo pháp luật thực hiện bằng tài khoản mức độ 2 của mình."),
            ("Kích hoạt tài khoản", "Sau khi nhận được thông báo cấp tài khoản, bạn kích hoạt trên ứng dụng VNeID trong vòng 7 ngày."),
            (
                "Đổi điện thoại",
                "Mỗi tài khoản dùng trên một thiết bị. "
                    + "Trên điện thoại mới, bạn xác nhận bằng điện thoại cũ hoặc quét chip của thẻ căn cước."),
            ("Giữ an toàn", "Không đưa mật khẩu, mật mã (passcode) hoặc mã OTP cho bất kỳ ai, kể cả người hỗ trợ."),
        ],
    };
}
