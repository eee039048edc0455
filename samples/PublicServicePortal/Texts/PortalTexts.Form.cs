namespace PublicServicePortal;

public sealed partial class PortalTexts
{
    public string FormTitle => In("Tờ khai cấp Giấy xác nhận tình trạng hôn nhân", "Application for a confirmation of marital status");

    public string AboutYou => In("Thông tin của bạn", "About you");

    public string AboutYouFilled => In(
        "Lấy từ Cơ sở dữ liệu quốc gia về dân cư, bạn không cần khai lại. "
            + "Nếu có chỗ sai, bạn liên hệ Công an xã, phường nơi cư trú để được điều chỉnh.",
        "From the National Population Database; you need not type it again. "
            + "If something is wrong, the police of your commune or ward can correct it.");

    public string AboutPaper => In("Phần bạn điền", "What you fill in");

    public string FromRegister => In("Từ dữ liệu dân cư", "From the register");

    public string FullName => In("Họ, chữ đệm và tên", "Full name");

    public string BirthDate => In("Ngày, tháng, năm sinh", "Date of birth");

    public string BirthDateHint => In(
        "Ví dụ: 14/05/1990. Nếu chỉ biết năm sinh, ghi năm.",
        "For example 14/05/1990 (day, month, year). If only the year is known, the year.");

    public string Residence => In("Nơi thường trú", "Permanent residence");

    public string ResidenceHint =>
        In("Số nhà, đường hoặc thôn; xã, phường; tỉnh, thành phố.", "House and street or hamlet; commune or ward; province or city.");

    public string PaperUse => In("Giấy này dùng để làm gì?", "What is the paper for?");

    public string PaperUseHint => In(
        "Ví dụ: đăng ký kết hôn, vay vốn ngân hàng, mua bán nhà đất.",
        "For example to register a marriage, take a bank loan or sell a house.");

    public string Phone => In("Điện thoại liên hệ (không bắt buộc)", "Contact phone (optional)");

    public string PhoneHint => In("Chỉ dùng để liên hệ về hồ sơ này.", "Used for this dossier only.");

    public string PersonalNumber => In("Số định danh cá nhân", "Personal identification number");

    public string OldNumber => In("Số chứng minh nhân dân (9 số)", "Old identity card number (9 digits)");

    public string NoNumber => In("Tài khoản chưa có số này", "The account does not have it yet");

    public string ShowNumber => In("Hiện số trong 30 giây", "Show for 30 seconds");

    public string HideNumber => In("Ẩn số", "Hide");

    public string NumberFailed =>
        In("Chưa hiện được số. Bạn tải lại trang rồi thử lại.", "The number could not be shown. Reload the page and try again.");

    public string NumberNeedsScript => In("Trình duyệt cần bật JavaScript để hiện đủ số.", "Showing the whole number needs JavaScript.");

    public string Pledge =>
        In("Khi gửi hồ sơ, bạn cam đoan những điều tự điền là đúng.", "By submitting you declare that what you filled in is true.");

    public string Submit => In("Gửi hồ sơ", "Submit");

    public string SaveDraft => In("Lưu bản nháp", "Save the draft");

    public string SubmitNeedsLevel2 => In(
        "Bạn đang đăng nhập ở mức độ 1. Khi bấm Gửi hồ sơ, bạn được yêu cầu xác thực ở mức độ 2; "
            + "sau đó bạn kiểm tra lại nội dung đã điền rồi gửi. Nếu tài khoản chưa có mức độ 2, hãy lưu bản nháp.",
        "You are signed in at level 1. When you submit, you are asked to sign in at level 2; "
            + "you then check what you filled in and send it. If your account has no level 2 yet, save the draft.");

    public string DraftKept(int days) => In($"Bản nháp được giữ {days} ngày.", $"A draft is kept for {days} days.");

    public string TryRegisterAgain => In("Thử lấy lại thông tin", "Try to fetch it again");

    public string FillInMyself => In("Tự điền", "Fill it in");

    public string RegisterDownTitle =>
        In("Chưa lấy được thông tin từ Cơ sở dữ liệu quốc gia về dân cư.", "The National Population Database could not be reached.");

