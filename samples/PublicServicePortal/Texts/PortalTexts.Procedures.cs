namespace PublicServicePortal;

public sealed partial class PortalTexts
{
    public string FrontTitle =>
        In("Làm thủ tục trực tuyến, không phải khai lại thông tin đã có", "Apply online, without repeating what the State already knows");

    public string FrontIntroduction => In(
        "Bạn đăng nhập một lần. Thông tin đã có trong Cơ sở dữ liệu quốc gia về dân cư được điền sẵn vào tờ khai.",
        "You sign in once. What the National Population Database already holds is filled in for you.");

    public string ChooseProcedure => In("Chọn thủ tục", "Choose a procedure");

    public string ProcedureName => In("Cấp Giấy xác nhận tình trạng hôn nhân", "Confirmation of marital status");

    public string ProcedureSummary => In(
        "Giấy xác nhận bạn chưa kết hôn, đang có vợ hoặc chồng, hoặc đã ly hôn; dùng để đăng ký kết hôn, vay vốn, mua bán nhà đất.",
        "A paper that says whether you are unmarried, married or divorced; used to register a marriage, take a loan or sell a house.");

    public string FullyOnline => In("Dịch vụ công trực tuyến toàn trình", "Fully online");

    public string Agency => In("Ủy ban nhân dân xã Bình Minh", "People's Committee of Bình Minh commune");

    public string ProcedureCodeLabel => In("Mã thủ tục", "Procedure code");

    public string AgencyLabel => In("Nơi giải quyết", "Handled by");

    public string LegalBasisLabel => In("Căn cứ pháp lý", "Legal basis");

    public string LevelLabel => In("Tài khoản cần có", "Account needed");

    public string LevelNeeded => In(
        "Mức độ 2 để lấy thông tin từ dữ liệu dân cư và gửi hồ sơ; mức độ 1 là đủ để xem và tự điền tờ khai",
        "Level 2 to use the population database and to submit; level 1 is enough to read and to fill in the form");

    public string HowItWorks => In("Các bước", "How it works");

    public string[] Steps => In<string[]>(
        [
            "Đăng nhập bằng tài khoản định danh điện tử.",
            "Xem lý do tra cứu thông tin và lựa chọn.",
            "Kiểm tra tờ khai, điền phần còn thiếu và gửi.",
        ],
        [
            "Sign in with your electronic identity account.",
            "Read why your information is looked up, and decide.",
            "Check the form, fill in the rest and submit it.",
        ]);

    public string Apply => In("Nộp hồ sơ", "Apply");

    public string NoticeTitle => In("Trước khi tra cứu thông tin của bạn", "Before your information is looked up");

    public string NoticeContinue => In("Tiếp tục", "Continue");

    public string OnlyLevel1 => In("Tài khoản của bạn mới ở mức độ 1?", "Is your account still at level 1?");

    public string FillInFirst => In("Xem và tự điền tờ khai trước", "Read and fill in the form first");

    public string LookUpNeedsLevel2 => In(
        "Bạn đang đăng nhập ở mức độ 1. Chỉ khi bạn xác thực ở mức độ 2, thông tin mới được lấy từ Cơ sở dữ liệu quốc gia về dân cư.",
        "You are signed in at level 1. The National Population Database is asked only after you have signed in at level 2.");

    public string ProveLevel2 => In("Xác thực ở mức độ 2", "Sign in at level 2");

    public string NoticeFillMyself => In("Tôi tự điền", "I fill it in myself");

    public string NoticeFields => In("Thông tin được tra cứu", "What is looked up");

    public string[] LookedUpFields => In<string[]>(
        ["họ, chữ đệm và tên", "ngày, tháng, năm sinh", "nơi thường trú"],
        ["full name", "date of birth", "permanent residence"]);

    public string NoticeRecorded(int years) => In(
        $"Mỗi lần tra cứu đều được ghi lại để bạn xem khi cần, kể cả khi bạn không nộp hồ sơ, và được lưu {years} năm.",
        $"Each look-up is recorded, also when you submit nothing. You can see it whenever you like; it is kept for {years} years.");

    public string PurposeNotice(string legalBasis) => In(
        $"{Agency} sẽ tra cứu thông tin của bạn trong Cơ sở dữ liệu quốc gia "
            + $"về dân cư để giải quyết thủ tục {ProcedureName}, căn cứ {legalBasis}.",
        $"The {Agency} will look up your information in the National Population "
            + $"Database to handle the procedure {ProcedureName}, on the basis of {legalBasis}.");
}
