namespace PublicServicePortal;

public sealed partial class PortalTexts
{
    public string FrontTitle => In("Giải quyết thủ tục hành chính tỉnh An Hòa", "Administrative procedures of An Hòa province");

    public string FrontIntroduction => In(
        "Hồ sơ nộp từ Cổng Dịch vụ công quốc gia được tiếp nhận và giải quyết tại đây. "
            + "Thông tin đã có trong Cơ sở dữ liệu quốc gia về dân cư được điền sẵn vào tờ khai.",
        "Dossiers submitted through the National Public Service Portal are accepted and handled here. "
            + "What the National Population Database already holds is filled in for you.");

    public string SeeMyDossiers => In("Xem hồ sơ của tôi", "See my dossiers");

    public string ChooseProcedure => In("Thủ tục được tiếp nhận tại đây", "Procedures handled here");

    public string ProcedureName => In("Cấp Giấy xác nhận tình trạng hôn nhân", "Confirmation of marital status");

    public string ProcedureSummary => In(
        "Giấy xác nhận bạn chưa kết hôn, đang có vợ hoặc chồng, đã ly hôn hoặc có vợ, chồng đã chết; "
            + "giấy chỉ có giá trị đúng với mục đích ghi trong giấy.",
        "A paper that says whether you are unmarried, married, divorced or widowed; "
            + "it counts only for the purpose that is written in it.");

    public string NotNeededTitle => In("Kết hôn ở trong nước: bạn không cần giấy này", "Marrying in Vietnam: you need no such paper");

    public string NotNeededText => In(
        "Khi bạn đăng ký kết hôn ở trong nước, cơ quan đăng ký hộ tịch tự tra cứu tình trạng hôn nhân của bạn.",
        "The civil-status office where you register a marriage in Vietnam looks up your marital status itself.");

    public string StillForLabel => In("Giấy còn dùng khi nào", "What it is still for");

    public string[] StillFor => In<string[]>(
        ["Kết hôn ở nước ngoài", "Mua bán nhà đất, vay vốn và giao dịch khác, nếu nơi nhận chưa tra cứu được dữ liệu"],
        ["Marrying abroad", "Buying or selling a house, a loan and other dealings, where the other side cannot look up the data"]);

    public string FullyOnline => In("Dịch vụ công trực tuyến toàn trình", "Fully online");

    public string Agency => In("Ủy ban nhân dân xã Bình Minh", "People's Committee of Bình Minh commune");

    public string ProcedureCodeLabel => In("Mã thủ tục", "Procedure code");

    public string AgencyLabel => In("Cơ quan thực hiện", "Handled by");

    public string LegalBasisLabel => In("Căn cứ pháp lý", "Legal basis");

    public string LevelLabel => In("Yêu cầu về tài khoản", "Account needed");

    public string LevelNeeded => In(
        "Mức độ 2 để lấy thông tin từ dữ liệu dân cư và nộp hồ sơ; mức độ 1 là đủ để xem và tự điền tờ khai",
        "Level 2 to use the population database and to submit; level 1 is enough to read and to fill in the form");

    public string TimeLimitLabel => In("Thời hạn giải quyết", "Time limit");

    public string TimeLimit => In(
        $"{WorkingDays} ngày làm việc kể từ ngày tiếp nhận hồ sơ (minh họa)",
        $"{WorkingDays} working days from the day on which the dossier is accepted (illustration)");

    public string FeeLabel => In("Phí, lệ phí", "Fee");

    public string Fee => In("Không thu khi nộp trực tuyến (minh họa)", "None online (illustration)");

    public string PapersLabel => In("Thành phần hồ sơ", "What belongs to the dossier");

    public string Papers => In(
        "Tờ khai điện tử; giấy tờ chứng minh nếu đã ly hôn hoặc có vợ, chồng đã chết mà dữ liệu chưa có",
        "The form on this site; a proof of divorce, or of the death of the spouse, where the databases hold none");

    public string ResultPaper => In("Giấy xác nhận tình trạng hôn nhân", "The confirmation of marital status");

    public string DeliveryLabel => In("Cách nhận kết quả", "How you receive it");

