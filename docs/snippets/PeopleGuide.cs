using System.Text;
using EIdentity;

namespace MyAgency;

internal static class PeopleGuide
{
    public static string? Read(string? number, string? name, string? birthDate, List<string> mistakes)
    {
        #region read-a-form
        if (!PersonalIdentificationNumber.TryParse(number, out PersonalIdentificationNumber id))
        {
            mistakes.Add("Số định danh cá nhân gồm đúng 12 chữ số.");
        }

        bool isName = PersonName.TryParse(name, out PersonName fullName);
        bool isDate = PartialDate.TryParseVietnamese(birthDate, out PartialDate born);
        if (!isName || !isDate)
        {
            mistakes.Add("Hãy nhập họ tên và ngày sinh như trên thẻ căn cước, ví dụ 14/05/1990.");
        }
        #endregion
        return id.IsEmpty || fullName.IsEmpty || born.IsEmpty ? null : id.RevealLastDigits();
    }

    public static string Hint(PersonalIdentificationNumber number, PartialDate birthDate, Sex sex)
    {
        #region hints
        string? place = number.RevealPlaceHint()?.FullName;   // 052: "Bình Định (nay thuộc Gia Lai)"
        NumberWarnings warnings = number.RevealWarnings(birthDate.RevealYear(), sex);
        bool looksTwice = warnings.HasFlag(NumberWarnings.BirthYearDiffers);
        #endregion
        return $"{place} {looksTwice}";
    }

    public static string Compare(PersonName typed, PersonName registered)
    {
        #region compare-names
        NameComparison comparison = typed.CompareWith(registered);
        string advice = comparison.Match switch
        {
            NameMatch.Equal => "một tên",
            NameMatch.EqualButForTones => "chỉ khác dấu thanh, hãy xem lại giấy tờ",
            _ when comparison.Difference == NameDifference.Marks => "có thể một bên gõ không dấu",
            _ => "hai tên khác nhau",
        };
        #endregion
        return advice;
    }

    public static PartialDate Scan(string qrField, ReadOnlySpan<byte> chipField, string line, PersonalIdentificationNumber number)
    {
        #region dates-of-cards
        bool isRead = PartialDate.TryParse(qrField, PartialDateForm.QrCode, out PartialDate date)
            || PartialDate.TryParse(chipField, PartialDateForm.Chip, out date)
            || PartialDate.TryParseMachineReadable(line, number, out date);
        #endregion
        return isRead ? date : default;
    }

    public static string? NameProvince(Address address)
    {
        #region provinces
        Province? then = Province.Find("52", new DateOnly(2025, 6, 30));   // Bình Định
        Province? now = Province.FindCurrent("52");                        // Gia Lai
        string? today = then?.Current.FullName;                            // "tỉnh Gia Lai"
        string? ofAddress = address.RevealProvince()?.FullName;            // by the time it was written
        #endregion
        return now == then ? today : ofAddress;
    }

    public static string Communes(Address address, DateOnly today)
    {
        #region communes
        using StreamReader file = new("communes.tsv", Encoding.UTF8);
        CommuneCatalogue catalogue = CommuneCatalogue.Read(file);
        string question = catalogue.RevealCurrent(address, today) switch
        {
            [] => "không có trong danh mục",
            [var one] => one.Name,
            var several => "chọn một: " + string.Join(", ", several.Select(commune => commune.Name)),
        };
        #endregion
        return question;
    }

    public static string Codes(string sent)
    {
        #region codes
        RegisterCode code = RegisterCode.Parse(CodeTable.Ethnicity, sent);   // "1" and "01" are equal
        string shown = code.RevealName() ?? code.Reveal();                   // a code that the table lacks is kept
        #endregion
        return shown;
    }
}
