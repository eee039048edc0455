namespace PublicServicePortal;

public sealed partial class PortalTexts
{
    public string MyLookUps => In("Lịch sử tra cứu thông tin của bạn", "When your information was looked up");

    public string SeeLookUps => In("Xem lịch sử tra cứu", "See past look-ups");

    public string LookedUpBy => In("Đơn vị tra cứu", "Looked up by");

    public string LookedUpAtYourRequest => In($"{Agency}, theo yêu cầu của bạn", $"The {Agency}, at your request");

    public string PurposeLabel => In("Mục đích", "Purpose");

    public string LookUpPurpose => In($"Giải quyết thủ tục “{ProcedureName}”", $"To handle the procedure “{ProcedureName}”");

    public string ResultLabel => In("Kết quả", "Result");

    public string NoLookUps => In("Chưa có lần tra cứu nào.", "There have been none.");

    public string TooManyLookUpsTitle => In("Bạn đã tra cứu nhiều lần trong thời gian ngắn", "You have looked this up many times just now");

    public string TooManyLookUpsText => In(
        "Bạn thử lại sau ít phút, hoặc tự điền vào tờ khai. Nội dung đã nhập vẫn được giữ nguyên.",
        "Try again in a few minutes, or fill in the form yourself. What you have typed is kept.");

    public string UnprovenTitle => In("Cần lấy lại thông tin trước khi nộp", "Some information must be fetched again before you submit");

    public string UnprovenText => In(
        "Có thông tin ghi là lấy từ Cơ sở dữ liệu quốc gia về dân cư nhưng hệ thống không xác minh được, nên đã bỏ ra khỏi tờ khai. "
            + "Đây không phải lỗi của bạn. Bạn lấy lại thông tin hoặc tự điền, rồi kiểm tra lại tờ khai.",
        "Something in the form was marked as from the National Population Database, but this could not be verified, so it was taken out. "
            + "It is not your mistake. Fetch it again or fill it in yourself, then check the form once more.");

    public string MyLookUpsIntroduction(int years) => In(
        $"Những lần {Agency} tra cứu thông tin của bạn trong Cơ sở dữ liệu quốc gia về dân cư. Danh sách được lưu {years} năm.",
        $"The times the {Agency} asked the National Population Database about you. The list is kept for {years} years.");

    public string OutcomeOf(LookUpOutcome? outcome) => outcome switch
    {
        LookUpOutcome.Found => In("Đã lấy thông tin.", "The information was fetched."),
        LookUpOutcome.NotMatched => In("Thông tin chưa khớp.", "The information did not match."),
        LookUpOutcome.Unavailable => In("Chưa lấy được thông tin.", "The information could not be fetched."),
        LookUpOutcome.TooMany => In(
            "Không tra cứu, vì đã quá số lần cho phép trong thời gian ngắn.",
            "Not looked up: this had been done as often as is allowed in a short time."),
        _ => In("Chưa rõ kết quả; chưa có thông tin nào được lấy về.", "It is not known how this ended; nothing was filled in."),
    };

    public string SelfDeclared => In("Bạn tự điền", "You filled this in");

    public string SourceOf(ProvenAnswer answer) => answer.Source switch
    {
        AnswerSource.Register => In(
            $"Từ dữ liệu dân cư, lúc {Moment(answer.At)} (mã yêu cầu {answer.RequestId})",
            $"From the register, {Moment(answer.At)} (request {answer.RequestId})"),
        AnswerSource.Account => In("Theo tài khoản định danh điện tử", "As in your electronic identity account"),
        AnswerSource.Citizen => SelfDeclared,
        _ => In("Chưa xác minh được là lấy từ dữ liệu dân cư", "Not verified to be from the register"),
    };
}