    public string Delivery => In(
        "Bản điện tử tại mục Hồ sơ của tôi, hoặc bản giấy tại cơ quan thực hiện (minh họa)",
        "Electronically under My dossiers, or on paper from the agency (illustration)");

    public string StepOf(int step) => In(
        $"Bước {step}/3: {(step == 1 ? "đọc thông báo" : step == 2 ? "điền tờ khai" : "kiểm tra và nộp")}",
        $"Step {step} of 3: {(step == 1 ? "read the notice" : step == 2 ? "fill in the form" : "check and submit")}");

    public string HowItWorks => In("Trình tự thực hiện", "How it works");

    public string[] Steps => In<string[]>(
        [
            "Đăng nhập bằng tài khoản định danh điện tử.",
            "Đọc thông báo về việc tra cứu, rồi chọn cách khai.",
            "Điền phần còn thiếu, kiểm tra tờ khai và nộp hồ sơ.",
        ],
        [
            "Sign in with your electronic identity account.",
            "Read the notice about the look-up, then choose how to fill in the form.",
            "Fill in the rest, check the form and submit it.",
        ]);

    public string Apply => In("Nộp hồ sơ", "Apply");

    public string NoticeTitle => In("Trước khi tra cứu thông tin của bạn", "Before your information is looked up");

    public string NoticeContinue => In("Tiếp tục", "Continue");

    public string OnlyLevel1 => In("Tài khoản của bạn mới ở mức độ 1?", "Is your account still at level 1?");

    public string FillInFirst => In("Xem và tự điền tờ khai trước", "Read and fill in the form first");

    public string LookUpNeedsLevel2 => In(
        "Bạn đang dùng tài khoản mức độ 1. Chỉ khi bạn đăng nhập bằng tài khoản mức độ 2, "
            + "thông tin mới được lấy từ Cơ sở dữ liệu quốc gia về dân cư.",
        "You are using an account of level 1. The National Population Database is asked only "
            + "after you have signed in with an account of level 2.");

    public string ProveLevel2 => In("Đăng nhập bằng tài khoản mức độ 2", "Sign in with an account of level 2");

    public string NoticeFillMyself => In("Tôi tự điền", "I fill it in myself");

    public string NoticeFields => In("Thông tin được tra cứu", "What is looked up");

    public string[] LookedUpFields => In<string[]>(
        ["nơi thường trú", "tình trạng hôn nhân"],
        ["permanent residence", "marital status"]);

    public string NoticeController => In("Bên kiểm soát dữ liệu cá nhân", "Personal data controller");

    public string NoticeRecorded(int years) => In(
        $"Lịch sử tra cứu được lưu {years} năm, kể cả khi bạn không nộp hồ sơ.",
        $"The list of look-ups is kept for {years} years, also when you submit nothing.");

    public string NoticeDeclined => In(
        "Nếu bạn tự điền, cơ quan vẫn sẽ tra cứu để đối chiếu khi giải quyết hồ sơ.",
        "If you fill it in yourself, the agency still looks your information up to check it when it handles the dossier.");

    public string PurposeNotice(string legalBasis, int draftDays, string contact) => In(
        $"{Agency} sẽ tra cứu {string.Join("; ", LookedUpFields)} của bạn trong Cơ sở dữ liệu quốc gia về dân cư để giải quyết "
            + $"thủ tục “{ProcedureName}”, căn cứ {legalBasis}. Thông tin được lưu {draftDays} ngày trong bản nháp; khi bạn đã nộp hồ sơ, "
            + "thông tin được lưu theo thời hạn lưu trữ hồ sơ. Mỗi lần tra cứu đều được ghi lại để bạn xem khi cần. "
            + $"Bạn có quyền xem, đề nghị chỉnh sửa, khiếu nại: {contact}.",
        $"The {Agency} will look up your {string.Join("; ", LookedUpFields)} in the National Population Database to handle the procedure "
            + $"“{ProcedureName}”, on the basis of {legalBasis}. The information is kept for {draftDays} days in a draft, and with a "
            + "submitted dossier for as long as dossiers are archived. Each look-up is recorded, for you to see whenever you like. "
            + $"You have the right to see it, to ask for a correction and to complain: {contact}.");
}
