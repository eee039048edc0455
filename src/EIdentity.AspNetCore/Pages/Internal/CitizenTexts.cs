namespace EIdentity.AspNetCore;

/// <summary>Holds the texts of the pages for citizens, in two languages; last read on 24 November 2026.</summary>
internal sealed class CitizenTexts
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
        SessionEndedTitle = "Phiên đăng nhập đã hết hạn",
        SessionEndedKept = time => "Để bảo vệ thông tin của bạn, hệ thống đã tự đăng xuất. "
            + $"Nội dung đang điền được giữ đến {time}; bạn đăng nhập lại để tiếp tục.",
        SessionEndedLost = "Để bảo vệ thông tin của bạn, hệ thống đã tự đăng xuất. "
            + "Nội dung vừa nhập chưa được tiếp nhận và không giữ lại được; bạn đăng nhập lại rồi nhập lại.",
        KeptFormTitle = "Kiểm tra trước khi nộp",
        KeptFormText = "Bạn đã xác thực xong. Nội dung bạn vừa nhập vẫn được giữ nguyên và chưa được nộp. "
            + "Hãy kiểm tra lại, rồi bấm nút bên dưới để nộp.",
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

    public static CitizenTexts English { get; } = new()
    {
        LevelTooLowTitle = "Your account has not reached level 2",
        LevelTooLowText = "This procedure needs a level-2 electronic identity account. Please take your identity card or citizen "
            + "identity card, while it may still be used, to the police of any commune, ward or special zone, or to a place that "
            + "issues identity cards, to register; then activate the account in the VNeID app.",
        LevelTooLowOthers = "Foreigners go to the immigration authority with their passport or international travel document. "
            + "Organisations register by form TK02, through their legal representative, whose own account has level 2.",
        NeedHelp = helpDesk => $"If you need help, call {helpDesk}.",
        LevelUnknownTitle = "The level of your account could not be determined",
        LevelUnknownText = "This is a fault between the systems, not a fault of yours.",
        CancelledTitle = "You are not signed in",
        CancelledText = "You cancelled signing in. We have received no information about you.",
        StoppedTitle = "You cancelled proving who you are",
        StoppedText = "You are still signed in. No information was sent.",
        ExpiredTitle = "This sign-in is no longer valid",
        ExpiredText = "It took longer than allowed or was already used. Please sign in again.",
        SignedInTitle = "You are signed in",
        SignedInText = "This sign-in is complete. You can go on using the service.",
        UnfinishedTitle = "This step was not finished",
        UnfinishedText = "You are still signed in, but proving who you are took longer than allowed. You can try again.",
        Continue = "Continue",
        SessionEndedTitle = "Your session has expired",
        SessionEndedKept = time => "To protect your information you have been signed out. "
            + $"What you entered is kept until {time}; sign in again to go on.",
        SessionEndedLost = "To protect your information you have been signed out. "
            + "What you entered was not received and could not be kept; sign in again and enter it once more.",
        KeptFormTitle = "Check before you submit",
        KeptFormText = "You have proven who you are. What you entered is still here and has not been submitted. "
            + "Please check it, then press the button below to submit it.",
        KeptFormFiles = "Attached files were not kept. If you need to submit files, go back to the form and choose them again.",
        KeptFormEmpty = "(left empty)",
        KeptFormSend = "Submit",
        KeptFormGoneTitle = "What you entered is no longer kept",
        KeptFormGoneText = "It is kept for 15 minutes and shown once. You are signed in; "
            + "go back to the form and fill it in again. Nothing was submitted from this page.",
        OtherPersonTitle = "Your session has ended",
        OtherPersonText = "The account that just signed in is not the one that was signed in before. "
            + "To protect the information you have been signed out, and nothing was sent. Please sign in again with your own account.",
        OtherBrowserTitle = "You are using another browser",
        OtherBrowserText = "You began to sign in with another browser. To be safe, that sign-in has ended. "
            + "You can sign in again here. If it was not you who just signed in, close this page.",
        TooManyTitle = "Many people are signing in",
        TooManyText = "Too many sign-ins were begun from the network you are using. Please wait a minute and try again. "
            + "No information was sent.",
        ErrorTitle = "The request could not be carried out",
        ErrorText = (helpDesk, reference) => "Please try again in a few minutes. If it still fails, "
            + (helpDesk is null ? "contact the agency that offers the service" : $"call {helpDesk}")
            + (reference is null ? "." : $" and read out the support code: {reference}."),
        NoPassword = "Never give anybody your password or an OTP code.",
        Reference = reference => $"Support code: {reference}",
        SignInAgain = "Sign in again",
        SignInHere = "Sign in again here",
        SignInElsewhere = "Sign in with another account",
        TryAgain = "Try again",
        SeeGuide = "See the guide",
        HavingDifficulty = "I have difficulty signing in",
        FrontPage = "To the front page",
        SandboxNotice = "A sandbox, not a real service",
        LogoutTitle = "Sign out?",
        LogoutText = "Your session on this service will end.",
        Logout = "Sign out",
        CauseTitle = "Cause (shown in Development only)",
        LogoutFormTitle = "Signing out",
        LogoutFormText = "You are signed out of this service. If this page does not move on by itself, press the button below to sign "
            + "out of the identity system too.",
        NoSessionText = "There is no session on this service to end.",
        SignIn = "Sign in",
        HelpTitle = "Signing in with an electronic identity account",
        HelpSections =
        [
            (
                "Raise your account to level 2",
                "Take your identity card or citizen identity card, while it may still be used, to the police of any commune, ward or "
                    + "special zone, or to a place that issues identity cards. An officer records your face and fingerprints and tells "
                    + "you the result within 3 working days. If you have no card yet, apply for one at the same time; "
                    + "the result then takes up to 7 days."),
            (
                "Foreigners and organisations",
                "Foreigners go to the immigration authority with their passport or international travel document. "
                    + "Organisations register by form TK02, through their legal representative, whose own account has level 2."),
            ("Activate your account", "Once you are told that the account is granted, activate it in the VNeID app within 7 days."),
            (
                "Change your phone",
                "An account works on one device. On a new phone, confirm with the old phone or read the chip of your identity card."),
            ("Stay safe", "Give nobody your password, passcode or OTP code, not even a helper."),
        ],
    };

    public static CitizenTexts In(PageLanguage language) => language == PageLanguage.English ? English : Vietnamese;

    public required string LevelTooLowTitle { get; init; }

    public required string LevelTooLowText { get; init; }

    public required string LevelTooLowOthers { get; init; }

    public required Func<string, string> NeedHelp { get; init; }

    public required string LevelUnknownTitle { get; init; }

    public required string LevelUnknownText { get; init; }

    public required string CancelledTitle { get; init; }

    public required string CancelledText { get; init; }

    public required string StoppedTitle { get; init; }

    public required string StoppedText { get; init; }

    public required string ExpiredTitle { get; init; }

    public required string ExpiredText { get; init; }

    public required string SignedInTitle { get; init; }

    public required string SignedInText { get; init; }

    public required string UnfinishedTitle { get; init; }

    public required string UnfinishedText { get; init; }

    public required string Continue { get; init; }

    public required string SessionEndedTitle { get; init; }

    public required Func<string, string> SessionEndedKept { get; init; }

    public required string SessionEndedLost { get; init; }

    public required string KeptFormTitle { get; init; }

    public required string KeptFormText { get; init; }

    public required string KeptFormFiles { get; init; }

    public required string KeptFormEmpty { get; init; }

    public required string KeptFormSend { get; init; }

    public required string KeptFormGoneTitle { get; init; }

    public required string KeptFormGoneText { get; init; }

    public required string OtherPersonTitle { get; init; }

    public required string OtherPersonText { get; init; }

    public required string OtherBrowserTitle { get; init; }

    public required string OtherBrowserText { get; init; }

    public required string TooManyTitle { get; init; }

    public required string TooManyText { get; init; }

    public required string ErrorTitle { get; init; }

    public required Func<string?, string?, string> ErrorText { get; init; }

    public required string NoPassword { get; init; }

    public required Func<string, string> Reference { get; init; }

    public required string SignInAgain { get; init; }

    public required string SignInHere { get; init; }

    public required string SignInElsewhere { get; init; }

    public required string TryAgain { get; init; }

    public required string SeeGuide { get; init; }

    public required string HavingDifficulty { get; init; }

    public required string FrontPage { get; init; }

    public required string SandboxNotice { get; init; }

    public required string LogoutTitle { get; init; }

    public required string LogoutText { get; init; }

    public required string Logout { get; init; }

    public required string CauseTitle { get; init; }

    public required string LogoutFormTitle { get; init; }

    public required string LogoutFormText { get; init; }

    public required string NoSessionText { get; init; }

    public required string SignIn { get; init; }

    public required string HelpTitle { get; init; }

    public required (string Title, string Text)[] HelpSections { get; init; }
}
