namespace PublicServicePortal;

/// <summary>Says what is missing or wrong in a form, one sentence for each mistake, so that each names what to do.</summary>
public sealed partial class PortalTexts
{
    public string FullNameProblem => In(
        "Hãy ghi họ, chữ đệm và tên như trên thẻ căn cước.",
        "Enter your full name as on your identity card.");

    public string ResidenceProblem => In("Hãy ghi nơi thường trú của bạn.", "Enter your permanent residence.");

    public string MaritalStatusProblem => In("Hãy chọn tình trạng hôn nhân của bạn.", "Choose your marital status.");

    public string PaperUseProblem => In("Hãy ghi mục đích sử dụng.", "Enter what the paper is for.");

    public string PhoneProblem => In(
        "Hãy ghi số điện thoại bắt đầu bằng 0 hoặc +84, ví dụ 0900 000 000, hoặc để trống.",
        "Enter a phone number that begins with 0 or +84, for example 0900 000 000, or leave it empty.");

    public string PledgeProblem => In(
        "Hãy đánh dấu vào ô cam đoan trước khi nộp hồ sơ.",
        "Tick the declaration before you submit.");

    public string ProblemOf(FormMistake mistake) => mistake.Field switch
    {
        nameof(DossierForm.FullName) => FullNameProblem,
        nameof(DossierForm.BirthDate) => BirthDateProblem(mistake.Date, mistake.Text),
        nameof(DossierForm.Residence) => ResidenceProblem,
        nameof(DossierForm.MaritalStatus) => MaritalStatusProblem,
        nameof(DossierForm.PaperUse) => PaperUseProblem,
        nameof(DossierForm.Phone) => PhoneProblem,
        _ => throw new ArgumentOutOfRangeException(nameof(mistake)),
    };

    public string BirthDateProblem(DateFlaw flaw, string? text) => flaw switch
    {
        DateFlaw.Missing => In("Hãy ghi ngày, tháng, năm sinh.", "Enter your date of birth."),
        DateFlaw.NotInCalendar => In(
            $"Lịch không có {text}. Hãy kiểm tra lại ngày và tháng sinh.",
            $"The calendar has no {text}. Check the day and the month."),
        DateFlaw.InFuture => In("Ngày sinh không thể sau ngày hôm nay.", "A date of birth cannot lie after today."),
        DateFlaw.TooEarly => In("Năm sinh phải từ năm 1900 trở đi.", "The year of birth must be 1900 or later."),
        _ => In(
            "Hãy ghi ngày, tháng, năm sinh bằng số, năm đủ 4 chữ số, ví dụ 14/05/1990.",
            "Enter your date of birth in digits, the year with all four, for example 14/05/1990."),
    };
}
