namespace PublicServicePortal;

public sealed partial class PortalTexts
{
    public string FormTitle => In("Tờ khai cấp Giấy xác nhận tình trạng hôn nhân", "Application for a confirmation of marital status");

    public string AboutYou => In("Thông tin của bạn", "About you");

    public string AboutYouAccount => In(
        "Họ tên và ngày sinh được điền sẵn theo tài khoản định danh điện tử của bạn.",
        "Name and date of birth are filled in from your electronic identity account.");

    public string AboutYouFilled => In(
        "Nơi thường trú và tình trạng hôn nhân lấy từ Cơ sở dữ liệu quốc gia về dân cư, bạn không cần khai lại. "
            + "Nếu có chỗ sai, bạn liên hệ Công an xã, phường, đặc khu nơi cư trú để được điều chỉnh.",
        "Residence and marital status are from the National Population Database; you need not type what it holds. "
            + "If something is wrong, the police of your commune, ward or special zone can correct it.");

    public string AboutPaper => In("Thông tin bạn tự khai", "What you declare yourself");

    public string FromRegister => In("Từ dữ liệu dân cư", "From the register");

    public string FullName => In("Họ, chữ đệm và tên", "Full name");

    public string BirthDate => In("Ngày, tháng, năm sinh", "Date of birth");

    public string BirthDateHint => In(
        "Ví dụ: 14/05/1990 hoặc 14051990. Nếu chỉ biết năm sinh, bạn ghi năm.",
        "For example 14/05/1990 or 14051990 (day, month, year). If only the year is known, enter the year.");

    public string Residence => In("Nơi thường trú", "Permanent residence");

    public string ResidenceHint => In(
        "Số nhà, đường hoặc thôn; xã, phường, đặc khu; tỉnh, thành phố.",
        "House and street or hamlet; commune, ward or special zone; province or city.");

    public string MaritalStatus => In("Tình trạng hôn nhân", "Marital status");

    public IReadOnlyList<string> MaritalStatuses => [.. MaritalStatusWords.All.Select(known => In(known.Vietnamese, known.English))];

    public string? MaritalStatusOf(string? words) =>
        MaritalStatusWords.Find(words) is { } known ? In(known.Vietnamese, known.English) : words;

    public string PaperUse => In("Mục đích sử dụng", "What the paper is for");

    public string PaperUseHint => In(
        "Ví dụ: vay vốn ngân hàng, mua bán nhà đất, kết hôn ở nước ngoài.",
        "For example to take a bank loan, sell a house or marry abroad.");

    public string Phone => In("Điện thoại liên hệ (không bắt buộc)", "Contact phone (optional)");

    public string PhoneHint => In("Chỉ dùng để liên hệ về hồ sơ này.", "Used for this dossier only.");

    public string PersonalNumber => In("Số định danh cá nhân", "Personal identification number");

    public string OldNumber => In("Số chứng minh nhân dân (9 số)", "Old identity card number (9 digits)");

    public string NumberLabel(Dossier dossier) => dossier.Number is null || dossier.HasPersonalNumber ? PersonalNumber : OldNumber;

    public string NoNumber => In("Tài khoản không có thông tin này", "The account does not hold this");

    public string NumberEndsIn(string digits) => In($"Số kết thúc bằng {digits}", $"The number ends in {digits}");

    public string Busy => In("Đang xử lý…", "Please wait…");

    public string BusyFetching => In("Đang lấy thông tin…", "Fetching the information…");

    public string ShowNumber => In("Hiện số trong 30 giây", "Show for 30 seconds");

    public string HideNumber => In("Ẩn số", "Hide");

    public string NumberFailed =>
        In("Chưa hiện được số. Bạn tải lại trang rồi thử lại.", "The number could not be shown. Reload the page and try again.");

    public string NumberNeedsScript => In("Trình duyệt cần bật JavaScript để hiện đủ số.", "Showing the whole number needs JavaScript.");

    public string PledgeLabel => In("Cam đoan", "Declaration");

    public string Pledge => In(
        "Tôi cam đoan những nội dung khai trên là đúng sự thật và chịu trách nhiệm trước pháp luật về cam đoan của mình.",
        "I declare that what is stated above is true, and I am responsible before the law for this declaration.");

    public string Submit => In("Nộp hồ sơ", "Submit");

    public string SaveDraft => In("Lưu bản nháp", "Save the draft");

    public string CheckTitle => In("Kiểm tra trước khi nộp", "Check before you submit");

    public string NotSubmittedYet(int days) => In(
        $"Tờ khai đã được lưu thành bản nháp trong {days} ngày và chưa được nộp.",
        $"The form is saved as a draft for {days} days and not submitted yet.");

    public string Edit => In("Sửa", "Change");

    public string LeftEmpty => In("(không điền)", "(left empty)");

    public string CheckAgainText => In(
        "Nội dung dưới đây là nội dung hiện nay của bản nháp. Bạn kiểm tra lại rồi nộp.",
        "Below is what the draft holds now. Check it again, then submit.");

