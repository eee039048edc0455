using System.Globalization;

namespace PublicServicePortal;

public sealed partial class PortalTexts
{
    private const int WorkingDays = 3;

    public string SubmittedTitle => In("Đã nộp hồ sơ", "Your dossier is submitted");

    public string DossierTitle(string? code) => In($"Hồ sơ {code}", $"Dossier {code}");

    public string? DoneText(string? done) => done switch
    {
        Done.DraftSaved => In("Đã lưu bản nháp.", "The draft is saved."),
        Done.DraftDeleted => In("Đã xóa bản nháp.", "The draft is deleted."),
        _ => null,
    };

    public string StatusLabel => In("Trạng thái hồ sơ", "Where the dossier stands");

    public string StatusSubmitted(DateTimeOffset? at) => In($"Đã nộp, lúc {Moment(at)}", $"Submitted, {Moment(at)}");

    public string StatusWaiting => In($"Chờ {Agency} kiểm tra và tiếp nhận", $"Waiting for the {Agency} to check and accept it");

    public string ExpectedLabel => In("Dự kiến trả kết quả", "Result expected");

    /// <summary>Gets when the result is due; the day is known once the agency has accepted the dossier.</summary>
    public string Expected => In(
        $"{WorkingDays} ngày làm việc kể từ ngày hồ sơ được tiếp nhận (minh họa)",
        $"{WorkingDays} working days from the day on which the dossier is accepted (illustration)");

    public string DossierCodeLabel => In("Mã hồ sơ", "Dossier code");

    public string SubmittedText => In(
        $"Hồ sơ đang chờ {Agency} kiểm tra và tiếp nhận. Khi được tiếp nhận, bạn sẽ nhận Giấy tiếp nhận hồ sơ và hẹn trả kết quả.",
        $"It waits for the {Agency} to check and accept it. You will then receive a receipt with the day of the result.");

    public string DossierContent => In("Nội dung hồ sơ", "What you submitted");

    public string FollowDossier => In("Theo dõi hồ sơ", "Follow the dossier");

    public string Print => In("In", "Print");

    public string SubmittedAtLabel => In("Thời điểm nộp", "Submitted");

    public string LookUpLabel => In("Tra cứu dữ liệu dân cư", "Look-up in the population database");

    public string PhoneLabel => In("Điện thoại", "Phone");

    public string PaperUseLabel => In("Mục đích sử dụng", "Used for");

    public string NoDossiers => In("Bạn chưa có hồ sơ nào.", "You have no dossiers yet.");

    public string Draft => In("Bản nháp", "Draft");

    public string WaitingForAgency => In("Chờ tiếp nhận", "Waiting to be accepted");

    public string ContinueDraft => In("Điền tiếp", "Continue");

    public string ViewDossier => In("Xem", "View");

    public string Procedure => In("Thủ tục", "Procedure");

    public string DraftBegun(DateTimeOffset begunAt) => In(
        $"Bạn có một bản nháp chưa nộp, bắt đầu lúc {Moment(begunAt)}.",
        $"You have a draft that is not submitted, begun at {Moment(begunAt)}.");

    public string DiscardDraft => In("Xóa bản nháp", "Delete the draft");

    public string TooManyDraftsTitle => In("Bạn đã có nhiều bản nháp", "You have many drafts open");

    public string TooManyDraftsText(int most, int days) => In(
        $"Mỗi người có thể giữ {most} bản nháp chưa nộp. Bạn điền tiếp hoặc xóa một bản nháp; "
            + $"bản nháp không nộp tự hết hạn sau {days} ngày.",
        $"Everybody can keep {most} drafts. Continue or delete one of yours; "
            + $"a draft that is not submitted ends by itself after {days} days.");

    public string LookUpResult(Dossier dossier) => dossier.LookUp switch
    {
        LookUpOutcome.Found => In($"Đã lấy thông tin lúc {Moment(dossier.LookedUpAt)}", $"Filled in at {Moment(dossier.LookedUpAt)}"),
        LookUpOutcome.NotMatched => In($"Chưa khớp, lúc {Moment(dossier.LookedUpAt)}", $"No match at {Moment(dossier.LookedUpAt)}"),
        LookUpOutcome.TooMany => In($"Chưa tra cứu, lúc {Moment(dossier.LookedUpAt)}", $"Not asked at {Moment(dossier.LookedUpAt)}"),
        LookUpOutcome.Unavailable => In($"Chưa lấy được, lúc {Moment(dossier.LookedUpAt)}", $"Not reached at {Moment(dossier.LookedUpAt)}"),
        _ => In("Không tra cứu", "None"),
    };

    public string Moment(DateTimeOffset? time) => time is { } moment
        ? DossierCode.InVietnam(moment).ToString(In("HH:mm 'ngày' dd/MM/yyyy", "HH:mm 'on' dd/MM/yyyy"), CultureInfo.InvariantCulture)
        : string.Empty;
}
