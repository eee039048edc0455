extern alias Portal;

using System.Reflection;
using System.Text.RegularExpressions;
using EIdentity.AspNetCore;
using Portal::PublicServicePortal;

namespace EIdentity.IntegrationTests;

public sealed partial class PortalTextsTests
{
    public static TheoryData<string, string> Titles =>
        [.. Texts().Where(static text => text.Name.EndsWith("Title", StringComparison.Ordinal))];

    public static TheoryData<string, string> All => [.. Texts()];

    [Theory]
    [MemberData(nameof(Titles))]
    public void A_title_ends_without_a_full_stop(string name, string text) => Assert.False(text.EndsWith('.'), name);

    [Theory]
    [MemberData(nameof(All))]
    public void A_text_keeps_to_the_words_that_were_agreed_on(string name, string text)
    {
        _ = name;

        Assert.DoesNotMatch(Avoided(), text);
        Assert.DoesNotMatch(ShortUnitList(), text);
    }

    [Fact]
    public void The_notice_names_agency_purpose_basis_retention_rights_and_contact()
    {
        string notice = new PortalTexts(PageLanguage.Vietnamese).PurposeNotice("Điều 22", 7, "1900 0000");

        Assert.StartsWith("Ủy ban nhân dân xã Bình Minh sẽ tra cứu nơi thường trú; ", notice, StringComparison.Ordinal);
        Assert.All(
            [
                " tình trạng hôn nhân của bạn trong Cơ sở dữ liệu quốc gia về dân cư để giải quyết thủ tục ",
                "“Cấp Giấy xác nhận tình trạng hôn nhân”, căn cứ Điều 22.",
                "Thông tin được lưu 7 ngày trong bản nháp",
                "Mỗi lần tra cứu đều được ghi lại để bạn xem khi cần.",
                "Bạn có quyền xem, đề nghị chỉnh sửa, khiếu nại: 1900 0000.",
            ],
            part => Assert.Contains(part, notice, StringComparison.Ordinal));
    }

    [GeneratedRegex(
        "gửi hồ sơ|mã tra cứu|căn cước còn hạn|không cần cung cấp|(đăng nhập|xác thực) ở mức|mức độ [12]|dịch vụ công tỉnh|mọi người và số",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Avoided();

    [GeneratedRegex("xã, phường(?!, đặc khu)|commune or ward", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ShortUnitList();

    private static IEnumerable<(string Name, string Text)> Texts() =>
        from language in new[] { PageLanguage.Vietnamese, PageLanguage.English }
        let texts = new PortalTexts(language)
        from property in typeof(PortalTexts).GetProperties(BindingFlags.Public | BindingFlags.Instance)
        from text in property.GetValue(texts) switch
        {
            string text => [text],
            string[] several => several,
            _ => Array.Empty<string>(),
        }
        select (property.Name, text);
}