    public string SubmitNeedsLevel2 => In(
        "Bạn đang dùng tài khoản mức độ 1. Khi bấm Nộp hồ sơ, bạn được yêu cầu đăng nhập bằng tài khoản mức độ 2, "
            + "rồi trở lại trang này để nộp. Nếu tài khoản chưa đạt mức độ 2, bản nháp vẫn còn nguyên.",
        "You are using an account of level 1. When you submit, you are asked to sign in with an account of level 2, "
            + "and come back to this page to submit. If your account has not reached level 2 yet, the draft stays as it is.");

    public string SubmitNeedsNewProof(int minutes) => In(
        $"Bạn đã đăng nhập hơn {minutes} phút trước. Khi bấm Nộp hồ sơ, bạn được yêu cầu đăng nhập lại, rồi trở lại trang này để nộp.",
        $"You signed in more than {minutes} minutes ago. When you submit, you are asked to sign in again, "
            + "and come back to this page to submit.");

    public string DraftKept(int days) => In($"Bản nháp được giữ {days} ngày.", $"A draft is kept for {days} days.");

    public string TryRegisterAgain => In("Thử lấy lại thông tin", "Try to fetch it again");

    public string BackToForm => In("Quay lại tờ khai", "Back to the form");

    public string Back => In("Quay lại", "Back");

    public string FillInMyself => In("Tự điền", "Fill it in");

    public string RegisterDownTitle =>
        In("Chưa lấy được thông tin từ Cơ sở dữ liệu quốc gia về dân cư", "The National Population Database could not be reached");

    public string RegisterDownText => In(
        "Bạn vẫn có thể tự điền và nộp hồ sơ; thông tin sẽ được đối chiếu sau. Nội dung đã nhập vẫn được giữ nguyên.",
        "You can still fill in the form yourself and submit it; the information is checked later. What you have typed is kept.");

    public string NotMatchedTitle =>
        In("Thông tin chưa khớp với dữ liệu dân cư", "The information does not match the population database");

    public string NotMatchedText => In(
        "Vui lòng kiểm tra lại họ, chữ đệm và tên; ngày, tháng, năm sinh; số định danh cá nhân theo thẻ căn cước. "
            + "Nếu thẻ ghi đúng mà vẫn báo chưa khớp, bạn liên hệ Công an xã, phường, đặc khu nơi cư trú để được kiểm tra, điều chỉnh.",
        "Please compare your full name, date of birth and personal identification number with your identity card. "
            + "If the card is right and it still does not match, contact the police of your commune, ward or special zone.");

    public string AccountIncompleteTitle => In("Tài khoản chưa có đủ thông tin để tra cứu", "The account holds too little for a look-up");

    public string AccountIncompleteText => In(
        "Tài khoản của bạn chưa có số định danh cá nhân hoặc ngày sinh để tra cứu. Bạn có thể đến Công an xã, phường, đặc khu nơi cư trú "
            + "để được cấp số định danh cá nhân và cập nhật tài khoản.",
        "Your account has no personal identification number, or no date of birth, to ask with. The police of your commune, ward or "
            + "special zone can give you the number and bring the account up to date.");

    public string MaySubmitAnyway => In(
        "Bạn vẫn có thể tự điền và nộp hồ sơ; thông tin sẽ được đối chiếu sau.",
        "You can still fill in the form yourself and submit it; the information is checked later.");

    public string NeedHelp(string helpDesk) => In($"Nếu cần hỗ trợ, hãy gọi {helpDesk}.", $"If you need help, call {helpDesk}.");

    public string Reference(string reference) => In($"Mã hỗ trợ: {reference}", $"Support code: {reference}");

    public string ChangedMeanwhileTitle => In(
        "Bản nháp đã được thay đổi ở cửa sổ hoặc thiết bị khác",
        "This draft was changed in another window or on another device");

    public string ChangedMeanwhileText => In(
        "Nội dung bạn vừa điền chưa được lưu nhưng vẫn còn trên trang này. Chỗ nào khác với bản đã lưu được ghi rõ. "
        + "Bạn kiểm tra rồi lưu lại hoặc tiếp tục.",
        "What you typed is not saved yet, but it is still on this page. Where the saved draft differs, its text stands beneath. "
        + "Check it, then save it again or go on.");

    public string SubmittedMeanwhileTitle => In(
        "Hồ sơ này đã được nộp ở cửa sổ hoặc thiết bị khác",
        "This dossier was submitted in another window or on another device");

    public string SubmittedMeanwhileText => In(
        "Những nội dung sau bạn vừa điền khác với hồ sơ đã nộp và không được thêm vào hồ sơ.",
        "What follows differs from the submitted dossier and was not added to it.");

    public string YouTyped => In("Bạn đã ghi:", "You typed:");

    public string SavedElsewhere(string? text) => string.IsNullOrEmpty(text)
        ? In("Nội dung đã lưu: để trống", "Saved: nothing")
        : In("Nội dung đã lưu:", "Saved:");

    public string ProblemsTitle(int count) =>
        In($"Còn {count} nội dung cần sửa", count == 1 ? "One answer needs a correction" : $"{count} answers need a correction");

    public string ErrorPrefix => In("Lỗi: ", "Error: ");
}