    public string RegisterDownText => In(
        "Bạn vẫn có thể tự điền và nộp hồ sơ; thông tin sẽ được đối chiếu sau. Nội dung đã nhập vẫn được giữ nguyên.",
        "You can still fill in the form yourself and submit it; the information is checked later. What you have typed is kept.");

    public string NotMatchedTitle =>
        In("Thông tin chưa khớp với dữ liệu dân cư.", "The information does not match the population database.");

    public string NotMatchedText => In(
        "Vui lòng kiểm tra lại họ, chữ đệm và tên; ngày, tháng, năm sinh; số định danh cá nhân theo thẻ căn cước. "
            + "Nếu thẻ ghi đúng mà vẫn báo chưa khớp, bạn liên hệ Công an xã, phường nơi cư trú để được kiểm tra, điều chỉnh.",
        "Please compare your full name, date of birth and personal identification number with your identity card. "
            + "If the card is right and it still does not match, contact the police of your commune or ward.");

    public string AccountIncompleteTitle => In("Tài khoản chưa có đủ thông tin để tra cứu.", "The account holds too little for a look-up.");

    public string AccountIncompleteText => In(
        "Bạn tự điền vào tờ khai; thông tin sẽ được đối chiếu sau.",
        "Fill in the form yourself; the information is checked later.");

    public string Reference(string reference) => In($"Mã tra cứu: {reference}", $"Reference: {reference}");

    public string ChangedMeanwhileTitle => In(
        "Bản nháp đã được thay đổi ở cửa sổ hoặc thiết bị khác",
        "This draft was changed in another window or on another device");

    public string ChangedMeanwhileText => In(
        "Nội dung bạn vừa điền chưa được lưu nhưng vẫn còn trên trang này. Chỗ nào khác với bản đã lưu được ghi rõ. "
        + "Bạn kiểm tra rồi lưu hoặc gửi lại.",
        "What you typed is not saved yet, but it is still on this page. Where the saved draft differs, its text stands beneath. "
        + "Check it, then save or submit again.");

    public string SubmittedMeanwhileTitle => In(
        "Hồ sơ này đã được gửi ở cửa sổ hoặc thiết bị khác",
        "This dossier was submitted in another window or on another device");

    public string SubmittedMeanwhileText => In(
        "Những nội dung sau bạn vừa điền khác với hồ sơ đã gửi và không được thêm vào hồ sơ.",
        "What follows differs from the submitted dossier and was not added to it.");

    public string YouTyped(string text) => In($"Bạn đã ghi: {text}", $"You typed: {text}");

    public string SavedElsewhere(string? text) => string.IsNullOrEmpty(text)
        ? In("Nội dung đã lưu: để trống", "Saved: nothing")
        : In($"Nội dung đã lưu: {text}", $"Saved: {text}");

    public string ProblemsTitle(int count) =>
        In($"Bạn cần sửa {count} chỗ", count == 1 ? "One answer needs a correction" : $"{count} answers need a correction");

    public string ErrorPrefix => In("Lỗi: ", "Error: ");

    public string ProblemOf(string field) => field switch
    {
        nameof(DossierForm.FullName) => FullNameProblem,
        nameof(DossierForm.BirthDate) => BirthDateProblem,
        nameof(DossierForm.Residence) => ResidenceProblem,
        nameof(DossierForm.PaperUse) => PaperUseProblem,
        nameof(DossierForm.Phone) => PhoneProblem,
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };

    public string FullNameProblem => In("Ghi họ, chữ đệm và tên như trên thẻ căn cước.", "Enter your full name as on your identity card.");

    public string BirthDateProblem =>
        In("Ghi ngày, tháng, năm sinh, ví dụ 14/05/1990.", "Enter your date of birth, for example 14/05/1990.");

    public string ResidenceProblem => In("Ghi nơi thường trú của bạn.", "Enter your permanent residence.");

    public string PaperUseProblem => In("Ghi giấy này dùng để làm gì.", "Enter what the paper is for.");

    public string PhoneProblem => In(
        "Ghi số điện thoại gồm 10 chữ số, ví dụ 0900 000 000, hoặc để trống.",
        "Enter a phone number of 10 digits, for example 0900 000 000, or leave it empty.");
}
